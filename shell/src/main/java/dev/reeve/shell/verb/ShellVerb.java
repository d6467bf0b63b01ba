package dev.reeve.shell.verb;

import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;

/** {@code reeve shell}: the interactive management shell. */
public record ShellVerb(Settings settings, Streams streams) {

    /** Reads and runs lines until the person leaves; answers the exit code. */
    public int run() {
        streams.err().println("reeve: 'shell' is not built yet.");
        return ExitCode.USAGE;
    }
}
