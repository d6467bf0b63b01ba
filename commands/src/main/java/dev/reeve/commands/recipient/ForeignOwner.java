package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.forest.ForeignForests.LinkedUser;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The account of another forest that is to use a mailbox [FOREST-5]. */
record ForeignOwner(CmdletContext context, LinkedArguments arguments) {

    static ForeignOwner of(CmdletContext context, CmdletArguments arguments) {
        return new ForeignOwner(context, new LinkedArguments(context, arguments));
    }

    /**
     * The mailbox with the account behind it that the arguments name; as it is where they name none. Who may not make the
     * mailbox anyway learns nothing of the other forest: it is not even asked.
     *
     * @param touch the touch point of the mailbox in the state it is given
     */
    Recipient link(PlanBuilder plan, Recipient mailbox, Function<Recipient, TouchPoint> touch) {
        if (!arguments.areGiven()
                || !context.permission().allows(List.of(touch.apply(mailbox)), ConfigRequirement.EACH)) {
            return mailbox;
        }
        try {
            LinkedUser account = arguments.account();
            return mailbox.linkedTo(
                    Optional.of(new Recipient.LinkedAccount(account.user().sid(), account.name())));
        } catch (ReeveException e) {
            plan.refuse(e);
            return mailbox;
        }
    }

    /**
     * Gives a recipient another account behind it, or for {@code $null} none: a linked mailbox or user becomes an ordinary
     * one, whose account stays disabled until somebody enables it.
     */
    void relink(PlanBuilder plan, RecipientEdit edit, Recipient before) {
        if (!arguments.areGiven()) {
            return;
        }
        if (arguments.isUnlinking()) {
            edit.as(unlinked(edit.recipient().type())).linkedTo(Optional.empty());
            return;
        }
        Recipient linked = link(plan, edit.recipient(), after -> ObjectAccess.modify(before, after));
        edit.as(linkedKind(plan, linked))
                .linkedTo(linked.linkedAccount())
                .with(RecipientEdit.disabled(edit.recipient().properties(), true));
    }

    private static RecipientTypeDetails unlinked(RecipientTypeDetails type) {
        return switch (type) {
            case LinkedMailbox -> RecipientTypeDetails.UserMailbox;
            case LinkedRoomMailbox -> RecipientTypeDetails.RoomMailbox;
            case LinkedUser -> RecipientTypeDetails.User;
            default -> type;
        };
    }

    private static RecipientTypeDetails linkedKind(PlanBuilder plan, Recipient recipient) {
        return switch (recipient.type()) {
            case UserMailbox, SharedMailbox, LinkedMailbox -> RecipientTypeDetails.LinkedMailbox;
            case RoomMailbox, LinkedRoomMailbox -> RecipientTypeDetails.LinkedRoomMailbox;
            case User, DisabledUser, LinkedUser -> RecipientTypeDetails.LinkedUser;
            default -> {
                plan.refuse(
                        ErrorCode.InvalidArgument,
                        "A " + recipient.type() + " can't be linked to an account of another forest.",
                        recipient.name());
                yield recipient.type();
            }
        };
    }
}
