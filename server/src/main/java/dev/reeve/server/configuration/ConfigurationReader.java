package dev.reeve.server.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads settings one by one and remembers what is wrong. A setting with a fault reads as its standard value, so that
 * reading goes on; {@link #finish} ends it.
 */
public final class ConfigurationReader {

    /** The file of a home that holds the server's settings. */
    public static final String FILE = "server.properties";

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})\\s*([a-zA-Z]*)");

    private final ConfigurationFile file;
    private final Path folder;
    private final List<String> problems = new ArrayList<>();
    private final TreeSet<String> known = new TreeSet<>();

    private ConfigurationReader(ConfigurationFile file, Path folder) {
        this.file = file;
        this.folder = folder;
        problems.addAll(file.problems());
    }

    /** The settings of a home and of an environment, which goes before. */
    public static ConfigurationReader of(Path home, Map<String, String> environment) {
        return new ConfigurationReader(ConfigurationFile.read(home.resolve(FILE), environment), home);
    }

    /** A text; empty where it is not set or set to nothing. */
    public Optional<String> text(String name) {
        return value(name, Optional::of).filter(text -> !text.isEmpty());
    }

    /** A whole number within bounds. */
    public int number(String name, int standard, int least, int most) {
        return value(
                        name,
                        text -> parseNumber(text)
                                .filter(number -> number >= least && number <= most)
                                .map(Long::intValue)
                                .or(() -> wrong("give a number from " + least + " to " + most)))
                .orElse(standard);
    }

    /** A span of time such as {@code 90s}, {@code 30m}, {@code 2h} or {@code 14d}. */
    public Duration duration(String name, Duration standard) {
        return value(
                        name,
                        text -> amount(text, Map.of("s", 1L, "m", 60L, "h", 3_600L, "d", 86_400L))
                                .map(Duration::ofSeconds)
                                .or(() -> wrong("give a time such as 90s, 30m, 2h or 14d")))
                .orElse(standard);
    }

    /** A number of bytes such as {@code 512KB} or {@code 1MB}, at most a gigabyte. */
    public int bytes(String name, int standard) {
        return value(
                        name,
                        text -> amount(text, Map.of("kb", 1L << 10, "mb", 1L << 20))
                                .filter(size -> size <= 1L << 30)
                                .map(Long::intValue)
                                .or(() -> wrong("give a size such as 512KB or 1MB")))
                .orElse(standard);
    }

    /** Yes or no. */
    public boolean flag(String name, boolean standard) {
        return value(name, text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "on" -> Optional.of(true);
                    case "false", "no", "off" -> Optional.of(false);
                    default -> wrong("write true or false");
                })
                .orElse(standard);
    }

    /** A file or folder; a name without a root is looked for in the home. */
    public Optional<Path> path(String name) {
        return text(name).map(folder::resolve);
    }

    /**
     * A value of any other kind.
     *
     * @param parser reads it; throws {@link IllegalArgumentException} with what is wrong, in a sentence
     */
    public <T> Optional<T> parsed(String name, Function<String, T> parser) {
        return value(name, text -> Optional.of(parser.apply(text)));
    }

    /** Remembers that something is wrong which shows only in several settings together. */
    public void problem(String name, String sentence) {
        problems.add(where(name) + ": '" + name + "': " + sentence);
    }

    private String where(String name) {
        return file.entry(name)
                .map(ConfigurationFile.Entry::where)
                .orElse(folder.resolve(FILE).toString());
    }

    private <T> Optional<T> value(String name, Function<String, Optional<T>> parser) {
        known.add(name);
        Optional<ConfigurationFile.Entry> entry = file.entry(name);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            return parser.apply(entry.get().value());
        } catch (IllegalArgumentException e) {
            // The value itself is left out: it may be a secret.
            problems.add(entry.get().where() + ": '" + name + "': " + e.getMessage());
            return Optional.empty();
        }
    }

    private static <T> Optional<T> wrong(String sentence) {
        throw new IllegalArgumentException(sentence + ".");
    }

    private static Optional<Long> parseNumber(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<Long> amount(String text, Map<String, Long> units) {
        Matcher matcher = AMOUNT.matcher(text);
        return matcher.matches()
                ? Optional.ofNullable(units.get(matcher.group(2).toLowerCase(Locale.ROOT)))
                        .map(unit -> unit * Long.parseLong(matcher.group(1)))
                        .filter(amount -> amount > 0)
                : Optional.empty();
    }

    /**
     * Ends the reading, after every part has read what it knows.
     *
     * @throws ConfigurationException with all that is wrong, settings that no part knows included
     */
    public void finish() {
        for (Map.Entry<String, ConfigurationFile.Entry> entry : file.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                problems.add(entry.getValue().where() + ": there is no setting '" + entry.getKey() + "'. There are "
                        + String.join(", ", known) + ".");
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }
}
