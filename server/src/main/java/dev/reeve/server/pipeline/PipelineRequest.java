package dev.reeve.server.pipeline;

import dev.reeve.server.http.Refusal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text to run.
 *
 * @param answers what prompts are answered, in order; empty where prompts are errors
 * @param asText whether objects come as the lines that a person would see
 * @param columns how wide such lines may be
 */
record PipelineRequest(String script, Optional<List<String>> answers, boolean asText, int columns) {

    private static final int STANDARD_COLUMNS = 120;
    private static final int MOST_COLUMNS = 10_000;

    /** @throws Refusal 400 where the body is anything else */
    static PipelineRequest of(ObjectNode body) {
        JsonNode script = body.path("script");
        if (!script.isString()) {
            throw Refusal.badRequest("The body needs a script, a text.");
        }
        String output = body.path("output").asString("objects");
        if (!output.equals("objects") && !output.equals("text")) {
            throw Refusal.badRequest("output is objects or text.");
        }
        int columns = body.path("columns").asInt(STANDARD_COLUMNS);
        if (columns < 1 || columns > MOST_COLUMNS) {
            throw Refusal.badRequest("columns is a number from 1 to " + MOST_COLUMNS + ".");
        }
        return new PipelineRequest(script.asString(), answers(body.path("answers")), output.equals("text"), columns);
    }

    private static Optional<List<String>> answers(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!(node instanceof ArrayNode array) || !array.valueStream().allMatch(JsonNode::isString)) {
            throw Refusal.badRequest("answers is a list of texts.");
        }
        return Optional.of(array.valueStream().map(JsonNode::asString).toList());
    }

    /** What the body looks like. */
    static ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putArray("required").add("script");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("script").put("type", "string");
        properties.putObject("answers").put("type", "array").putObject("items").put("type", "string");
        properties
                .putObject("output")
                .put("type", "string")
                .putArray("enum")
                .add("objects")
                .add("text");
        properties.putObject("columns").put("type", "integer");
        return schema;
    }
}
