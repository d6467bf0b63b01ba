package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;

/** Puts an address list into another one, or with the target {@code \} beside the first ones. */
final class MoveAddressList extends StoredChange {

    private static final String TARGET = "Target";

    MoveAddressList(ConfigurationNoun noun) {
        super("Move", noun);
    }

    @Override
    public String synopsis() {
        return "Puts an address list into another one.";
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Located located = locate(context, arguments);
        PlanBuilder plan = located.plan();
        ConfigurationObject object = located.object();
        Optional<ConfigurationObject> container = container(context, arguments.required(TARGET));
        if (container.filter(target -> isWithin(context, target, object)).isPresent()) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Address list '" + object.name() + "' can't be moved into itself or into a list that it contains.",
                    object.name());
        }
        List<PropertyValue> reference = container.stream()
                .<PropertyValue>map(target -> new PropertyValue.Reference(target.id()))
                .toList();
        if (!object.values(ConfigurationObject.CONTAINER).equals(reference)) {
            plan.put(object, object.with(ConfigurationObject.CONTAINER, reference));
        }
        return plan.step(
                        "Moving " + noun().words(),
                        context.organization().tree().canonicalName(object))
                .build();
    }

    private Optional<ConfigurationObject> container(CmdletContext context, Value target) {
        if (target.text().strip().equals("\\")) {
            return Optional.empty();
        }
        return Optional.of(new StoredObjects(noun(), context)
                .find(target, Optional.empty())
                .orElseThrow(() -> context.lookup().notFound(target.text())));
    }

    private static boolean isWithin(CmdletContext context, ConfigurationObject object, ConfigurationObject container) {
        return object.id().equals(container.id())
                || object.containedIn().stream()
                        .flatMap(id -> context.organization().find(id, ConfigurationObject.class).stream())
                        .anyMatch(outer -> isWithin(context, outer, container));
    }
}
