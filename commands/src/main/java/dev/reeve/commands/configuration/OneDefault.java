package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.property.PropertyValue;
import java.util.List;

/** Of nouns with a default, one object is it: made so, it takes the place of the former, and it can't be removed. */
record OneDefault(ConfigurationNoun noun, CmdletContext context, PlanBuilder plan) {

    /** The object after the command, where the others make room for it. */
    ConfigurationObject after(ConfigurationObject before, ConfigurationObject after) {
        if (noun.defaultProperty().isEmpty()) {
            return after;
        }
        String property = noun.defaultProperty().get();
        if (after.isTrue(property)) {
            new StoredObjects(noun, context)
                    .beside(after.owner())
                    .filter(other -> !other.id().equals(after.id()) && other.isTrue(property))
                    .forEach(other -> plan.put(other, other.with(property, List.of(new PropertyValue.Flag(false)))));
        } else if (before.isTrue(property)) {
            refuse(before, "Make another one the default instead.");
        }
        return after;
    }

    /** Refuses to remove the default. */
    void checkRemoval(ConfigurationObject object) {
        if (noun.defaultProperty().filter(object::isTrue).isPresent()) {
            refuse(object, "Make another one the default first.");
        }
    }

    private void refuse(ConfigurationObject object, String hint) {
        plan.refuse(
                ErrorCode.DefaultPolicy,
                "The " + noun.words() + " '" + object.name() + "' is the default. " + hint,
                object.name());
    }
}
