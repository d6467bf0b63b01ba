package dev.reeve.shell.verb;

import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code reeve import}. */
public record ImportVerb(Settings settings, Streams streams) {

    /** Runs; answers the exit code. */
    public int run(List<Path> files, Optional<String> people) {
        streams.err().println("reeve: 'import' is not built yet.");
        return ExitCode.USAGE;
    }
}
