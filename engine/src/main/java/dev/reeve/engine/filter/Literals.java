package dev.reeve.engine.filter;

import dev.reeve.engine.name.CaseFolding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of truth values, numbers, sizes, times and time spans (§3). */
final class Literals {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,18}(?:\\.\\d{1,18})?)\\s*(B|KB|MB|GB|TB)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE_WITH_BYTES = Pattern.compile(
            "\\d+(?:\\.\\d+)?\\s*(?:B|KB|MB|GB|TB)\\s*\\(([\\d,]{1,24})\\s*bytes\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN = Pattern.compile("(?:(\\d{1,8})\\.)?(\\d{1,2}):(\\d{2}):(\\d{2})");
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");

    private static final List<DateTimeFormatter> TIMES = List.of(
            formatter("M/d/uuuu"),
            formatter("M/d/uuuu h:mm[:ss] a"),
            formatter("M/d/uuuu H:mm[:ss]"),
            formatter("uuuu-MM-dd"),
            formatter("uuuu-MM-dd['T'][' ']HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][X]"));

    private Literals() {}

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static boolean isInteger(String text) {
        return INTEGER.matcher(text).matches();
    }

    /** TYPE-4: a constant, its name or a digit. */
    static Optional<Boolean> truth(String text) {
        return switch (CaseFolding.fold(text.strip())) {
            case "$true", "true", "1" -> Optional.of(true);
            case "$false", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** OPATH-16: bytes of a size. */
    static Optional<Long> size(String text) {
        Matcher exact = SIZE_WITH_BYTES.matcher(text.strip());
        Matcher size = SIZE.matcher(exact.matches() ? exact.group(1).replace(",", "") : text.strip());
        if (!size.matches()) {
            return Optional.empty();
        }
        BigDecimal bytes =
                new BigDecimal(size.group(1)).multiply(BigDecimal.valueOf(1L << (10 * UNITS.indexOf(unit(size)))));
        return bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0
                ? Optional.of(bytes.setScale(0, RoundingMode.FLOOR).longValueExact())
                : Optional.empty();
    }

    /** A size as the normal text writes it: as given, without blanks; bytes where it was written with them. */
    static String sizeLiteral(String text, long bytes) {
        Matcher size = SIZE.matcher(text.strip());
        return size.matches() ? size.group(1) + (size.group(2) == null ? "" : unit(size)) : Long.toString(bytes);
    }

    private static String unit(Matcher size) {
        return size.group(2) == null ? "B" : size.group(2).toUpperCase(Locale.ROOT);
    }

    /** OPATH-17: a time in en-US or ISO form; in the zone where it names none. */
    static Optional<Instant> time(String text, ZoneId zone) {
        for (DateTimeFormatter formatter : TIMES) {
            try {
                TemporalAccessor time =
                        formatter.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
                return Optional.of(
                        switch (time) {
                            case ZonedDateTime zoned -> zoned.toInstant();
                            case LocalDateTime local -> local.atZone(zone).toInstant();
                            case LocalDate date -> date.atStartOfDay(zone).toInstant();
                            default -> throw new IllegalStateException("unknown time " + time);
                        });
            } catch (DateTimeParseException _) {
                // Another form may fit.
            }
        }
        return Optional.empty();
    }

    /** OPATH-18: {@code d.hh:mm:ss} or {@code hh:mm:ss}. */
    static Optional<Duration> span(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            return Optional.empty();
        }
        long days = span.group(1) == null ? 0 : Long.parseLong(span.group(1));
        long hours = Long.parseLong(span.group(2));
        long minutes = Long.parseLong(span.group(3));
        long seconds = Long.parseLong(span.group(4));
        return hours < 24 && minutes < 60 && seconds < 60
                ? Optional.of(Duration.ofDays(days)
                        .plusHours(hours)
                        .plusMinutes(minutes)
                        .plusSeconds(seconds))
                : Optional.empty();
    }
}
