package dev.reeve.server.http;

import java.util.List;

/** A part of the server with routes of its own. */
@FunctionalInterface
public interface Door {

    /** Its routes. */
    List<Route> routes();
}
