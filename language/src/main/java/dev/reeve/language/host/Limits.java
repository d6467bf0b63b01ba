package dev.reeve.language.host;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bounds of a session [SH-72]; exceeding one ends the run with an error that nothing catches.
 *
 * @param depth how many pipelines may run within each other, and how many commands one pipeline may have
 * @param nesting how deep statements may stand within each other in a text
 * @param iterations how often a loop may go round without output
 * @param time how long one command may take, the time that people take to answer left out
 * @param characters how many characters one value may have; a list has at most an eighth as many items
 * @param memory how many bytes of the process's memory may be in use while something runs
 */
public record Limits(int depth, int nesting, int iterations, Duration time, long characters, long memory) {

    /** The standard bounds. */
    public static final Limits STANDARD = new Limits(
            64,
            64,
            100_000,
            Duration.ofMinutes(10),
            64L * 1024 * 1024,
            Runtime.getRuntime().maxMemory() / 20 * 17);

    /** The largest depth and nesting that may be asked for: more would exhaust the stack. */
    public static final int DEEPEST = 256;

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,12})\\s*([a-z]*)");

    /** The bounds, by the names under which they are set and reported. */
    public enum Kind {
        /** Pipelines within each other. */
        DEPTH,
        /** Statements within each other. */
        NESTING,
        /** Rounds of a loop without output. */
        ITERATIONS,
        /** Time of one command. */
        TIME,
        /** Size of one value. */
        VALUES,
        /** Memory in use. */
        MEMORY;

        /** The name under which it is set. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How it is written, for whoever has to go further. */
        public String example() {
            return key()
                    + switch (this) {
                        case DEPTH, NESTING -> "=128";
                        case ITERATIONS -> "=1000000";
                        case TIME -> "=1h";
                        case VALUES -> "=256MB";
                        case MEMORY -> "=4GB";
                    };
        }

        /** The bound of a name, whatever its case. */
        public static Optional<Kind> of(String name) {
            for (Kind kind : values()) {
                if (kind.key().equalsIgnoreCase(name.strip())) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The same with one bound as written: a number; for times with {@code s}, {@code m} or {@code h}, for sizes with
     * {@code KB}, {@code MB} or {@code GB}.
     *
     * @throws IllegalArgumentException with what is wrong with it, in a sentence
     */
    public Limits with(Kind kind, String written) {
        Matcher matcher = NUMBER.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + written + "' is no number.");
        }
        long number = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2);
        return switch (kind) {
            case DEPTH -> new Limits(whole(number, unit, DEEPEST), nesting, iterations, time, characters, memory);
            case NESTING -> new Limits(depth, whole(number, unit, DEEPEST), iterations, time, characters, memory);
            case ITERATIONS ->
                new Limits(depth, nesting, whole(number, unit, Integer.MAX_VALUE), time, characters, memory);
            case TIME -> new Limits(depth, nesting, iterations, duration(number, unit), characters, memory);
            case VALUES ->
                new Limits(
                        depth, nesting, iterations, time, Math.min(size(number, unit), Integer.MAX_VALUE / 2), memory);
            case MEMORY -> new Limits(depth, nesting, iterations, time, characters, size(number, unit));
        };
    }

    private static int whole(long number, String unit, int most) {
        if (!unit.isEmpty() || number < 1 || number > most) {
            throw new IllegalArgumentException("Give a number from 1 to " + most + ".");
        }
        return (int) number;
    }

    private static Duration duration(long number, String unit) {
        long seconds = switch (unit) {
            case "s" -> 1;
            case "m" -> 60;
            case "h" -> 3_600;
            default -> 0;
        };
        if (seconds == 0 || number < 1 || number > 1_000_000) {
            throw new IllegalArgumentException("Give a time such as 90s, 30m or 2h.");
        }
        return Duration.ofSeconds(number * seconds);
    }

    private static long size(long number, String unit) {
        long bytes = switch (unit) {
            case "kb" -> 1L << 10;
            case "mb" -> 1L << 20;
            case "gb" -> 1L << 30;
            default -> 0;
        };
        if (bytes == 0 || number < 1 || number > 1_000_000) {
            throw new IllegalArgumentException("Give a size such as 512KB, 128MB or 2GB.");
        }
        return number * bytes;
    }
}
