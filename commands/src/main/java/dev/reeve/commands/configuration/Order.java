package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.property.PropertyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order in which rules and policies apply: each has its place, without gaps. One that is put in moves those behind it
 * down, one that goes moves them up. An object without a number, such as the policy that always comes last, keeps out.
 */
record Order(ConfigurationNoun noun, CmdletContext context, PlanBuilder plan) {

    /** A new object at the place asked for, else behind all others. */
    ConfigurationObject insert(CmdletArguments arguments, ConfigurationObject object) {
        if (noun.priorityProperty().isEmpty()) {
            return object;
        }
        List<ConfigurationObject> others = others(object.owner(), object.id());
        int place = wanted(arguments, others.size()).orElse(others.size());
        others.add(place, object);
        return number(others, object);
    }

    /** The object at the place asked for, else where it is. */
    ConfigurationObject move(CmdletArguments arguments, ConfigurationObject before, ConfigurationObject after) {
        Optional<String> property = noun.priorityProperty();
        if (property.isEmpty() || !arguments.has(property.get())) {
            return after;
        }
        if (before.whole(property.get()).isEmpty() && before.isSet(property.get())) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "The " + noun.words() + " '" + before.name() + "' always comes last. Move another one.",
                    before.name());
            return before;
        }
        List<ConfigurationObject> others = others(after.owner(), after.id());
        int place = wanted(arguments, others.size()).orElse(others.size());
        others.add(place, after);
        return number(others, after);
    }

    /** The others without the gap that an object leaves. */
    void close(ConfigurationObject object) {
        if (noun.priorityProperty().isPresent()) {
            number(others(object.owner(), object.id()), object);
        }
    }

    private List<ConfigurationObject> others(Optional<ObjectId> owner, ObjectId id) {
        String property = noun.priorityProperty().orElseThrow();
        return new ArrayList<>(new StoredObjects(noun, context)
                .beside(owner)
                .filter(other -> !other.id().equals(id) && other.whole(property).isPresent())
                .sorted(Comparator.comparing((ConfigurationObject other) ->
                                other.whole(property).orElseThrow())
                        .thenComparing(ConfigurationObject::id))
                .toList());
    }

    private Optional<Integer> wanted(CmdletArguments arguments, int last) {
        String property = noun.priorityProperty().orElseThrow();
        int first = noun.firstPlace();
        return arguments.whole(property).map(number -> {
            if (number < first || number > last + first) {
                plan.refuse(
                        ErrorCode.InvalidArgument,
                        "Priority " + number + " is no place of a " + noun.words() + ": it is from " + first + " to "
                                + (last + first) + ".",
                        Long.toString(number));
                return last;
            }
            return (int) (number - first);
        });
    }

    /** Gives each its number; those that change go into the plan, except the one that the command is about. */
    private ConfigurationObject number(List<ConfigurationObject> ordered, ConfigurationObject about) {
        String property = noun.priorityProperty().orElseThrow();
        ConfigurationObject result = about;
        for (int i = 0; i < ordered.size(); i++) {
            ConfigurationObject object = ordered.get(i);
            ConfigurationObject numbered =
                    StoredObjects.with(object, property, new PropertyValue.Whole(i + noun.firstPlace()));
            if (object.id().equals(about.id())) {
                result = numbered;
            } else {
                plan.put(object, numbered);
            }
        }
        return result;
    }
}
