package dev.reeve.workplace;

import dev.reeve.language.host.Limits;
import dev.reeve.language.host.Limits.Kind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;

/** How far sessions on a home may go [SH-72]: what its file says, else the standard bounds. */
public final class HomeLimits {

    private static final String FILE = "limits.properties";

    private HomeLimits() {}

    /** A bound that has no such name or no such value; the message says which, where and what to do. */
    public static final class UnusableException extends RuntimeException {

        UnusableException(String message) {
            super(message);
        }
    }

    /**
     * The bounds of a home.
     *
     * @throws UnusableException where its file can't be used
     */
    public static Limits of(Path home) {
        Limits limits = Limits.STANDARD;
        Path file = home.resolve(FILE);
        Properties bounds = read(file);
        for (String name : new TreeSet<>(bounds.stringPropertyNames())) {
            limits = with(limits, name, bounds.getProperty(name), file.toString());
        }
        return limits;
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new UnusableException("'" + file + "' can't be read: " + e.getMessage());
            }
        }
        return properties;
    }

    /**
     * The same with one bound as written.
     *
     * @param where where it is written, for the message
     * @throws UnusableException where there is no such bound, or no such value
     */
    public static Limits with(Limits limits, String name, String value, String where) {
        Kind kind = Kind.of(name)
                .orElseThrow(() -> new UnusableException("'" + where + "': there is no limit '" + name + "'. There are "
                        + String.join(
                                ", ",
                                List.of(Kind.values()).stream().map(Kind::key).toList()) + "."));
        try {
            return limits.with(kind, value);
        } catch (IllegalArgumentException e) {
            throw new UnusableException(
                    "'" + where + "', " + kind.name().toLowerCase(Locale.ROOT) + ": " + e.getMessage());
        }
    }
}
