package dev.reeve.shell.line;

import dev.reeve.language.host.Limits;
import dev.reeve.store.PointInTime;
import dev.reeve.workplace.HomeLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The options that stand everywhere.
 *
 * @param home the folder that holds the organizations
 * @param as the user to act as instead of {@code Administrator}
 * @param organization which organization of the home, where there are several
 * @param files the folder below which scripts read and write, where one is named
 * @param server the server whose site the session belongs to
 * @param bounds bounds of a session, each as {@code name=value}; they go before those of the home
 * @param output how values leave the process
 * @param asOf the point of the journal at which the organization is looked at, instead of now
 */
public record Settings(
        Path home,
        Optional<String> as,
        Optional<String> organization,
        Optional<Path> files,
        Optional<String> server,
        List<String> bounds,
        OutputFormat output,
        Optional<PointInTime> asOf) {

    /** The same for another home. */
    public Settings in(Path otherHome) {
        return new Settings(otherHome, as, organization, files, server, bounds, output, asOf);
    }

    /** The folder below which scripts read and write: the one named, else where Reeve was started. */
    public Path workingFolder() {
        return files.orElseGet(() -> Path.of("").toAbsolutePath());
    }

    /**
     * The bounds of a session [SH-72]: those of the command line, then those of the home, then the standard ones.
     *
     * @throws FailureException a usage error, where a bound has no such name or no such value
     */
    public Limits limits() {
        try {
            Limits limits = HomeLimits.of(home);
            for (String bound : bounds) {
                int sign = bound.indexOf('=');
                limits = HomeLimits.with(
                        limits,
                        sign < 0 ? bound : bound.substring(0, sign),
                        sign < 0 ? "" : bound.substring(sign + 1),
                        "--limit " + bound);
            }
            return limits;
        } catch (HomeLimits.UnusableException e) {
            throw FailureException.usage(String.valueOf(e.getMessage()));
        }
    }
}
