package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.property.PropertyValue;
import java.util.List;

/** Enables or disables an object of stored configuration. */
final class SwitchConfiguration extends StoredChange {

    private final boolean on;

    SwitchConfiguration(ConfigurationNoun noun, boolean on) {
        super(on ? "Enable" : "Disable", noun);
        this.on = on;
    }

    @Override
    public String synopsis() {
        return (on ? "Enables a " : "Disables a ") + noun().words()
                + ": stored configuration that no mail server reads yet.";
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Located located = locate(context, arguments);
        PlanBuilder plan = located.plan();
        ConfigurationObject before = located.object();
        String property = noun().switchProperty().orElseThrow();
        PropertyValue value = NounProperties.isState(property)
                ? new PropertyValue.Text(on ? "Enabled" : "Disabled")
                : new PropertyValue.Flag(on);
        ConfigurationObject edited = edited(context, arguments, plan, before);
        boolean same = NounProperties.of(noun()).values(edited, property).equals(List.of(value));
        plan.put(before, same ? edited : StoredObjects.with(edited, property, value));
        return plan.step(
                        (on ? "Enabling " : "Disabling ") + noun().words(),
                        context.organization().tree().canonicalName(before))
                .build();
    }
}
