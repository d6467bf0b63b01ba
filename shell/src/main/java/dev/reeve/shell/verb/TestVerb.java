package dev.reeve.shell.verb;

import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import java.nio.file.Path;
import java.util.List;

/** {@code reeve test}. */
public record TestVerb(Settings settings, Streams streams) {

    /** Runs; answers the exit code. */
    public int run(List<Path> files) {
        streams.err().println("reeve: 'test' is not built yet.");
        return ExitCode.USAGE;
    }
}
