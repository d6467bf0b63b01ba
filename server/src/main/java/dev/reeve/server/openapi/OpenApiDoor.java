package dev.reeve.server.openapi;

import dev.reeve.server.http.Door;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /openapi.json}. It tells what everybody can read in the product's documentation, and nothing of an organization. */
public final class OpenApiDoor implements Door {

    private static final String ERROR = "Error";
    private static final String PATH = "/openapi.json";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final List<Door> doors;
    private volatile Optional<String> document = Optional.empty();

    /** The document of these doors and of itself. */
    public OpenApiDoor(List<Door> doors) {
        this.doors = List.copyOf(doors);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                PATH,
                Access.ANYBODY,
                "This document.",
                request -> request.contentType(Route.JSON).result(text())));
    }

    /** Made at the first request: most servers are never asked. */
    private String text() {
        String made = document.orElseGet(() -> document().toString());
        document = Optional.of(made);
        return made;
    }

    private ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Reeve").put("version", "1");
        ObjectNode paths = document.putObject("paths");
        Stream.concat(doors.stream(), Stream.of(this))
                .flatMap(door -> door.routes().stream())
                .forEach(route -> paths.withObjectProperty(route.path())
                        .set(route.method().name().toLowerCase(Locale.ROOT), operation(route)));
        ObjectNode components = document.putObject("components");
        ObjectNode schemas = CmdletSchemas.all();
        schemas.set(ERROR, errorSchema());
        components.set("schemas", schemas);
        ObjectNode signedIn = components.putObject("securitySchemes");
        signedIn.putObject("bearer").put("type", "http").put("scheme", "bearer");
        signedIn.putObject("cookie")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "__Host-reeve")
                .put("description", "A browser's session. Changes need its token in the header X-CSRF-Token.");
        return document;
    }

    private static ObjectNode operation(Route route) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode().put("summary", route.summary());
        if (route.access() == Access.SIGNED_IN) {
            ArrayNode security = operation.putArray("security");
            security.addObject().putArray("bearer");
            security.addObject().putArray("cookie");
        }
        List<String> names = PARAMETER
                .matcher(route.path())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        if (!names.isEmpty() || !route.asked().isEmpty()) {
            ArrayNode parameters = operation.putArray("parameters");
            names.forEach(name -> parameter(parameters, name, "path").put("required", true));
            route.asked()
                    .forEach(given -> parameter(parameters, given.name(), given.isHeader() ? "header" : "query")
                            .put("description", given.meaning()));
        }
        route.takes()
                .ifPresent(schema -> operation
                        .putObject("requestBody")
                        .put("required", true)
                        .putObject("content")
                        .putObject(Route.JSON)
                        .set("schema", schema));
        ObjectNode responses = operation.putObject("responses");
        responses
                .putObject("2XX")
                .put("description", "Done.")
                .putObject("content")
                .putObject(route.gives());
        if (route.takes().isPresent() || !route.asked().isEmpty()) {
            error(responses, "400", "The request makes no sense, or the cmdlet refused it.");
        }
        if (route.access() == Access.SIGNED_IN) {
            error(responses, "401", "Nobody is signed in.");
            error(responses, "403", "The caller may not do that, or may have no session.");
            error(
                    responses,
                    "429",
                    "The caller, or the server, has too much running; Retry-After says when to try again.");
        }
        if (!names.isEmpty()) {
            error(responses, "404", "There is no such thing, or none that the caller may know of.");
        }
        if (route.takes().isPresent()) {
            error(responses, "408", "The body did not arrive in time.");
            error(responses, "413", "The body is too large.");
            error(responses, "415", "The body is not said to be JSON.");
        }
        error(responses, "default", "Another error.");
        return operation;
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String place) {
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", place);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    private static void error(ObjectNode responses, String status, String description) {
        responses
                .putObject(status)
                .put("description", description)
                .putObject("content")
                .putObject(Route.JSON)
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + ERROR);
    }

    /** Each error has code and message; those of cmdlets tell more. */
    private static ObjectNode errorSchema() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode text = nodes.objectNode().put("type", "string");
        ObjectNode error = nodes.objectNode().put("type", "object");
        error.putArray("required").add("code").add("message");
        ObjectNode parts = error.putObject("properties");
        parts.set("code", text);
        parts.set("message", text);
        parts.putObject("details").put("type", "array");
        parts.putObject("innererror").put("type", "object");
        ObjectNode schema = nodes.objectNode().put("type", "object");
        schema.putArray("required").add("error");
        schema.putObject("properties").set("error", error);
        return schema;
    }
}
