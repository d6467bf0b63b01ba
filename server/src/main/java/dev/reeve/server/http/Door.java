package dev.reeve.server.http;

import java.util.List;

/** A part of the server with routes of its own. */
@FunctionalInterface
public interface Door {

    /** Its routes. */
    List<Route> routes();

    /** Lets go of what it keeps for callers who did not come back in time. Called now and then. */
    default void forgetOld() {}
}
