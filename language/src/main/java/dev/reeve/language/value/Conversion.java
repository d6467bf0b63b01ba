package dev.reeve.language.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conversions between the language's own values; empty where a value does not convert. */
public final class Conversion {

    private static final Pattern SPAN =
            Pattern.compile("(-?)(?:(\\d{1,9})\\.)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,7}))?)?");
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("[+-]?\\d{1,40}\\.\\d{1,40}");
    private static final Pattern DAYS = Pattern.compile("-?\\d{1,9}");

    private Conversion() {}

    /** A number: whole numbers and fractions as they are, texts by reading them, truth as 1 and 0, null as 0. */
    public static Optional<Value> toNumber(Value value) {
        return switch (value) {
            case Whole _, Real _, Decimal _ -> Optional.of(value);
            case Bool bool -> Optional.of(new Whole(bool.truth() ? 1 : 0));
            case NullValue _ -> Optional.of(new Whole(0));
            case Text text -> readNumber(text.text());
            case ListValue list
            when list.items().size() == 1 -> toNumber(list.items().getFirst());
            case ListValue _ -> Optional.empty();
            default -> value.number().or(() -> readNumber(value.text()));
        };
    }

    private static final List<String> UNITS = List.of("kb", "mb", "gb", "tb", "pb");

    /** {@code 2GB} as a text, read as the number would be [SH-9]. */
    private static Optional<Value> readSize(String lower) {
        int unit = lower.length() < 3 ? -1 : UNITS.indexOf(lower.substring(lower.length() - 2));
        return unit < 0
                ? Optional.empty()
                : readNumber(lower.substring(0, lower.length() - 2)).flatMap(number -> {
                    double bytes = asDouble(number) * Math.pow(1024, unit + 1);
                    return Math.abs(bytes) < 9e15 && bytes == Math.rint(bytes)
                            ? Optional.of(new Whole((long) bytes))
                            : Optional.of(new Real(bytes));
                });
    }

    private static Optional<Value> readNumber(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Optional.of(new Whole(0));
        }
        if (text.length() > 60) {
            return Optional.empty();
        }
        try {
            String lower = text.toLowerCase(Locale.ROOT);
            Optional<Value> size = readSize(lower);
            if (size.isPresent()) {
                return size;
            }
            if (lower.startsWith("0x")) {
                return Optional.of(new Whole(Long.parseLong(lower.substring(2), 16)));
            }
            boolean fraction = lower.indexOf('.') >= 0 || lower.indexOf('e') >= 0;
            if (!fraction) {
                return Optional.of(new Whole(Long.parseLong(text)));
            }
            return lower.endsWith("d") || lower.endsWith("f") || lower.contains("x")
                    ? Optional.empty()
                    : Optional.of(new Real(Double.parseDouble(text)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** A number as a Java double. */
    public static double asDouble(Value number) {
        return switch (number) {
            case Whole whole -> whole.value();
            case Real real -> real.value();
            case Decimal decimal -> decimal.value().doubleValue();
            default -> toNumber(number).map(Conversion::asDouble).orElse(Double.NaN);
        };
    }

    /** A number as {@code [decimal]} takes it; empty where it does not convert or is too large. */
    public static Optional<Value> toDecimal(Value value) {
        String text = value instanceof Text written ? written.text().strip() : "";
        if (PLAIN_DECIMAL.matcher(text).matches()) {
            // A text keeps all its digits.
            return Decimal.of(new BigDecimal(text));
        }
        return toNumber(value).flatMap(Decimal::exactly).flatMap(Decimal::of);
    }

    /** A whole number; fractions are rounded half to even as {@code [int]} does. */
    public static Optional<Long> toWhole(Value value) {
        return toNumber(value).flatMap(number -> switch (number) {
            case Whole whole -> Optional.of(whole.value());
            case Real real when Double.isNaN(real.value()) || Math.abs(real.value()) > 9.2e18 -> Optional.empty();
            case Real real ->
                Optional.of(BigDecimal.valueOf(real.value())
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValue());
            case Decimal decimal -> {
                BigDecimal rounded = decimal.value().setScale(0, RoundingMode.HALF_EVEN);
                yield rounded.unscaledValue().bitLength() < Long.SIZE
                        ? Optional.of(rounded.longValue())
                        : Optional.empty();
            }
            default -> Optional.empty();
        });
    }

    /** A length of time from {@code [d.]hh:mm[:ss[.f]]} or a number of days. */
    public static Optional<Duration> toDuration(Value value) {
        if (value instanceof TimeSpan span) {
            return Optional.of(span.duration());
        }
        if (value instanceof Whole ticks) {
            return Optional.of(Duration.ofNanos(Math.multiplyExact(ticks.value() % 90_000_000_000_000_000L, 100L)));
        }
        String text = value.text().strip();
        if (DAYS.matcher(text).matches()) {
            return Optional.of(Duration.ofDays(Long.parseLong(text)));
        }
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Duration size = Duration.ofDays(number(matcher.group(2)))
                .plusHours(number(matcher.group(3)))
                .plusMinutes(number(matcher.group(4)))
                .plusSeconds(number(matcher.group(5)));
        String fraction = matcher.group(6);
        if (fraction != null) {
            size = size.plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
        }
        return Optional.of(matcher.group(1).isEmpty() ? size : size.negated());
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** A globally unique identifier, with or without braces. */
    public static Optional<UUID> toUuid(Value value) {
        if (value instanceof Guid guid) {
            return Optional.of(guid.uuid());
        }
        String text = value.text().strip();
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        try {
            return bare.length() == 36 ? Optional.of(UUID.fromString(bare)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
