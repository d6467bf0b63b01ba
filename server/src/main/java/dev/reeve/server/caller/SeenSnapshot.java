package dev.reeve.server.caller;

import dev.reeve.engine.organization.Organization;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * The snapshot in which the sender of a request was found admitted. It was the latest when the request had come, so an answer
 * may be about it, and the store need not be asked again; unless more of the request was waited for: who sends the rest
 * when his rights are gone must not be answered by what he had before.
 */
public final class SeenSnapshot {

    private static final String SEEN = "reeve.seen";

    private SeenSnapshot() {}

    /** The sender was found admitted in this one. */
    public static void put(Context request, Organization snapshot) {
        request.attribute(SEEN, snapshot);
    }

    /** Some of the request was waited for: the snapshot may be the latest no longer. */
    public static void forget(Context request) {
        request.attribute(SEEN, null);
    }

    /** The snapshot; empty where the store must be asked. */
    public static Optional<Organization> of(Context request) {
        return Optional.ofNullable(request.attribute(SEEN));
    }
}
