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
        components.set("schemas", CmdletSchemas.all());
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer");
        return document;
    }

    private static ObjectNode operation(Route route) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode().put("summary", route.summary());
        if (route.access() == Access.SIGNED_IN) {
            operation.putArray("security").addObject().putArray("bearer");
        }
        List<String> names = PARAMETER
                .matcher(route.path())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        if (!names.isEmpty()) {
            ArrayNode parameters = operation.putArray("parameters");
            names.forEach(name -> parameters
                    .addObject()
                    .put("name", name)
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string"));
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
        responses
                .putObject("default")
                .put("description", "An error with code and message.")
                .putObject("content")
                .putObject(Route.JSON);
        return operation;
    }
}
