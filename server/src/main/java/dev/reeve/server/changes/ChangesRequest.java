package dev.reeve.server.changes;

import dev.reeve.engine.organization.Version;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.rest.CmdletInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A set of cmdlet calls.
 *
 * @param seen the version that the caller looked at, if he tells
 */
record ChangesRequest(List<CmdletInput> commands, Optional<Version> seen) {

    private static final int MOST = 500;

    /**
     * Reads {@code {"commands": [{"cmdlet": …, "parameters": {…}}], "version": …}}.
     *
     * @throws Refusal 400 where it is anything else
     */
    static ChangesRequest of(ObjectNode body) {
        if (!(body.get("commands") instanceof ArrayNode array) || array.size() > MOST) {
            throw Refusal.badRequest("\"commands\" must be a list of at most " + MOST + " commands.");
        }
        List<CmdletInput> commands = new ArrayList<>();
        for (JsonNode each : array) {
            commands.add(command(each));
        }
        return new ChangesRequest(commands, seen(body));
    }

    private static CmdletInput command(JsonNode node) {
        JsonNode name = node.path("cmdlet");
        if (!name.isString()) {
            throw Refusal.badRequest("Each command is an object: {\"cmdlet\": …, \"parameters\": {…}}.");
        }
        JsonNode parameters = node.get("parameters");
        return CmdletInput.of(name.asString(), parameters == null ? JsonNodeFactory.instance.nullNode() : parameters);
    }

    private static Optional<Version> seen(ObjectNode body) {
        JsonNode version = body.get("version");
        if (version == null || version.isNull()) {
            return Optional.empty();
        }
        if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() < 0) {
            throw Refusal.badRequest("\"version\" must be the number of a version.");
        }
        return Optional.of(new Version(version.longValue()));
    }

    /** What it looks like, for the OpenAPI document. */
    static ObjectNode schema() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode command = nodes.objectNode().put("type", "object");
        command.putArray("required").add("cmdlet");
        ObjectNode parts = command.putObject("properties");
        parts.putObject("cmdlet").put("type", "string");
        parts.putObject("parameters").put("type", "object").put("additionalProperties", true);
        ObjectNode body = nodes.objectNode().put("type", "object");
        body.putArray("required").add("commands");
        ObjectNode properties = body.putObject("properties");
        properties
                .putObject("commands")
                .put("type", "array")
                .put("maxItems", MOST)
                .set("items", command);
        properties
                .putObject("version")
                .put("type", "integer")
                .put("description", "The version that was looked at; what changed since is not overwritten.");
        return body;
    }
}
