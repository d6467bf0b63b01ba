package dev.reeve.shell.question;

import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.difference.Shift;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who gains and who loses what, a line of JSON for each. */
public final class JsonDifference {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonDifference() {}

    /** The lines; none where nobody's rights differ. */
    public static List<String> lines(Organization before, Organization after, Difference difference) {
        return Stream.concat(
                        difference.gains().stream().map(shift -> line("gain", shift, before, after)),
                        difference.losses().stream().map(shift -> line("loss", shift, before, after)))
                .toList();
    }

    private static String line(String change, Shift shift, Organization before, Organization after) {
        ObjectNode body = NODES.objectNode();
        body.put("change", change);
        names(body.putArray("people"), shift.people(), before, after);
        switch (shift.objects()) {
            case Reached.Themselves() -> body.put("on", "themselves");
            case Reached.OrganizationConfiguration() -> body.put("on", "organization");
            case Reached.Objects(var ids) -> names(body.putArray("on"), ids, before, after);
        }
        ArrayNode commands = body.putArray("commands");
        for (ShiftedCommand command : shift.commands()) {
            ObjectNode node = commands.addObject();
            node.put("name", command.name());
            node.put("itself", command.itself());
            ArrayNode parameters = node.putArray("parameters");
            command.parameters().forEach(parameters::add);
        }
        return body.toString();
    }

    private static void names(ArrayNode names, List<ObjectId> ids, Organization before, Organization after) {
        ids.stream()
                .map(id -> after.find(id)
                        .map(after.tree()::canonicalName)
                        .or(() -> before.find(id).map(before.tree()::canonicalName))
                        .orElseGet(id::toString))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .forEach(names::add);
    }
}
