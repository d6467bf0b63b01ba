package dev.reeve.shell.verb;

import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code reeve import}: takes a directory file into an organization. */
public record ImportVerb(Settings settings, Streams streams) {

    /** Imports; answers the exit code. */
    public int run(List<Path> files, Optional<String> people) {
        streams.err().println("reeve: 'import' is not built yet: " + files + people);
        return ExitCode.USAGE;
    }

    /** Makes a home of a file's people, groups and units. */
    int newHome(Path file, Optional<String> people) {
        return run(List.of(file), people);
    }
}
