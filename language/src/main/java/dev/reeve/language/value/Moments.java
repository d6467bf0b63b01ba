package dev.reeve.language.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reading and writing dates as the session's culture (en-US) does [SH-57]. */
public final class Moments {

    private static final List<DateTimeFormatter> DATES = patterns(
            "M/d/yyyy", "yyyy-M-d", "yyyy/M/d", "d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "MMM d, yyyy", "M/d/yy");
    private static final List<DateTimeFormatter> TIMES =
            patterns("H:mm", "H:mm:ss", "H:mm:ss.SSSSSSS", "H:mm:ss.SSS", "h:mm a", "h:mm:ss a", "ha", "h a");

    private Moments() {}

    private static List<DateTimeFormatter> patterns(String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.US))
                .toList();
    }

    /** Reads a date with or without a time; a text without an offset is a time of the zone. */
    public static Optional<Moment> read(Value value, ZoneId zone) {
        if (value instanceof Moment moment) {
            return Optional.of(moment);
        }
        String text = value.text().strip();
        if (text.isEmpty() || text.length() > 60) {
            return Optional.empty();
        }
        return readOffset(text, zone).or(() -> readLocal(text, zone));
    }

    private static Optional<Moment> readOffset(String text, ZoneId zone) {
        try {
            Instant instant = text.endsWith("Z")
                    ? Instant.parse(text.replace(' ', 'T'))
                    : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
            return Optional.of(new Moment(instant, zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> readLocal(String text, ZoneId zone) {
        Optional<LocalDate> date = readDate(text);
        if (date.isPresent()) {
            return Optional.of(new Moment(date.get().atStartOfDay(zone).toInstant(), zone));
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == 'T') {
                Optional<LocalDate> day = readDate(text.substring(0, i).strip());
                Optional<LocalTime> time = readTime(text.substring(i + 1).strip());
                if (day.isPresent() && time.isPresent()) {
                    return Optional.of(new Moment(
                            LocalDateTime.of(day.get(), time.get()).atZone(zone).toInstant(), zone));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> readDate(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException _) {
                // Not this form; the next one is tried.
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> readTime(String text) {
        for (DateTimeFormatter format : TIMES) {
            try {
                return Optional.of(LocalTime.parse(text, format));
            } catch (DateTimeException _) {
                // Not this form; the next one is tried.
            }
        }
        return Optional.empty();
    }

    /** Writes a time by a .NET format: a single standard letter or a pattern; empty where the format is not known. */
    public static Optional<String> write(Moment moment, String format) {
        String pattern = switch (format) {
            case "d" -> "M/d/yyyy";
            case "D" -> "EEEE, MMMM d, yyyy";
            case "t" -> "h:mm a";
            case "T" -> "h:mm:ss a";
            case "f" -> "EEEE, MMMM d, yyyy h:mm a";
            case "F" -> "EEEE, MMMM d, yyyy h:mm:ss a";
            case "g" -> "M/d/yyyy h:mm a";
            case "G" -> "M/d/yyyy h:mm:ss a";
            case "s" -> "yyyy-MM-dd'T'HH:mm:ss";
            case "u" -> "yyyy-MM-dd HH:mm:ss'Z'";
            case "o", "O" -> "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSXXX";
            case "M", "m" -> "MMMM d";
            case "Y", "y" -> "MMMM yyyy";
            default -> custom(format);
        };
        try {
            return Optional.of(DateTimeFormatter.ofPattern(pattern, Locale.US)
                    .format(moment.instant().atZone(moment.zone())));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    // .NET's letters to Java's: dddd is the day's name, f a fraction, tt the half of the day, z an offset.
    private static String custom(String format) {
        StringBuilder pattern = new StringBuilder();
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            int run = 1;
            while (i + run < format.length() && format.charAt(i + run) == c) {
                run++;
            }
            if (c == '\'' || c == '"') {
                int close = format.indexOf(c, i + 1);
                int end = close < 0 ? format.length() : close;
                pattern.append('\'').append(format, i + 1, end).append('\'');
                i = Math.min(format.length(), end + 1);
                continue;
            }
            switch (c) {
                case 'd' -> pattern.append(run == 3 ? "EEE" : run >= 4 ? "EEEE" : "d".repeat(run));
                case 'f', 'F' -> pattern.append("S".repeat(run));
                case 't' -> pattern.append('a');
                case 'z' -> pattern.append(run >= 3 ? "XXX" : "X");
                case 'y', 'M', 'H', 'h', 'm', 's' ->
                    pattern.append(String.valueOf(c).repeat(run));
                case '\\' -> {
                    if (i + 1 < format.length()) {
                        pattern.append('\'').append(format.charAt(i + 1)).append('\'');
                    }
                    i += 2;
                    continue;
                }
                default -> {
                    boolean letter = Character.isLetter(c);
                    pattern.append(letter ? "'" : "")
                            .append(String.valueOf(c).repeat(run))
                            .append(letter ? "'" : "");
                }
            }
            i += run;
        }
        return pattern.toString();
    }
}
