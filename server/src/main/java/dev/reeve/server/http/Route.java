package dev.reeve.server.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way into the server, as it runs and as the OpenAPI document tells of it.
 *
 * @param path with parameters in braces: {@code /adminapi/beta/{organization}/InvokeCommand}
 * @param access who may come this way
 * @param summary what it does, in a sentence
 * @param takes the JSON schema of the body; empty where there is none
 * @param gives the media type of the answer
 * @param asked what may be given in the query or in headers
 * @param handler answers; what it throws becomes an error body
 */
public record Route(
        HandlerType method,
        String path,
        Access access,
        String summary,
        Optional<ObjectNode> takes,
        String gives,
        List<Given> asked,
        Handler handler) {
    public Route {
        asked = List.copyOf(asked);
    }

    /**
     * Something that may be given beside path and body.
     *
     * @param isHeader whether in a header; else in the query
     */
    public record Given(String name, boolean isHeader, String meaning) {}

    /** Who may use a route. What a cmdlet lets its caller do is not a route's business. */
    public enum Access {
        /** Anybody: nothing of an organization is told. */
        ANYBODY,
        /** Whoever is signed in. */
        SIGNED_IN
    }

    /** The media type of answers that go on until somebody leaves. */
    public static final String EVENTS = "text/event-stream";

    /** The media type of most answers. */
    public static final String JSON = "application/json";

    /** A route that reads. */
    public static Route get(String path, Access access, String summary, Handler handler) {
        return new Route(HandlerType.GET, path, access, summary, Optional.empty(), JSON, List.of(), handler);
    }

    /** A route that takes a body of JSON. */
    public static Route post(String path, Access access, String summary, ObjectNode takes, Handler handler) {
        return new Route(HandlerType.POST, path, access, summary, Optional.of(takes), JSON, List.of(), handler);
    }

    /** A route that changes something and takes no body. */
    public static Route plain(HandlerType method, String path, Access access, String summary, Handler handler) {
        return new Route(method, path, access, summary, Optional.empty(), JSON, List.of(), handler);
    }

    /** The same, with answers of another media type. */
    public Route giving(String mediaType) {
        return new Route(method, path, access, summary, takes, mediaType, asked, handler);
    }

    /** The same, where something may be given in the query. */
    public Route asking(String name, String meaning) {
        return with(new Given(name, false, meaning));
    }

    /** The same, where something may be given in a header. */
    public Route reading(String header, String meaning) {
        return with(new Given(header, true, meaning));
    }

    private Route with(Given more) {
        return new Route(
                method,
                path,
                access,
                summary,
                takes,
                gives,
                Stream.concat(asked.stream(), Stream.of(more)).toList(),
                handler);
    }

    /** Whether its answer has no end. */
    boolean isEndless() {
        return gives.equals(EVENTS);
    }
}
