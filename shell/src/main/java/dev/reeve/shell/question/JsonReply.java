package dev.reeve.shell.question;

import dev.reeve.engine.organization.Organization;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether somebody may do something, and why or why not, as one line of JSON. */
public final class JsonReply {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReply() {}

    /** The line. */
    public static String of(Organization organization, Reply reply, List<Holder> holders, Suggestions suggestions) {
        ObjectNode body = NODES.objectNode();
        body.put("granted", reply.granted());
        ArrayNode codes = body.putArray("codes");
        reply.codes().stream().sorted().forEach(codes::add);
        ArrayNode rules = body.putArray("rules");
        reply.answers().forEach(answer -> answer.rule().ifPresent(rule -> rules.add(rule.getMessage())));
        ArrayNode why = body.putArray("reasons");
        List<Reason> reasons = reply.answers().stream()
                .flatMap(answer -> Reasons.of(organization, answer.decision()).stream())
                .toList();
        for (Reason reason : reasons) {
            ObjectNode node = why.addObject();
            node.put("grants", reason.granted());
            node.put("assignment", reason.assignment().orElse(null));
            node.put("role", reason.role().orElse(null));
            ArrayNode via = node.putArray("via");
            reason.memberships().forEach(via::add);
            node.put("parameter", reason.parameter().orElse(null));
            node.put("why", reason.words());
        }
        ArrayNode held = body.putArray("holders");
        holders.forEach(
                holder -> held.addObject().put("assignee", holder.assignee()).put("role", holder.role()));
        ArrayNode changes = body.putArray("changes");
        for (Suggestion suggestion : suggestions.suggestions()) {
            ObjectNode node = changes.addObject();
            ArrayNode steps = node.putArray("steps");
            for (Suggestion.Step step : suggestion.steps()) {
                ObjectNode one = steps.addObject().put("command", step.line().orElse(null));
                ArrayNode makers = one.putArray("by");
                step.makers().forEach(makers::add);
            }
            node.put("people", suggestion.effect().people());
            node.put("objects", suggestion.effect().objects());
            node.put("rights", suggestion.effect().rights());
            node.put("losing", suggestion.effect().losing());
        }
        body.put("allChanges", suggestions.isComplete());
        body.put("outside", suggestions.outside().orElse(null));
        return body.toString();
    }
}
