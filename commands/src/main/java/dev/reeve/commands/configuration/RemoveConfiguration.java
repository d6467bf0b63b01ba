package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ConfigurationObject;
import java.util.Optional;
import java.util.stream.Stream;

/** Removes an object of stored configuration. One that something refers to stays: the invariants refuse it. */
final class RemoveConfiguration extends StoredChange {

    RemoveConfiguration(ConfigurationNoun noun) {
        super("Remove", noun);
    }

    @Override
    public String synopsis() {
        return "Removes a " + noun().words() + ": stored configuration that no mail server reads yet.";
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Located located = locate(context, arguments);
        PlanBuilder plan = located.plan();
        ConfigurationObject object = located.object();
        new OneDefault(noun(), context, plan).checkRemoval(object);
        noun().membersProperty()
                .filter(members -> !object.values(members).isEmpty())
                .ifPresent(members -> plan.refuse(
                        ErrorCode.ObjectInUse,
                        "'" + object.name() + "' still has " + members + ". Remove them from it first.",
                        object.name()));
        if (arguments.isOn("Recursive")) {
            below(context, object).forEach(plan::remove);
        }
        ConfigurationNoun.all().stream()
                .filter(of -> of.ownerNoun().filter(noun().noun()::equals).isPresent())
                .flatMap(of -> context.organization().configuration(of.noun(), object.id()))
                .forEach(plan::remove);
        plan.remove(object);
        new Order(noun(), context, plan).close(object);
        return plan.step(
                        "Removing " + noun().words(),
                        context.organization().tree().canonicalName(object))
                .build();
    }

    /** Everything that is contained in an object, near or far. */
    private Stream<ConfigurationObject> below(CmdletContext context, ConfigurationObject object) {
        return context.organization()
                .configuration(noun().noun())
                .filter(contained -> contained.containedIn().equals(Optional.of(object.id())))
                .flatMap(contained -> Stream.concat(Stream.of(contained), below(context, contained)));
    }
}
