package dev.reeve.interchange.tracking;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a tracking log tells: {@code MSGTRK20260131-1.LOG}, or with an hour {@code MSGTRKMS2026013109-12.LOG}.
 *
 * @param file the file
 * @param kind the letters before the date, in upper case: which service writes it
 * @param from the earliest that the file was begun
 * @param until the time before which it was begun
 * @param number its number among the files of that time
 */
record LogName(Path file, String kind, Instant from, Instant until, long number) {

    /** The order in which the files of one kind were written. */
    static final Comparator<LogName> WRITTEN = Comparator.comparing(LogName::from)
            .thenComparingLong(LogName::number)
            .thenComparing(LogName::file);

    private static final Pattern NAME = Pattern.compile(
            "(MSGTRK(?:M[ADS])?)(\\d{4})(\\d{2})(\\d{2})(\\d{2})?-(\\d{1,18})\\.LOG", Pattern.CASE_INSENSITIVE);

    /** How far the clock of a line may be from that of the file's name. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    /** What the file's name tells; empty for a file that is no tracking log. */
    static Optional<LogName> of(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            Optional<Integer> hour = Optional.ofNullable(name.group(5)).map(Integer::valueOf);
            Instant from = LocalDateTime.of(
                            Integer.parseInt(name.group(2)),
                            Integer.parseInt(name.group(3)),
                            Integer.parseInt(name.group(4)),
                            hour.orElse(0),
                            0)
                    .toInstant(ZoneOffset.UTC);
            return Optional.of(new LogName(
                    file,
                    name.group(1).toUpperCase(Locale.ROOT),
                    from,
                    from.plus(hour.isPresent() ? Duration.ofHours(1) : Duration.ofDays(1)),
                    Long.parseLong(name.group(6))));
        } catch (DateTimeException _) {
            return Optional.empty(); // digits that are no date
        }
    }

    /** Whether everything in the file is as late as a time or later, because the file was begun then. */
    boolean isAllFrom(Instant end) {
        return !from.minus(SLACK).isBefore(end);
    }

    /** Whether everything in the file is earlier than a time, because the one after it was begun before. */
    static boolean isAllBefore(LogName following, Instant start) {
        return following.until.plus(SLACK).isBefore(start);
    }

    /** The name without the folder, for people. */
    String text() {
        return String.valueOf(file.getFileName());
    }
}
