package dev.reeve.interchange.tracking;

import dev.reeve.commands.tracking.TrackingEvent;
import dev.reeve.commands.tracking.TrackingField;
import dev.reeve.commands.tracking.TrackingQuery;
import dev.reeve.commands.tracking.TrackingQuery.Condition;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Which field stands in which column of the rows below a {@code #Fields} line, and how a row is read by it. Rows are CSV:
 * a field that begins with a quote ends with one, and quotes in it are doubled.
 */
final class Columns {

    private static final String FIELDS = "#Fields:";
    private static final String SHAPE = "0000-00-00T00:00:00.000Z";
    private static final int TIME = SHAPE.length();

    private final List<Optional<TrackingField>> fields;
    private final int time;
    private final int[] starts;
    private final int[] ends;

    private Columns(List<Optional<TrackingField>> fields) {
        this.fields = fields;
        this.time = fields.indexOf(Optional.of(TrackingField.DATE_TIME));
        this.starts = new int[fields.size()];
        this.ends = new int[fields.size()];
    }

    /** What a line that begins with {@code #} says of the columns below it; empty where it says nothing of them. */
    static Optional<Columns> of(byte[] bytes, int from, int to) {
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (!line.regionMatches(true, 0, FIELDS, 0, FIELDS.length())) {
            return Optional.empty();
        }
        Columns columns = new Columns(Stream.of(line.substring(FIELDS.length()).split(",", -1))
                .map(TrackingField::ofColumn)
                .toList());
        return columns.time < 0 ? Optional.empty() : Optional.of(columns);
    }

    /** A row that can't be read. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(String reason) {
            super(reason, null, false, false);
        }

        /** What is wrong with it. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * The event that a row tells, where a query looks for it. Only what the query asks about becomes text before that is
     * known.
     *
     * @throws DamagedException where it does not have these columns, or no time
     */
    Optional<TrackingEvent> event(byte[] bytes, int from, int to, TrackingQuery query) throws DamagedException {
        split(bytes, from, to);
        Instant timestamp = timestamp(bytes);
        if (timestamp.isBefore(query.start()) || !timestamp.isBefore(query.end())) {
            return Optional.empty();
        }
        for (Condition condition : query.conditions()) {
            int column = fields.indexOf(Optional.of(condition.field()));
            if (!condition.holds(column < 0 ? "" : text(bytes, starts[column], ends[column]))) {
                return Optional.empty();
            }
        }
        Map<TrackingField, String> values = new EnumMap<>(TrackingField.class);
        for (int i = 0; i < starts.length; i++) {
            Optional<TrackingField> field = fields.get(i);
            if (field.isPresent() && ends[i] > starts[i]) {
                values.put(field.get(), text(bytes, starts[i], ends[i]));
            }
        }
        return Optional.of(new TrackingEvent(timestamp, values));
    }

    /**
     * Whether the row has these columns at all.
     *
     * @throws DamagedException where it does not
     */
    void split(byte[] bytes, int from, int to) throws DamagedException {
        int column = 0;
        int at = from;
        while (true) {
            if (column == starts.length) {
                throw new DamagedException("more than " + starts.length + " fields");
            }
            if (at < to && bytes[at] == '"') {
                int end = closing(bytes, at + 1, to);
                starts[column] = at + 1;
                ends[column] = end;
                at = end + 1;
                if (at < to && bytes[at] != ',') {
                    throw new DamagedException("text behind a closing quote");
                }
            } else {
                starts[column] = at;
                while (at < to && bytes[at] != ',') {
                    at++;
                }
                ends[column] = at;
            }
            column++;
            if (at >= to) {
                break;
            }
            at++;
        }
        if (column < starts.length) {
            throw new DamagedException(column + " of " + starts.length + " fields");
        }
    }

    private static int closing(byte[] bytes, int from, int to) throws DamagedException {
        int at = from;
        while (at < to) {
            if (bytes[at] == '"') {
                if (at + 1 >= to || bytes[at + 1] != '"') {
                    return at;
                }
                at++;
            }
            at++;
        }
        throw new DamagedException("a quote that is not closed");
    }

    private Instant timestamp(byte[] bytes) throws DamagedException {
        if (ends[time] - starts[time] == TIME) {
            OptionalLong plain = milliseconds(bytes, starts[time]);
            if (plain.isPresent()) {
                return Instant.ofEpochMilli(plain.getAsLong());
            }
        }
        String text = new String(bytes, starts[time], ends[time] - starts[time], StandardCharsets.ISO_8859_1);
        try {
            if (text.length() <= 2 * TIME) {
                return Instant.parse(text);
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw new DamagedException("no time at the beginning");
    }

    /** The time where it is written as {@code 2026-01-31T23:59:59.999Z}, since 1970; empty where it is not quite that. */
    private static OptionalLong milliseconds(byte[] bytes, int from) {
        for (int i = 0; i < TIME; i++) {
            char expected = SHAPE.charAt(i);
            byte found = bytes[from + i];
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return OptionalLong.empty();
            }
        }
        int month = number(bytes, from + 5, 2);
        int day = number(bytes, from + 8, 2);
        int hour = number(bytes, from + 11, 2);
        int minute = number(bytes, from + 14, 2);
        int second = number(bytes, from + 17, 2);
        if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) {
            return OptionalLong.empty(); // the last days of months, and what is no time, the slow way
        }
        long days = LocalDate.of(number(bytes, from, 4), month, day).toEpochDay();
        return OptionalLong.of((((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + number(bytes, from + 20, 3));
    }

    private static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /**
     * The text of a field. Doubled quotes are single ones; control characters, which no field of a log has and a terminal
     * or a report would obey, are blanks.
     */
    private static String text(byte[] bytes, int from, int to) {
        byte[] plain = bytes;
        int start = from;
        int end = to;
        if (hasSpecial(bytes, from, to)) {
            plain = Arrays.copyOfRange(bytes, from, to);
            start = 0;
            end = 0;
            boolean quoted = from > 0 && bytes[from - 1] == '"';
            for (int i = 0; i < plain.length; i++) {
                boolean control = isControl(plain[i]);
                plain[end++] = control ? (byte) ' ' : plain[i];
                if (quoted && plain[i] == '"' && i + 1 < plain.length) {
                    i++;
                }
            }
        }
        return withoutControls(new String(plain, start, end - start, StandardCharsets.UTF_8));
    }

    private static boolean hasSpecial(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isControl(bytes[i]) || bytes[i] == '"') {
                return true;
            }
        }
        return false;
    }

    /** Without the control characters outside of ASCII, and those that turn the direction of writing. */
    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                StringBuilder clean = new StringBuilder(text);
                for (int j = i; j < clean.length(); j++) {
                    if (isControl(clean.charAt(j))) {
                        clean.setCharAt(j, ' ');
                    }
                }
                return clean.toString();
            }
        }
        return text;
    }

    private static boolean isControl(byte b) {
        return (b >= 0 && b < ' ') || b == 0x7F;
    }

    private static boolean isControl(char c) {
        return (c >= 0x80 && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
