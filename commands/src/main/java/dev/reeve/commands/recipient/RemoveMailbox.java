package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Remove-Mailbox}: the mailbox and its account, with its memberships and role assignments [ASG-18]. */
public final class RemoveMailbox implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-Mailbox";
    }

    @Override
    public String synopsis() {
        return "Removes a mailbox together with its account.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.bool("Permanent"),
                Declared.flag("Force"),
                Declared.flag("IgnoreLegalHold"),
                Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient mailbox = Mailboxes.find(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Removing mailbox", context.text(mailbox.id()));
        LegalHold.refuse(arguments, mailbox, plan);
        return plan.delete(mailbox).build();
    }
}
