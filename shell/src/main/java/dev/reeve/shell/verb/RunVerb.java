package dev.reeve.shell.verb;

import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import java.util.List;
import java.util.Optional;

/** {@code reeve run}. */
public record RunVerb(Settings settings, Streams streams) {

    /** Runs; answers the exit code. */
    public int run(Optional<String> text, List<String> operands) {
        streams.err().println("reeve: 'run' is not built yet.");
        return ExitCode.USAGE;
    }
}
