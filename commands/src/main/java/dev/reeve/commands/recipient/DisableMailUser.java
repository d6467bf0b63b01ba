package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Disable-MailUser}: takes the address away; the account stays [MBX-2]. */
public final class DisableMailUser implements ChangeCmdlet {

    @Override
    public String name() {
        return "Disable-MailUser";
    }

    @Override
    public String synopsis() {
        return "Takes a mail user's address away and keeps the account.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"), Declared.flag("IgnoreLegalHold"), Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient user = External.mailUser(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Disabling mail user", context.text(user.id()));
        LegalHold.refuse(arguments, user, plan);
        return plan.modify(user, MailDisabled.account(user)).build();
    }
}
