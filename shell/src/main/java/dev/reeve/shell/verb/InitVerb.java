package dev.reeve.shell.verb;

import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import java.nio.file.Path;
import java.util.Optional;

/** {@code reeve init}. */
public record InitVerb(Settings settings, Streams streams) {

    /** Runs; answers the exit code. */
    public int run(Optional<String> sample, Optional<Path> file, Optional<String> people) {
        streams.err().println("reeve: 'init' is not built yet.");
        return ExitCode.USAGE;
    }
}
