package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.AddressPolicies;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Update-Recipient}: makes the addresses that a policy has for a recipient [ADDR-6]. */
public final class UpdateRecipient implements ChangeCmdlet {

    @Override
    public String name() {
        return "Update-Recipient";
    }

    @Override
    public String synopsis() {
        return "Gives a recipient what a policy has for it and it lacks: its addresses.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.any("Credential"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient recipient = context.lookup()
                .one(
                        Recipient.class,
                        arguments.required("Identity"),
                        found -> found.type().isMailEnabled());
        PlanBuilder plan = context.plan().step("Updating recipient", context.text(recipient.id()));
        return plan.modify(recipient, new AddressPolicies(context).updated(recipient))
                .build();
    }
}
