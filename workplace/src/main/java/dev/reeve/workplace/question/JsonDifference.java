package dev.reeve.workplace.question;

import dev.reeve.commands.run.Sight;
import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.difference.Shift;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who gains and who loses what, an object of JSON for each. */
public final class JsonDifference {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Organization before;
    private final Organization after;
    private final Predicate<DirectoryObject> sight;
    private final int most;

    private JsonDifference(Organization before, Organization after, Predicate<DirectoryObject> sight, int most) {
        this.most = most;
        this.before = before;
        this.after = after;
        this.sight = sight;
    }

    /**
     * The objects; none where nobody's rights differ.
     *
     * @param sight whom and what the reader may be told of
     * @param most how many names each list has; how many are left out is told
     */
    public static List<ObjectNode> of(
            Organization before,
            Organization after,
            Difference difference,
            Predicate<DirectoryObject> sight,
            int most) {
        JsonDifference json = new JsonDifference(before, after, sight, most);
        return Stream.concat(
                        difference.gains().stream().map(shift -> json.shift("gain", shift)),
                        difference.losses().stream().map(shift -> json.shift("loss", shift)))
                .toList();
    }

    /** All of them, for whoever may know everything. */
    public static List<ObjectNode> whole(Organization before, Organization after, Difference difference) {
        return of(before, after, difference, Sight.everything(), Integer.MAX_VALUE);
    }

    private ObjectNode shift(String change, Shift shift) {
        ObjectNode body = NODES.objectNode();
        body.put("change", change);
        body.put("untoldPeople", names(body.putArray("people"), shift.people()));
        switch (shift.objects()) {
            case Reached.Themselves() -> body.put("on", "themselves");
            case Reached.OrganizationConfiguration() -> body.put("on", "organization");
            case Reached.Objects(var ids) -> body.put("untoldObjects", names(body.putArray("on"), ids));
        }
        ArrayNode commands = body.putArray("commands");
        for (ShiftedCommand command : shift.commands()) {
            ObjectNode node = commands.addObject();
            node.put("name", command.name());
            node.put("itself", command.itself());
            ArrayNode parameters = node.putArray("parameters");
            command.parameters().forEach(parameters::add);
        }
        return body;
    }

    /** Adds the names; answers how many are left out. */
    private int names(ArrayNode names, List<ObjectId> ids) {
        ids.stream()
                .flatMap(id -> name(id).stream())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .limit(most)
                .forEach(names::add);
        return ids.size() - names.size();
    }

    private Optional<String> name(ObjectId id) {
        return after.find(id)
                .filter(sight)
                .map(after.tree()::canonicalName)
                .or(() -> before.find(id).filter(sight).map(before.tree()::canonicalName));
    }
}
