package dev.reeve.shell.line;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The options that stand everywhere.
 *
 * @param home the folder that holds the organizations
 * @param as the user to act as instead of {@code Administrator}
 * @param organization which organization of the home, where there are several
 * @param files the folder below which scripts read and write, where one is named
 * @param server the server whose site the session belongs to
 * @param output how values leave the process
 */
public record Settings(
        Path home,
        Optional<String> as,
        Optional<String> organization,
        Optional<Path> files,
        Optional<String> server,
        OutputFormat output) {

    /** The folder below which scripts read and write: the one named, else where Reeve was started. */
    public Path workingFolder() {
        return files.orElseGet(() -> Path.of("").toAbsolutePath());
    }
}
