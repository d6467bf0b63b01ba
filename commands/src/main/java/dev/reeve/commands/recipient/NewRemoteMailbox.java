package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Addresses;
import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.Names;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import java.util.List;
import java.util.Optional;

/** {@code New-RemoteMailbox}: an account here, its mailbox elsewhere [MBX-9]. */
public final class NewRemoteMailbox implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES = Attributes.join(
            Attributes.PERSON_NAME,
            List.of(Attributes.DISPLAY_NAME, Attributes.REMOTE_POWER_SHELL_ENABLED, Attributes.IMMUTABLE_ID),
            Attributes.MODERATION);

    @Override
    public String name() {
        return "New-RemoteMailbox";
    }

    @Override
    public String synopsis() {
        return "Creates an account whose mailbox is elsewhere.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("OnPremisesOrganizationalUnit"),
                        Declared.text("RemoteRoutingAddress"),
                        Declared.any("Password"),
                        Declared.bool("ResetPasswordOnNextLogon"),
                        Declared.text("Alias"),
                        Declared.text("PrimarySmtpAddress"),
                        Declared.flag("Room"),
                        Declared.flag("Equipment"),
                        Declared.flag("Shared"),
                        Declared.flag("AccountDisabled"),
                        Declared.flag("Archive")),
                RecipientEdit.accountNameParameters(),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        String name = arguments.requiredText("Name").strip();
        OrganizationalUnit unit = Names.container(
                context, arguments.value("OnPremisesOrganizationalUnit").map(context.lookup()::unit));
        ObjectId id = context.choices().newId();
        PlanBuilder plan = context.plan()
                .step("Creating remote mailbox", context.organization().tree().canonicalName(unit) + "/" + name);
        Names.checkName(context, plan, name, unit.id(), id);
        RecipientTypeDetails type = RemoteMailboxes.type(arguments);
        boolean disabled = type != RecipientTypeDetails.RemoteUserMailbox
                || arguments.isOn("AccountDisabled")
                || !arguments.has("Password");
        Properties properties = RecipientEdit.disabled(
                Attributes.apply(ATTRIBUTES, Properties.EMPTY, context, arguments, plan), disabled);
        Recipient draft = new Recipient(ObjectHeader.created(id, name, context.now()), unit.id(), type, properties);
        Recipient remote =
                RemoteMailboxes.routed(arguments, NewAccount.of(context, arguments, plan, draft, Optional.empty()));
        Addresses.refuseTaken(context, plan, remote.properties(), id);
        Mailboxes.password(context, arguments, "Password", id, plan);
        Mailboxes.resetAtLogon(arguments, plan);
        return plan.create(RemoteMailboxes.archived(context, arguments, remote))
                .results(after -> after.organization().find(id, Recipient.class).stream()
                        .map(created -> Layouts.REMOTE_MAILBOX.show(after, created)))
                .build();
    }
}
