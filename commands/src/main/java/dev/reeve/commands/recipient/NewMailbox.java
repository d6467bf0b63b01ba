package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.MailboxAttributes;
import dev.reeve.commands.attribute.Names;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import java.util.List;
import java.util.Optional;

/**
 * {@code New-Mailbox}: an account with a mailbox, of a user, shared, of a room or equipment, linked to an account of
 * another forest [FOREST-5], or one of the system's own [MBX-12].
 */
public final class NewMailbox implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES = Attributes.join(
            Attributes.PERSON_NAME,
            List.of(
                    Attributes.DISPLAY_NAME,
                    Attributes.ROLE_ASSIGNMENT_POLICY,
                    Attributes.REMOTE_POWER_SHELL_ENABLED,
                    Attributes.RESOURCE_CAPACITY,
                    Attributes.OFFICE,
                    Attributes.PHONE,
                    Attributes.IMMUTABLE_ID,
                    Attributes.ADDRESS_BOOK_POLICY,
                    Attributes.RETENTION_POLICY,
                    Attributes.SHARING_POLICY,
                    Attributes.THROTTLING_POLICY,
                    Attributes.ACTIVE_SYNC_POLICY,
                    Attributes.ARBITRATION_MAILBOX,
                    MailboxAttributes.EXCLUDED_FROM_SERVING_HIERARCHY),
            Attributes.MODERATION);

    @Override
    public String name() {
        return "New-Mailbox";
    }

    @Override
    public String synopsis() {
        return "Creates an account with a mailbox.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("OrganizationalUnit"),
                        Declared.identity("Database"),
                        Declared.any("Password"),
                        Declared.bool("ResetPasswordOnNextLogon"),
                        Declared.text("Alias"),
                        Declared.text("PrimarySmtpAddress"),
                        Declared.flag("Shared"),
                        Declared.flag("Room"),
                        Declared.flag("Equipment"),
                        Declared.flag("Discovery"),
                        Declared.flag("HoldForMigration"),
                        Declared.flag("LinkedRoom"),
                        Declared.bool("EnableRoomMailboxAccount"),
                        Declared.any("RoomMailboxPassword"),
                        Declared.flag("Archive"),
                        Declared.identity("ArchiveDatabase"),
                        Declared.flag("AccountDisabled"),
                        Declared.flag("Force")),
                SystemMailboxes.switches(),
                LinkedArguments.ofMailboxes(),
                RecipientEdit.accountNameParameters(),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        String name = arguments.requiredText("Name").strip();
        OrganizationalUnit unit =
                Names.container(context, arguments.value("OrganizationalUnit").map(context.lookup()::unit));
        ObjectId id = context.choices().newId();
        PlanBuilder plan = context.plan()
                .step("Creating mailbox", context.organization().tree().canonicalName(unit) + "/" + name);
        Names.checkName(context, plan, name, unit.id(), id);
        Recipient mailbox = mailbox(context, arguments, plan, ObjectHeader.created(id, name, context.now()), unit);
        Placement placement = new Placement(context, plan);
        Recipient local = placement.archived(
                arguments, placement.place(arguments, mailbox, ObjectAccess::create), ObjectAccess::create);
        Recipient placed = ForeignOwner.of(context, arguments).link(plan, local, ObjectAccess::create);
        Mailboxes.password(context, arguments, "Password", id, plan);
        Mailboxes.password(context, arguments, "RoomMailboxPassword", id, plan);
        Mailboxes.resetAtLogon(arguments, plan);
        return plan.create(placed)
                .results(after -> after.organization().find(id, Recipient.class).stream()
                        .map(created -> Layouts.MAILBOX.show(after, created)))
                .build();
    }

    private static Recipient mailbox(
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            ObjectHeader header,
            OrganizationalUnit unit) {
        RecipientTypeDetails type = Mailboxes.type(arguments);
        boolean signsIn = type == RecipientTypeDetails.UserMailbox
                || (type == RecipientTypeDetails.RoomMailbox && arguments.isOn("EnableRoomMailboxAccount"));
        boolean disabled = !signsIn || arguments.isOn("AccountDisabled");
        Properties properties = Attributes.apply(ATTRIBUTES, Properties.EMPTY, context, arguments, plan);
        properties = RecipientEdit.disabled(Mailboxes.ofType(properties, type), disabled);
        Recipient draft = new Recipient(header, unit.id(), type, properties);
        return Mailboxes.withMailbox(
                context, arguments, NewAccount.of(context, arguments, plan, draft, Optional.empty()));
    }
}
