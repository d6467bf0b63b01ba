package dev.reeve.language.runtime;

import dev.reeve.language.host.Console;

/** What {@code [S] Suspend} at a confirmation opens: a prompt for other commands, until the person comes back [CMD-4]. */
@FunctionalInterface
public interface Suspension {

    /** Runs what the person types until {@code exit}. */
    void suspend(Console console);
}
