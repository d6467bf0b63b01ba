package dev.reeve.commands.declared;

import dev.reeve.commands.attribute.Addresses;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Names;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;
import java.util.stream.Stream;

/** A recipient as a {@code New-} cmdlet that is not built would store it, as far as scopes can tell [WRITE-10]. */
final class NewRecipient {

    private final CmdletDefinition definition;
    private final CmdletContext context;
    private final CmdletArguments arguments;
    private final PlanBuilder plan;

    NewRecipient(CmdletDefinition definition, CmdletContext context, CmdletArguments arguments, PlanBuilder plan) {
        this.definition = definition;
        this.context = context;
        this.arguments = arguments;
        this.plan = plan;
    }

    Recipient of(TargetRule rule) {
        Optional<OrganizationalUnit> named = rule.from()
                .filter(parameter -> parameter.endsWith("OrganizationalUnit"))
                .flatMap(arguments::value)
                .map(context.lookup()::unit);
        String name = Stream.of("Name", "DisplayName", "Alias")
                .flatMap(parameter -> arguments.text(parameter).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(definition.name());
        return new Recipient(
                ObjectHeader.created(context.choices().newId(), name, context.now()),
                Names.container(context, named).id(),
                type(),
                properties(name));
    }

    private Properties properties(String name) {
        String alias = arguments.text("Alias").orElseGet(() -> Names.freeAlias(context, name));
        String domain = context.organization().settings().forestRoot();
        Properties properties = Addresses.withPrimary(
                        Properties.EMPTY, arguments.text("PrimarySmtpAddress").orElse(alias + "@" + domain))
                .with(RecipientProperties.ALIAS, alias)
                .with(RecipientProperties.DISPLAY_NAME, name);
        if (definition.name().endsWith("Group")) {
            // COMP-3: whoever makes a group owns it.
            properties = properties.withReferences(
                    RecipientProperties.MANAGED_BY,
                    context.caller().user().stream().toList());
        }
        return Attributes.apply(Attributes.given(arguments), properties, context, arguments, plan);
    }

    private RecipientTypeDetails type() {
        return switch (definition.name()) {
            case "New-DynamicDistributionGroup" -> RecipientTypeDetails.DynamicDistributionGroup;
            case "New-DistributionGroup" ->
                arguments.text("Type").filter("Security"::equalsIgnoreCase).isPresent()
                        ? RecipientTypeDetails.MailUniversalSecurityGroup
                        : RecipientTypeDetails.MailUniversalDistributionGroup;
            case "New-MailContact" -> RecipientTypeDetails.MailContact;
            case "New-MailUser" -> RecipientTypeDetails.MailUser;
            case "New-SiteMailbox" -> RecipientTypeDetails.TeamMailbox;
            case "New-SyncMailPublicFolder" -> RecipientTypeDetails.PublicFolder;
            case "New-RemoteMailbox" ->
                mailbox(
                        RecipientTypeDetails.RemoteUserMailbox,
                        RecipientTypeDetails.RemoteRoomMailbox,
                        RecipientTypeDetails.RemoteEquipmentMailbox,
                        RecipientTypeDetails.RemoteSharedMailbox);
            default ->
                mailbox(
                        RecipientTypeDetails.UserMailbox,
                        RecipientTypeDetails.RoomMailbox,
                        RecipientTypeDetails.EquipmentMailbox,
                        RecipientTypeDetails.SharedMailbox);
        };
    }

    private RecipientTypeDetails mailbox(
            RecipientTypeDetails user,
            RecipientTypeDetails room,
            RecipientTypeDetails equipment,
            RecipientTypeDetails shared) {
        if (arguments.isOn("Room")) {
            return room;
        }
        if (arguments.isOn("Equipment")) {
            return equipment;
        }
        return arguments.isOn("Shared") ? shared : user;
    }
}
