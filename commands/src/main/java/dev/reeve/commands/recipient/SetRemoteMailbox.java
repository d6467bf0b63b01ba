package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Addresses;
import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import java.util.List;

/** {@code Set-RemoteMailbox}. */
public final class SetRemoteMailbox implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES = Attributes.REMOTE_MAILBOX;

    @Override
    public String name() {
        return "Set-RemoteMailbox";
    }

    @Override
    public String synopsis() {
        return "Changes an account whose mailbox is elsewhere: names, addresses, delivery, where its mail goes.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("RemoteRoutingAddress"),
                        Declared.oneOf(
                                "Type", "ConvertibleRemoteMailboxSubType", "Regular", "Room", "Equipment", "Shared"),
                        Declared.bool("ResetPasswordOnNextLogon"),
                        Declared.flag("RemovePicture"),
                        Declared.flag("RemoveSpokenName"),
                        Declared.flag("IgnoreDefaultScope")),
                RecipientEdit.accountNameParameters(),
                RecipientEdit.mailParameters(),
                Attributes.declared(Attributes.ADDRESSED),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient remote = RemoteMailboxes.find(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Setting remote mailbox", context.text(remote.id()));
        RecipientEdit edit = new RecipientEdit(context, arguments, plan, remote)
                .accountNames()
                .attributes(Attributes.ADDRESSED)
                .attributes(ATTRIBUTES)
                .mail();
        Mailboxes.resetAtLogon(arguments, plan);
        arguments.text("Type").ifPresent(type -> edit.as(type(type)));
        Recipient after = RemoteMailboxes.routed(arguments, edit.recipient());
        Addresses.refuseTaken(context, plan, after.properties(), remote.id());
        return plan.modify(remote, after).build();
    }

    private static RecipientTypeDetails type(String given) {
        return switch (CaseFolding.fold(given)) {
            case "room" -> RecipientTypeDetails.RemoteRoomMailbox;
            case "equipment" -> RecipientTypeDetails.RemoteEquipmentMailbox;
            case "shared" -> RecipientTypeDetails.RemoteSharedMailbox;
            default -> RecipientTypeDetails.RemoteUserMailbox;
        };
    }
}
