package dev.reeve.commands.configuration;

import dev.reeve.commands.attribute.AddressPolicyRules;
import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.ConfigurationObject;

/** Changes an object of stored configuration, or the settings of which there is one. */
final class SetConfiguration extends StoredChange {

    SetConfiguration(ConfigurationNoun noun) {
        super("Set", noun);
    }

    @Override
    public String synopsis() {
        return "Changes " + (noun().single() ? "the " : "a ") + noun().words()
                + ": stored configuration that no mail server reads yet.";
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Located located = locate(context, arguments);
        PlanBuilder plan = located.plan();
        ConfigurationObject before = located.object();
        ConfigurationObject renamed = before;
        if (arguments.has("Name") && !noun().single()) {
            String name = arguments.newName(before.name());
            checkName(plan, name);
            renamed = before.withHeader(before.header().named(name));
        }
        ConfigurationObject edited =
                AddressPolicyRules.checked(context, arguments, plan, edited(context, arguments, plan, renamed));
        plan.put(before, edited); // first in the change: what the command is about
        ConfigurationObject defaulted = new OneDefault(noun(), context, plan).after(before, edited);
        ConfigurationObject after = new Order(noun(), context, plan).move(arguments, before, defaulted);
        plan.put(before, after);
        return plan.step(
                        "Setting " + noun().words(),
                        context.organization().tree().canonicalName(before))
                .build();
    }
}
