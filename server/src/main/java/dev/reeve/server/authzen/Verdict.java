package dev.reeve.server.authzen;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision with what is told of it.
 *
 * @param reason why not; empty where it is granted, or not told
 * @param assignments names of the role assignments that allow it
 * @param missingParameters the parameters that no assignment grants
 */
record Verdict(boolean granted, Optional<String> reason, List<String> assignments, List<String> missingParameters) {
    Verdict {
        assignments = List.copyOf(assignments);
        missingParameters = List.copyOf(missingParameters);
    }

    static Verdict granted(List<String> assignments) {
        return new Verdict(true, Optional.empty(), assignments, List.of());
    }

    static Verdict denied(String reason, List<String> missingParameters) {
        return new Verdict(false, Optional.of(reason), List.of(), missingParameters);
    }

    static Verdict denied(String reason) {
        return denied(reason, List.of());
    }

    /** The same without reasons. */
    Verdict bare() {
        return new Verdict(granted, Optional.empty(), List.of(), List.of());
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("decision", granted);
        if (reason.isEmpty() && assignments.isEmpty()) {
            return json;
        }
        ObjectNode context = json.putObject("context");
        reason.ifPresent(why -> context.put("reason", why));
        if (!assignments.isEmpty()) {
            ArrayNode names = context.putArray("assignments");
            assignments.forEach(names::add);
        }
        if (!missingParameters.isEmpty()) {
            ArrayNode names = context.putArray("missingParameters");
            missingParameters.forEach(names::add);
        }
        return json;
    }
}
