package dev.reeve.server.caller;

import io.javalin.http.Context;
import java.util.Optional;

/** Finds out who sent a request. */
@FunctionalInterface
public interface CallerSource {

    /** Who sent it; empty where nobody is signed in, or no longer. */
    Optional<AuthenticatedCaller> caller(Context request);
}
