package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.forest.ForeignForests.LinkedUser;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Recipient;
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
}
