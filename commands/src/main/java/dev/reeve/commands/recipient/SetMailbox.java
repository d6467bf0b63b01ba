package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.MailboxAttributes;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code Set-Mailbox}. Another database needs the write scope of that database too [CFG-3]. */
public final class SetMailbox implements ChangeCmdlet {

    private static final Set<RecipientTypeDetails> CONVERTIBLE = EnumSet.of(
            RecipientTypeDetails.UserMailbox,
            RecipientTypeDetails.LinkedMailbox,
            RecipientTypeDetails.SharedMailbox,
            RecipientTypeDetails.RoomMailbox,
            RecipientTypeDetails.LinkedRoomMailbox,
            RecipientTypeDetails.EquipmentMailbox);

    private static final String[] ELSEWHERE = {"AuditLog", "AuxAuditLog"};

    @Override
    public String name() {
        return "Set-Mailbox";
    }

    @Override
    public String synopsis() {
        return "Changes the settings of a mailbox: names, addresses, quotas, policy, delivery.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.bool("AccountDisabled"),
                        Declared.oneOf("Type", "ConvertibleMailboxSubType", "Regular", "Room", "Equipment", "Shared"),
                        Declared.any("Password"),
                        Declared.bool("EnableRoomMailboxAccount"),
                        Declared.any("RoomMailboxPassword"),
                        Declared.bool("ResetPasswordOnNextLogon"),
                        Declared.identity("ArchiveDatabase"),
                        Declared.flag("Force"),
                        Declared.flag("ApplyMandatoryProperties"),
                        Declared.flag("RemoveManagedFolderAndPolicy"),
                        Declared.flag("RemovePicture"),
                        Declared.flag("RemoveSpokenName"),
                        RecipientEdit.dtmfParameter(),
                        Declared.flag("IgnoreDefaultScope")),
                SystemMailboxes.switches(ELSEWHERE),
                SystemMailboxes.dutyParameters(),
                OwnPassword.parameters(),
                LinkedArguments.ofMailboxes(),
                RecipientEdit.accountNameParameters(),
                RecipientEdit.mailParameters(),
                Attributes.declared(Attributes.MAIL),
                Attributes.declared(MailboxAttributes.MAILBOX));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient mailbox = SystemMailboxes.find(context, arguments, ELSEWHERE);
        PlanBuilder plan = context.plan().step("Setting mailbox", context.text(mailbox.id()));
        RecipientEdit edit = new RecipientEdit(context, arguments, plan, mailbox)
                .accountNames()
                .attributes(Attributes.MAIL)
                .attributes(MailboxAttributes.MAILBOX)
                .mail()
                .accountDisabled();
        edit.with(SystemMailboxes.withDuties(arguments, plan, edit.recipient()));
        arguments.text("Type").ifPresent(type -> convert(plan, edit, type));
        ForeignOwner.of(context, arguments).relink(plan, edit, mailbox);
        Quotas.check(arguments, plan, edit.recipient());
        LegalHold.stamp(context, arguments, edit);
        arguments.value("EnableRoomMailboxAccount").ifPresent(enabled -> roomAccount(plan, edit, enabled.truth()));
        arguments
                .value("Database")
                .map(value -> context.lookup().one(MailboxDatabase.class, value))
                .ifPresent(plan::act);
        arguments
                .value("ArchiveDatabase")
                .map(value -> context.lookup().one(MailboxDatabase.class, value))
                .ifPresent(database -> {
                    Archives.refuseMissing(plan, mailbox);
                    plan.act(database);
                    edit.with(edit.recipient()
                            .properties()
                            .withReferences(RecipientProperties.ARCHIVE_DATABASE, List.of(database.id())));
                });
        Mailboxes.password(context, arguments, "Password", mailbox.id(), plan);
        Mailboxes.resetAtLogon(arguments, plan);
        OwnPassword.change(context, arguments, mailbox, plan);
        Mailboxes.password(context, arguments, "RoomMailboxPassword", mailbox.id(), plan);
        return plan.modify(mailbox, edit.recipient()).build();
    }

    private static void roomAccount(PlanBuilder plan, RecipientEdit edit, boolean enabled) {
        if (edit.recipient().type() != RecipientTypeDetails.RoomMailbox) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Mailbox '" + edit.recipient().name()
                            + "' is no room. Only the account of a room is enabled and disabled by"
                            + " -EnableRoomMailboxAccount.",
                    edit.recipient().name());
        }
        edit.with(RecipientEdit.disabled(edit.recipient().properties(), !enabled));
    }

    private static void convert(PlanBuilder plan, RecipientEdit edit, String type) {
        if (!CONVERTIBLE.contains(edit.recipient().type())) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "A " + edit.recipient().type() + " can't be converted. Only mailboxes of users, rooms and equipment"
                            + " and shared ones can.",
                    edit.recipient().name());
        }
        RecipientTypeDetails details = switch (CaseFolding.fold(type)) {
            case "room" -> RecipientTypeDetails.RoomMailbox;
            case "equipment" -> RecipientTypeDetails.EquipmentMailbox;
            case "shared" -> RecipientTypeDetails.SharedMailbox;
            default -> RecipientTypeDetails.UserMailbox;
        };
        Properties plain = edit.recipient().properties().without(RecipientProperties.RESOURCE_TYPE);
        edit.as(details)
                .linkedTo(Optional.empty())
                .with(RecipientEdit.disabled(
                        Mailboxes.ofType(plain, details), details != RecipientTypeDetails.UserMailbox));
    }
}
