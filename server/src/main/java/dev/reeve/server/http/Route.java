package dev.reeve.server.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way into the server, as it runs and as the OpenAPI document tells of it.
 *
 * @param path with parameters in braces: {@code /adminapi/beta/{organization}/InvokeCommand}
 * @param access who may come this way
 * @param summary what it does, in a sentence
 * @param takes the JSON schema of the body; empty where there is none
 * @param gives the media type of the answer
 * @param handler answers; what it throws becomes an error body
 */
public record Route(
        HandlerType method,
        String path,
        Access access,
        String summary,
        Optional<ObjectNode> takes,
        String gives,
        Handler handler) {

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
        return new Route(HandlerType.GET, path, access, summary, Optional.empty(), JSON, handler);
    }

    /** A route that takes a body of JSON. */
    public static Route post(String path, Access access, String summary, ObjectNode takes, Handler handler) {
        return new Route(HandlerType.POST, path, access, summary, Optional.of(takes), JSON, handler);
    }

    /** The same, with answers of another media type. */
    public Route giving(String mediaType) {
        return new Route(method, path, access, summary, takes, mediaType, handler);
    }

    /** Whether its answer has no end. */
    boolean isEndless() {
        return gives.equals(EVENTS);
    }
}
