package dev.reeve.server.caller;

import io.javalin.http.Context;
import java.util.Optional;

/** Finds out who sent a request. */
@FunctionalInterface
public interface CallerSource {

    /** Who sent it; empty where nobody is signed in, or no longer. */
    Optional<AuthenticatedCaller> caller(Context request);

    /** Whether the sender of a request that is still being answered is signed in still. Asking does not count as use. */
    default boolean isStillSignedIn(Context request) {
        return caller(request).isPresent();
    }
}
