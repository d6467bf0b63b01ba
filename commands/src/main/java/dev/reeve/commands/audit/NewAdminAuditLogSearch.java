package dev.reeve.commands.audit;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.mail.Mail;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code New-AdminAuditLogSearch}: a search whose results are sent by mail, at once [AUD-11]. */
public final class NewAdminAuditLogSearch implements ChangeCmdlet {

    /** The longest attachment. */
    static final long LIMIT = 10L * 1024 * 1024;

    private static final String RECIPIENTS = "StatusMailRecipients";
    private static final String NAME = "Name";
    private static final int LONGEST_NAME = 256;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public String name() {
        return "New-AdminAuditLogSearch";
    }

    @Override
    public String synopsis() {
        return "Searches the administrator audit log and sends what it finds as an XML file by mail.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(AuditSearch.DECLARED, List.of(Declared.texts(RECIPIENTS), Declared.text(NAME)));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ObjectId id = context.choices().newId();
        String name = arguments.text(NAME).map(String::strip).orElse("Search" + DAY.format(context.now()) + "_" + id);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "The name of a search has 1 to " + LONGEST_NAME + " characters. It becomes the mail's subject.",
                    NAME);
        }
        arguments.required(AuditSearch.START);
        arguments.required(AuditSearch.END);
        AuditSearch search = AuditSearch.of(context, arguments);
        List<String> recipients = recipients(arguments);
        return context.plan()
                .step("Creating administrator audit log search", name)
                .read(AuditSearch.config(context))
                .mail(after -> List.of(mail(after, id, name, recipients, search)))
                .results(after -> Stream.of(result(after, id, name, recipients, search, arguments)))
                .build();
    }

    private static List<String> recipients(CmdletArguments arguments) {
        List<String> recipients =
                arguments.texts(RECIPIENTS).stream().map(String::strip).toList();
        for (String recipient : recipients) {
            if (!recipient.matches("[^\\s@,;<>\"\\p{Cntrl}]+@[A-Za-z0-9.-]+")) {
                throw new ReeveException(
                        ErrorCode.InvalidArgument,
                        "Parameter '" + RECIPIENTS + "' takes mail addresses, and '" + recipient + "' is none.",
                        recipient);
            }
        }
        if (recipients.isEmpty()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + RECIPIENTS + "' names nobody. Give at least one mail address.",
                    RECIPIENTS);
        }
        return recipients;
    }

    private static Mail mail(
            CmdletContext context, ObjectId id, String name, List<String> recipients, AuditSearch search) {
        String range = "from " + search.start() + " to " + search.end();
        Optional<SearchResultsXml.Document> document = SearchResultsXml.of(search.results(context), LIMIT);
        String text = document.map(found -> "The search of the administrator audit log " + range + " found "
                        + found.entries() + (found.entries() == 1 ? " entry" : " entries")
                        + ". The attached file holds what it found.\n")
                .orElseGet(() -> "The search of the administrator audit log " + range
                        + " failed: it found more than the 10 MB that can be sent. Narrow it to fewer days, cmdlets,"
                        + " objects or users, or use Search-AdminAuditLog.\n");
        if (document.isEmpty()) {
            context.warn("The search '" + name + "' failed: it found more than the 10 MB that can be sent. Narrow it to"
                    + " fewer days, cmdlets, objects or users, or use Search-AdminAuditLog.");
        }
        return new Mail(
                id.toString(),
                context.now(),
                "postmaster@" + context.organization().settings().forestRoot(),
                recipients,
                name,
                text,
                document.map(found -> new Mail.Attachment("SearchResult.xml", "text/xml", found.text())));
    }

    private static ResultObject result(
            CmdletContext context,
            ObjectId id,
            String name,
            List<String> recipients,
            AuditSearch search,
            CmdletArguments arguments) {
        return ResultObject.of("AdminAuditLogSearch", name)
                .put("Name", name)
                .put("StartDateUtc", utc(search.start()))
                .put("EndDateUtc", utc(search.end()))
                .put("StatusMailRecipients", ListValue.ofTexts(recipients))
                .put("Cmdlets", ListValue.ofTexts(arguments.texts(AuditSearch.CMDLETS)))
                .put("Parameters", ListValue.ofTexts(arguments.texts(AuditSearch.PARAMETERS)))
                .put("ObjectIds", ListValue.ofTexts(arguments.texts(AuditSearch.OBJECTS)))
                .put("UserIds", ListValue.ofTexts(arguments.texts(AuditSearch.USERS)))
                .put("ExternalAccess", search.external())
                .put(
                        "CreatedBy",
                        Values.reference(
                                context.organization(), context.caller().user()))
                .put("Identity", id.toString())
                .put("IsValid", true)
                .put("ObjectState", "New")
                .build();
    }

    private static Moment utc(Instant instant) {
        return new Moment(instant, ZoneOffset.UTC);
    }
}
