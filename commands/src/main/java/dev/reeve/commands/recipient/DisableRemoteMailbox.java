package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Disable-RemoteMailbox}: the account stays, without address and mailbox; with {@code -Archive} only the archive goes. */
public final class DisableRemoteMailbox implements ChangeCmdlet {

    @Override
    public String name() {
        return "Disable-RemoteMailbox";
    }

    @Override
    public String synopsis() {
        return "Takes an account's mailbox elsewhere away, or its archive there.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.flag("Archive"),
                Declared.flag("IgnoreLegalHold"),
                Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient remote = RemoteMailboxes.find(context, arguments.required("Identity"));
        boolean archive = arguments.isOn("Archive");
        PlanBuilder plan = context.plan()
                .step(
                        archive ? "Disabling the archive of remote mailbox" : "Disabling remote mailbox",
                        context.text(remote.id()));
        LegalHold.refuse(arguments, remote, plan);
        if (archive) {
            Archives.refuseMissing(plan, remote);
            return plan.modify(remote, Archives.off(remote)).build();
        }
        return plan.modify(remote, MailDisabled.account(remote)).build();
    }
}
