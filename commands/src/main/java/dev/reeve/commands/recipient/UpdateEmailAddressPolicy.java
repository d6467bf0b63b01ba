package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.AddressPolicies;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.Recipient;
import java.util.Comparator;
import java.util.List;

/**
 * {@code Update-EmailAddressPolicy}: makes the addresses of all recipients that a policy applies to. Whoever may change
 * the policy may do that; recipient scopes say nothing of it [ADDR-8].
 */
public final class UpdateEmailAddressPolicy implements ChangeCmdlet {

    @Override
    public String name() {
        return "Update-EmailAddressPolicy";
    }

    @Override
    public String synopsis() {
        return "Makes the addresses of all recipients that an email address policy applies to.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.flag("UpdateSecondaryAddressesOnly"),
                Declared.flag("FixMissingAlias"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ConfigurationObject policy = context.lookup()
                .one(
                        ConfigurationObject.class,
                        arguments.required("Identity"),
                        found -> found.noun().equals("EmailAddressPolicy"));
        PlanBuilder plan = context.plan().step("Updating email address policy", context.text(policy.id()));
        plan.modify(policy, policy);
        AddressPolicies policies = new AddressPolicies(context);
        boolean secondaryOnly = arguments.isOn("UpdateSecondaryAddressesOnly");
        context.organization()
                .all(Recipient.class)
                .filter(AddressPolicies::follows)
                .sorted(Comparator.comparing(Recipient::id)) // who is first gets the address without a number
                .forEach(recipient -> {
                    Recipient updated = policies.updated(recipient, policy.id(), secondaryOnly);
                    if (!updated.equals(recipient)) {
                        plan.createAlong(updated.withHeader(updated.header().changed(context.now())));
                    }
                });
        return plan.build();
    }
}
