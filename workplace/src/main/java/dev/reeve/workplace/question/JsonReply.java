package dev.reeve.workplace.question;

import dev.reeve.engine.organization.Organization;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether somebody may do something, and why or why not, as JSON. */
public final class JsonReply {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReply() {}

    /** The whole answer, of what its reader may be told; how much is left out is told too. */
    public static ObjectNode of(Explanation explained) {
        Reply reply = explained.reply();
        Organization organization = explained.organization();
        ObjectNode body = NODES.objectNode();
        body.put("granted", reply.granted());
        ArrayNode codes = body.putArray("codes");
        reply.codes().stream().sorted().forEach(codes::add);
        ArrayNode rules = body.putArray("rules");
        reply.answers().forEach(answer -> answer.rule().ifPresent(rule -> rules.add(rule.getMessage())));
        List<Reason> reasons = reply.answers().stream()
                .flatMap(answer -> Reasons.of(organization, answer.decision()).stream())
                .toList();
        ArrayNode why = body.putArray("reasons");
        reasons.stream()
                .filter(reason -> reason.isIn(organization, explained.sight()))
                .forEach(reason -> why.add(reason(reason)));
        ArrayNode held = body.putArray("holders");
        explained
                .holders()
                .forEach(holder ->
                        held.addObject().put("assignee", holder.assignee()).put("role", holder.role()));
        body.set("path", path(DecisionGraph.of(explained)));
        body.put("untoldReasons", reasons.size() - why.size());
        body.setAll(advice(explained));
        return body;
    }

    /** Of an answer only what would help. */
    public static ObjectNode advice(Explanation explained) {
        Suggestions suggestions = explained.suggestions();
        ObjectNode body = NODES.objectNode();
        ArrayNode changes = body.putArray("changes");
        suggestions.suggestions().forEach(suggestion -> changes.add(change(suggestion)));
        body.put("allChanges", suggestions.isComplete());
        body.put("outside", suggestions.outside().orElse(null));
        body.put("untoldChanges", suggestions.untold());
        return body;
    }

    /** A reason: what granted, or did not suffice. */
    static ObjectNode reason(Reason reason) {
        ObjectNode node = NODES.objectNode();
        node.put("grants", reason.granted());
        node.put("assignment", reason.assignment().orElse(null));
        node.put("role", reason.role().orElse(null));
        ArrayNode via = node.putArray("via");
        reason.memberships().forEach(via::add);
        node.put("parameter", reason.parameter().orElse(null));
        node.put("why", reason.words());
        return node;
    }

    private static ObjectNode change(Suggestion suggestion) {
        ObjectNode node = NODES.objectNode();
        ArrayNode steps = node.putArray("steps");
        for (Suggestion.Step step : suggestion.steps()) {
            ObjectNode one = steps.addObject().put("command", step.line().orElse(null));
            ArrayNode makers = one.putArray("by");
            step.makers().forEach(makers::add);
            one.put("untoldBy", step.unnamed());
        }
        node.put("people", suggestion.effect().people());
        node.put("objects", suggestion.effect().objects());
        node.put("rights", suggestion.effect().rights());
        node.put("losing", suggestion.effect().losing());
        ArrayNode others = node.putArray("others");
        suggestion.others().forEach(others::add);
        return node;
    }

    private static ObjectNode path(DecisionGraph graph) {
        ObjectNode path = NODES.objectNode();
        ArrayNode nodes = path.putArray("nodes");
        graph.nodes()
                .forEach(node -> nodes.addObject()
                        .put("id", node.id())
                        .put("kind", kind(node.kind()))
                        .put("name", node.name()));
        ArrayNode edges = path.putArray("edges");
        graph.edges()
                .forEach(edge -> edges.addObject()
                        .put("from", edge.from())
                        .put("to", edge.to())
                        .put("holds", edge.holds())
                        .put("why", edge.words()));
        return path;
    }

    private static String kind(DecisionGraph.Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case GROUP -> "group";
            case ROLE_GROUP -> "roleGroup";
            case POLICY -> "policy";
            case MANAGEMENT -> "management";
            case ASSIGNMENT -> "assignment";
            case ROLE -> "role";
            case PARAMETER -> "parameter";
            case COMMAND -> "command";
            case SCOPE -> "scope";
            case OBJECT -> "object";
        };
    }
}
