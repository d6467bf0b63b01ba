package dev.reeve.language.command;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The commands of a session as one of them sees them: the host's, the language's own, functions and short names [SH-65]. */
public interface CommandTable extends CommandSource {

    /** Names of the functions among them. */
    Set<String> functions();

    /** Short names, and the names they stand for. */
    Map<String, String> aliases();

    /** No commands at all. */
    static CommandTable empty() {
        return new CommandTable() {
            @Override
            public Optional<Command> find(String name) {
                return Optional.empty();
            }

            @Override
            public SortedSet<String> names() {
                return new TreeSet<>();
            }

            @Override
            public Set<String> functions() {
                return Set.of();
            }

            @Override
            public Map<String, String> aliases() {
                return Map.of();
            }
        };
    }
}
