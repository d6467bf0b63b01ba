package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Remove-MailContact}. */
public final class RemoveMailContact implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-MailContact";
    }

    @Override
    public String synopsis() {
        return "Removes a mail contact.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient recipient = External.mailContact(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Removing mail contact", context.text(recipient.id()));
        return plan.delete(recipient).build();
    }
}
