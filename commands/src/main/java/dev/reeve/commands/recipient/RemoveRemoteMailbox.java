package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Remove-RemoteMailbox}: the account too. What is elsewhere is not ours to remove. */
public final class RemoveRemoteMailbox implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-RemoteMailbox";
    }

    @Override
    public String synopsis() {
        return "Removes an account whose mailbox is elsewhere.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"), Declared.flag("IgnoreLegalHold"), Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient remote = RemoteMailboxes.find(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Removing remote mailbox", context.text(remote.id()));
        LegalHold.refuse(arguments, remote, plan);
        return plan.delete(remote).build();
    }
}
