package dev.reeve.language.command;

import java.util.Optional;
import java.util.SortedSet;

/**
 * Where the language finds commands that are not its own. Looked up at every call, never cached, so that a right that
 * was taken away is gone at once [ORG-4].
 */
public interface CommandSource {

    /** The command of that name (ignoring case) if it exists for the present caller. */
    Optional<Command> find(String name);

    /** The script of that name (ignoring case) if the present caller may run it [SH-25]. */
    default Optional<GrantedScript> script(String name) {
        return Optional.empty();
    }

    /** Names of all commands and scripts of the present caller, for discovery and completion. */
    SortedSet<String> names();
}
