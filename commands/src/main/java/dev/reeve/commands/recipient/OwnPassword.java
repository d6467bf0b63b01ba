package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.SecureText;
import java.util.List;

/** How people change their own password: whoever knows the old one sets the new one [COMP-5]. */
final class OwnPassword {

    private static final String OLD = "OldPassword";
    private static final String NEW = "NewPassword";

    private OwnPassword() {}

    static List<Declared> parameters() {
        return List.of(Declared.any(OLD), Declared.any(NEW));
    }

    /** @throws ReeveException {@code InvalidArgument} where one is missing, or is no secure string */
    static void change(CmdletContext context, CmdletArguments arguments, Recipient mailbox, PlanBuilder plan) {
        if (!arguments.has(OLD) && !arguments.has(NEW)) {
            return;
        }
        for (String parameter : List.of(OLD, NEW)) {
            if (!arguments.has(parameter)) {
                throw new ReeveException(
                        ErrorCode.InvalidArgument,
                        "The old password and the new one are given together. Add -" + parameter + ".",
                        parameter);
            }
        }
        if (!(arguments.required(OLD) instanceof SecureText old)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + OLD + "' takes a secure string. Make one with Read-Host -AsSecureString.",
                    OLD);
        }
        if (!context.passwords().isRight(mailbox.id(), old)) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "The old password of '" + mailbox.name() + "' is not right. Who has forgotten it has it reset.",
                    mailbox.name());
        }
        Mailboxes.password(context, arguments, NEW, mailbox.id(), plan);
    }
}
