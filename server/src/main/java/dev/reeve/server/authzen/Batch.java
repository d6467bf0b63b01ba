package dev.reeve.server.authzen;

import dev.reeve.server.http.Refusal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Several questions at once, all about the same snapshot. */
record Batch(Evaluations evaluations) {

    /** How many questions a request may hold: what one answer takes of the memory is bounded by it. */
    static final int MOST = 1000;

    private enum Semantic {
        EXECUTE_ALL,
        DENY_ON_FIRST_DENY,
        PERMIT_ON_FIRST_PERMIT;

        boolean endsWith(boolean granted) {
            return switch (this) {
                case EXECUTE_ALL -> false;
                case DENY_ON_FIRST_DENY -> !granted;
                case PERMIT_ON_FIRST_PERMIT -> granted;
            };
        }
    }

    /** The answers, up to the one that ends the batch. @throws Refusal 400 where the batch as such makes no sense */
    ObjectNode answer(ObjectNode body, ArrayNode items) {
        if (items.size() > MOST) {
            throw Refusal.badRequest(
                    "\"evaluations\" holds " + items.size() + " questions; a request may hold " + MOST + ".");
        }
        Semantic semantic = semantic(body);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode answers = answer.putArray("evaluations");
        for (JsonNode item : items) {
            ObjectNode one = one(item, body);
            answers.add(one);
            if (semantic.endsWith(one.path("decision").booleanValue())) {
                break;
            }
        }
        return answer;
    }

    /** A question that makes no sense, or that may not be asked, is answered with no and a reason. */
    private ObjectNode one(JsonNode item, ObjectNode body) {
        try {
            Asked asked = AskedReader.item(item, body);
            return evaluations.answer(asked);
        } catch (Refusal refusal) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode().put("decision", false);
            answer.putObject("context").put("reason", refusal.code()).put("message", refusal.sentence());
            return answer;
        }
    }

    private static Semantic semantic(ObjectNode body) {
        JsonNode options = body.get("options");
        if (options == null) {
            return Semantic.EXECUTE_ALL;
        }
        if (!options.isObject()) {
            throw Refusal.badRequest("\"options\" must be an object.");
        }
        JsonNode wanted = options.get("evaluations_semantic");
        if (wanted == null) {
            return Semantic.EXECUTE_ALL;
        }
        return Optional.of(wanted)
                .filter(JsonNode::isString)
                .flatMap(text -> switch (text.stringValue()) {
                    case "execute_all" -> Optional.of(Semantic.EXECUTE_ALL);
                    case "deny_on_first_deny" -> Optional.of(Semantic.DENY_ON_FIRST_DENY);
                    case "permit_on_first_permit" -> Optional.of(Semantic.PERMIT_ON_FIRST_PERMIT);
                    default -> Optional.empty();
                })
                .orElseThrow(() -> Refusal.badRequest(
                        "\"evaluations_semantic\" is execute_all, deny_on_first_deny or" + " permit_on_first_permit."));
    }
}
