package dev.reeve.commands.declared;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.attribute.SizeValue;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.language.value.Value;
import java.util.Optional;
import java.util.Set;

/**
 * What a recipient, server or database would be after a {@code Set-} cmdlet that is not built, as far as scopes can
 * tell: parameters that have the name of a property set it [WRITE-9] [CFG-11].
 */
final class NewState {

    /** Nouns whose objects are recipients themselves, not settings in their mailboxes. */
    private static final Set<String> RECIPIENTS = Set.of(
            "CASMailbox",
            "Contact",
            "DistributionGroup",
            "DynamicDistributionGroup",
            "Group",
            "LinkedUser",
            "Mailbox",
            "MailContact",
            "MailPublicFolder",
            "MailUser",
            "RemoteMailbox",
            "User");

    private final CmdletDefinition definition;
    private final CmdletContext context;
    private final CmdletArguments arguments;
    private final PlanBuilder plan;

    NewState(CmdletDefinition definition, CmdletContext context, CmdletArguments arguments, PlanBuilder plan) {
        this.definition = definition;
        this.context = context;
        this.arguments = arguments;
        this.plan = plan;
    }

    /** The object after the command. */
    DirectoryObject after(TargetRule rule, DirectoryObject object) {
        if (!definition.name().startsWith("Set-") || !DeclaredPlan.isPrincipal(rule)) {
            return object;
        }
        return switch (object) {
            case Recipient recipient
            when RECIPIENTS.contains(definition.name().substring(4)) ->
                new RecipientEdit(context, arguments, plan, recipient)
                        .accountNames()
                        .attributes(Attributes.given(arguments))
                        .mail()
                        .recipient();
            case ExchangeServer server -> server.withProperties(edited(ServerProperties.REGISTRY, server.properties()));
            case MailboxDatabase database ->
                renamed(database.withProperties(edited(DatabaseProperties.REGISTRY, database.properties())));
            default -> object;
        };
    }

    private MailboxDatabase renamed(MailboxDatabase database) {
        return arguments
                .text("Name")
                .map(name -> database.withHeader(database.header().named(name.strip())))
                .orElse(database);
    }

    private Properties edited(PropertyRegistry registry, Properties properties) {
        Properties edited = properties;
        for (String name : arguments.names()) {
            Optional<Property> property = registry.named(name);
            Optional<PropertyValue> value =
                    property.flatMap(found -> arguments.value(name).flatMap(given -> converted(found, given)));
            if (value.isPresent()) {
                edited = edited.with(property.get(), value.get());
            }
        }
        return edited;
    }

    private static Optional<PropertyValue> converted(Property property, Value given) {
        return switch (property.type()) {
            case TEXT, EXACT_TEXT -> Optional.of(new PropertyValue.Text(given.text()));
            case BOOLEAN -> Optional.of(new PropertyValue.Flag(given.truth()));
            case SIZE, SIZE_OR_UNLIMITED -> SizeValue.parse(given);
            case REFERENCE,
                    GUID,
                    INTEGER,
                    INTEGER_OR_UNLIMITED,
                    TIME,
                    UTC_TIME,
                    SPAN,
                    ENUMERATION,
                    BLANK_TEST,
                    BINARY -> Optional.empty();
        };
    }
}
