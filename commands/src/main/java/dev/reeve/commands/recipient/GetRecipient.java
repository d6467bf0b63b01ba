package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.RecipientQuery;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code Get-Recipient}: everything that has an address. */
public final class GetRecipient implements ReadCmdlet {

    private static final String PREVIEW = "RecipientPreviewFilter";

    private static final RecipientQuery QUERY =
            new RecipientQuery(Layouts.RECIPIENT, recipient -> recipient.type().isMailEnabled());

    @Override
    public String name() {
        return "Get-Recipient";
    }

    @Override
    public String synopsis() {
        return "Lists mail-enabled objects: mailboxes, mail users, contacts and groups.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                RecipientQuery.parameters(),
                List.of(
                        Declared.someOf(
                                "RecipientType",
                                "RecipientType",
                                "UserMailbox",
                                "MailUser",
                                "MailContact",
                                "MailUniversalDistributionGroup",
                                "MailUniversalSecurityGroup",
                                "MailNonUniversalGroup",
                                "DynamicDistributionGroup",
                                "PublicFolder"),
                        Declared.identity("Database"),
                        Declared.flag("IncludeSoftDeletedRecipients"),
                        Declared.texts("Properties"),
                        Declared.filter(PREVIEW)));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Set<String> types =
                arguments.texts("RecipientType").stream().map(CaseFolding::fold).collect(Collectors.toSet());
        // Mailboxes of the system are listed where their kind is named.
        boolean arbitration = arguments.texts("RecipientTypeDetails").stream()
                .anyMatch(RecipientTypeDetails.ArbitrationMailbox.name()::equalsIgnoreCase);
        Optional<ObjectId> database = arguments
                .value("Database")
                .map(value -> context.lookup().one(MailboxDatabase.class, value).id());
        List<Recipient> found = QUERY.run(context, arguments, preview(arguments)).stream()
                .filter(recipient -> types.isEmpty()
                        || types.contains(CaseFolding.fold(recipient.type().recipientType())))
                .filter(recipient -> arbitration || recipient.type() != RecipientTypeDetails.ArbitrationMailbox)
                .filter(recipient -> database.isEmpty()
                        || recipient
                                .properties()
                                .references(RecipientProperties.DATABASE)
                                .contains(database.get()))
                .toList();
        return QUERY.showing(arguments).show(context, arguments, found);
    }

    /**
     * A filter as a scope or dynamic group would keep it: over all that recipients have, whether it is shown here or not.
     * None at all, such as that of a group without one, finds nobody, so it is an error rather than everybody [OPATH-5].
     */
    private static List<Filter> preview(CmdletArguments arguments) {
        return arguments.has(PREVIEW)
                ? List.of(FilterText.required(arguments, PREVIEW, RecipientProperties.REGISTRY))
                : List.of();
    }
}
