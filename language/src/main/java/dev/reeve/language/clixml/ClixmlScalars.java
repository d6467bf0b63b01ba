package dev.reeve.language.clixml;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.VersionNumber;
import dev.reeve.language.value.Whole;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Values without parts: the element's name tells the type, the content the value. */
final class ClixmlScalars {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT);

    private ClixmlScalars() {}

    /** Whether an element of that name holds a single value. */
    static boolean isScalar(String tag) {
        return switch (tag) {
            case "S", "C", "B", "DT", "TS", "By", "SB", "U16", "I16", "U32", "I32", "U64", "I64" -> true;
            case "Sg", "Db", "D", "BA", "G", "URI", "Version", "XD", "SBK", "Nil", "SS" -> true;
            default -> false;
        };
    }

    /** The value of an element; empty where the content is none of its type. */
    static Optional<Value> read(String tag, String content, ZoneId zone) {
        try {
            return Optional.of(
                    switch (tag) {
                        // A script block comes as its text: data that was read does not become code.
                        case "S", "URI", "XD", "SBK" -> new Text(ClixmlText.plain(content));
                        case "C" -> new Text(String.valueOf((char) Integer.parseInt(content.strip())));
                        case "B" -> Bool.of(truth(content.strip()));
                        case "DT" -> moment(content.strip(), zone);
                        case "TS" -> new TimeSpan(Duration.parse(content.strip()));
                        case "G" -> new Guid(UUID.fromString(content.strip()));
                        case "Version" ->
                            VersionNumber.parse(content.strip()).orElseThrow(IllegalArgumentException::new);
                        case "BA" -> bytes(content);
                        case "Sg", "Db" -> new Real(number(content.strip()));
                        case "D" ->
                            Conversion.toDecimal(new Text(content.strip())).orElseThrow(IllegalArgumentException::new);
                        default -> whole(content.strip());
                    });
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean truth(String content) {
        return switch (content) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(content);
        };
    }

    private static double number(String content) {
        return switch (content) {
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(content);
        };
    }

    private static Value whole(String content) {
        if (content.length() > 40) {
            throw new IllegalArgumentException(content);
        }
        BigInteger number = new BigInteger(content);
        return number.bitLength() < Long.SIZE ? new Whole(number.longValue()) : new Real(number.doubleValue());
    }

    private static Value bytes(String content) {
        List<Value> bytes = new ArrayList<>();
        for (byte each : Base64.getMimeDecoder().decode(content)) {
            bytes.add(new Whole(Byte.toUnsignedLong(each)));
        }
        return new ListValue(bytes);
    }

    // Times in UTC stay so; those with an offset or none are times of the session's zone.
    private static Moment moment(String content, ZoneId zone) {
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(content, OffsetDateTime::from, LocalDateTime::from);
        return switch (time) {
            case OffsetDateTime offset -> new Moment(offset.toInstant(), content.endsWith("Z") ? ZoneOffset.UTC : zone);
            case LocalDateTime local -> new Moment(local.atZone(zone).toInstant(), zone);
            default -> throw new IllegalArgumentException(content);
        };
    }

    /** A moment as CLIXML writes it: with Z where it is shown in UTC, else with the zone's offset. */
    static String written(Moment moment) {
        OffsetDateTime time = moment.instant().atZone(moment.zone()).toOffsetDateTime();
        return TIME.format(time)
                + (time.getOffset().getTotalSeconds() == 0
                        ? "Z"
                        : time.getOffset().getId());
    }

    /** A length of time as {@code xs:duration}, days apart from hours. */
    static String written(TimeSpan span) {
        Duration size = span.duration().abs();
        StringBuilder text = new StringBuilder(span.duration().isNegative() ? "-P" : "P");
        if (size.toDaysPart() > 0) {
            text.append(size.toDaysPart()).append('D');
        }
        Duration rest = size.minusDays(size.toDaysPart());
        if (!rest.isZero() || size.isZero()) {
            text.append(rest.toString().substring(1));
        }
        return text.toString();
    }

    /** A fraction number as {@code xs:double}. */
    static String written(Real real) {
        double value = real.value();
        if (Double.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
