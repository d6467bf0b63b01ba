package dev.reeve.interchange.tracking;

import dev.reeve.commands.tracking.TrackingQuery;
import dev.reeve.commands.tracking.TrackingQuery.Condition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells lines that a query can't be looking for from the bytes alone. What it lets through still has to be read. */
final class Sieve {

    /** Length of {@code 2026-01-31T23:59:59.999Z}, in which the time stands at the beginning of a line. */
    private static final int TIME = 24;

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<List<Needle>> needles;
    private final byte[] start;
    private final byte[] end;

    Sieve(TrackingQuery query) {
        this.needles = query.conditions().stream()
                .flatMap(condition -> needles(condition).stream())
                .sorted(Comparator.comparingInt((List<Needle> any) ->
                        -any.stream().mapToInt(Needle::length).min().orElse(0)))
                .toList();
        this.start = text(query.start());
        this.end = text(query.end());
    }

    /** The needles one of which must be there; empty where one of the texts gives none. */
    private static Optional<List<Needle>> needles(Condition condition) {
        List<Optional<Needle>> all =
                condition.texts().stream().map(Needle::of).distinct().toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** The time as lines have it, without what is shorter than a millisecond; nothing where no line has it. */
    private static byte[] text(Instant time) {
        return time.isBefore(EARLIEST) || time.isAfter(LATEST)
                ? new byte[0]
                : FORMAT.format(time).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the line may be looked for. */
    boolean lets(byte[] bytes, int from, int to) {
        if (to - from >= TIME && (start.length > 0 || end.length > 0) && isTime(bytes, from)) {
            int until = from + TIME;
            if ((start.length > 0 && Arrays.compare(bytes, from, until, start, 0, TIME) < 0)
                    || (end.length > 0 && Arrays.compare(bytes, from, until, end, 0, TIME) > 0)) {
                return false;
            }
        }
        for (List<Needle> any : needles) {
            if (!isAnyIn(any, bytes, from, to)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTime(byte[] bytes, int from) {
        return bytes[from + 4] == '-' && bytes[from + 10] == 'T' && bytes[from + 23] == 'Z';
    }

    private static boolean isAnyIn(List<Needle> any, byte[] bytes, int from, int to) {
        for (Needle needle : any) {
            if (needle.isIn(bytes, from, to)) {
                return true;
            }
        }
        return false;
    }
}
