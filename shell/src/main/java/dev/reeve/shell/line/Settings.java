package dev.reeve.shell.line;

import dev.reeve.language.host.Limits;
import dev.reeve.language.host.Limits.Kind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

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
 */
public record Settings(
        Path home,
        Optional<String> as,
        Optional<String> organization,
        Optional<Path> files,
        Optional<String> server,
        List<String> bounds,
        OutputFormat output) {

    /** The file of a home that says how far its sessions may go. */
    public static final String LIMITS_FILE = "limits.properties";

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
        Limits limits = Limits.STANDARD;
        Properties file = inHome();
        for (String name : new TreeSet<>(file.stringPropertyNames())) {
            limits = with(
                    limits,
                    name,
                    file.getProperty(name),
                    home.resolve(LIMITS_FILE).toString());
        }
        for (String bound : bounds) {
            int sign = bound.indexOf('=');
            limits = with(
                    limits,
                    sign < 0 ? bound : bound.substring(0, sign),
                    sign < 0 ? "" : bound.substring(sign + 1),
                    "--limit " + bound);
        }
        return limits;
    }

    private Properties inHome() {
        Properties properties = new Properties();
        Path file = home.resolve(LIMITS_FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw FailureException.usage("'" + file + "' can't be read: " + e.getMessage());
            }
        }
        return properties;
    }

    private static Limits with(Limits limits, String name, String value, String where) {
        Kind kind = Kind.of(name)
                .orElseThrow(() -> FailureException.usage("'" + where + "': there is no limit '" + name
                        + "'. There are "
                        + String.join(
                                ", ",
                                List.of(Kind.values()).stream().map(Kind::key).toList()) + "."));
        try {
            return limits.with(kind, value);
        } catch (IllegalArgumentException e) {
            throw FailureException.usage(
                    "'" + where + "', " + kind.name().toLowerCase(Locale.ROOT) + ": " + e.getMessage());
        }
    }
}
