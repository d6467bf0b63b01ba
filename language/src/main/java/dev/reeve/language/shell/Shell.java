package dev.reeve.language.shell;

import dev.reeve.language.host.Host;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A session of the management shell. Not for use by several threads at once, but for {@link #cancel()}. */
public final class Shell {

    private final Host host;

    /** A new session in the given surroundings. */
    public Shell(Host host) {
        this.host = host;
    }

    /** Runs typed text in the session's own scope. */
    public Outcome run(String text) {
        return run(text, "", List.of());
    }

    /** Runs a script: {@code param} block and {@code $args} are bound from the arguments, as they would be typed. */
    public Outcome run(String text, String scriptName, List<String> arguments) {
        host.sink().warning("The language is not built yet: " + scriptName + arguments);
        return new Outcome.Done(true, OptionalInt.empty());
    }

    /** Asks a run in progress to stop between two objects [SH-73]; may be called from another thread. */
    public void cancel() {}

    /** What may stand at the cursor. */
    public Completions complete(String text, int cursor) {
        return new Completions(cursor, cursor, List.of());
    }

    /** The value of a session variable, if it is set. */
    public Optional<Value> variable(String name) {
        return Optional.empty();
    }

    /** Sets a session variable. */
    public void setVariable(String name, Value value) {}
}
