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
 * @param file the name of the script that the text is, and what it is given; empty for text as it is typed
 * @param prompts what becomes of prompts
 * @param asText whether objects come as the lines that a person would see
 * @param columns how wide such lines may be
 * @param alive whether a line says from time to time that the run goes on
 */
record PipelineRequest(
        String script, Optional<ScriptFile> file, Prompts prompts, boolean asText, int columns, boolean alive) {

    /** A script that somebody has as a file. */
    record ScriptFile(String name, List<String> arguments) {}

    /** What becomes of prompts. */
    sealed interface Prompts {

        /** They are errors: there is nobody to ask. */
        record Errors() implements Prompts {}

        /** They are answered so, in order. */
        record Given(List<String> answers) implements Prompts {}

        /**
         * Each is told and waits for an answer, which comes in a request of its own.
         *
         * @param rows how many lines fit the screen; 0 where nothing is shown page by page
         */
        record Asked(int rows) implements Prompts {}
    }

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
        return new PipelineRequest(
                script.asString(),
                file(body),
                prompts(body),
                output.equals("text"),
                number(body, "columns", STANDARD_COLUMNS, 1),
                isOn(body, "alive"));
    }

    private static Optional<ScriptFile> file(ObjectNode body) {
        Optional<List<String>> arguments = texts(body, "arguments");
        JsonNode name = body.path("name");
        if (name.isMissingNode() && arguments.isEmpty()) {
            return Optional.empty();
        }
        if (!name.isMissingNode() && !name.isString()) {
            throw Refusal.badRequest("name is a text.");
        }
        return Optional.of(new ScriptFile(name.asString(""), arguments.orElse(List.of())));
    }

    private static Prompts prompts(ObjectNode body) {
        Optional<List<String>> answers = texts(body, "answers");
        if (!isOn(body, "interactive")) {
            return answers.<Prompts>map(Prompts.Given::new).orElseGet(Prompts.Errors::new);
        }
        if (answers.isPresent()) {
            throw Refusal.badRequest("Give answers, or interactive to be asked; not both.");
        }
        return new Prompts.Asked(number(body, "rows", 0, 0));
    }

    private static int number(ObjectNode body, String name, int standard, int least) {
        int number = body.path(name).asInt(standard);
        if (number < least || number > MOST_COLUMNS) {
            throw Refusal.badRequest(name + " is a number from " + least + " to " + MOST_COLUMNS + ".");
        }
        return number;
    }

    private static boolean isOn(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw Refusal.badRequest(name + " is true or false.");
        }
        return value.asBoolean(false);
    }

    private static Optional<List<String>> texts(ObjectNode body, String name) {
        JsonNode node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!(node instanceof ArrayNode array) || !array.valueStream().allMatch(JsonNode::isString)) {
            throw Refusal.badRequest(name + " is a list of texts.");
        }
        return Optional.of(array.valueStream().map(JsonNode::asString).toList());
    }

    /** What the body looks like. */
    static ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putArray("required").add("script");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("script").put("type", "string");
        properties.putObject("name").put("type", "string");
        properties
                .putObject("arguments")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        properties.putObject("answers").put("type", "array").putObject("items").put("type", "string");
        properties.putObject("interactive").put("type", "boolean");
        properties.putObject("rows").put("type", "integer");
        properties.putObject("alive").put("type", "boolean");
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
