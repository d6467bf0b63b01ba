package dev.reeve.language.syntax;

import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Number literals [SH-9]. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<hex>0x[0-9a-f]+)(?<hexlong>l?)(?<hexunit>[kmgtp]b)?"
                    + "|(?<number>(?:[0-9]+(?:\\.(?!\\.)[0-9]*)?|\\.[0-9]+)(?:e[+-]?[0-9]+)?)(?<suffix>[ld]?)(?<unit>[kmgtp]b)?",
            Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    /** Length of the number that begins at an offset; 0 where there is none. */
    static int lengthAt(String text, int start) {
        Matcher matcher = NUMBER.matcher(text).region(start, text.length());
        return matcher.lookingAt() ? matcher.end() - start : 0;
    }

    /** The value of a text that is a number as a whole, with a sign if need be. */
    static Optional<Value> parse(String written) {
        boolean negative = !written.isEmpty() && Chars.isDash(written.charAt(0));
        boolean signed = negative || written.startsWith("+");
        Matcher matcher = NUMBER.matcher(signed ? written.substring(1) : written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String hex = matcher.group("hex");
        if (hex != null) {
            return parseHex(hex.substring(2), factor(matcher.group("hexunit")), negative);
        }
        String digits = matcher.group("number");
        if (digits.length() > 400) {
            return Optional.empty();
        }
        if (matcher.group("suffix").equalsIgnoreCase("d")) {
            return exact(digits, factor(matcher.group("unit")), negative);
        }
        if (digits.toLowerCase(Locale.ROOT).contains("e")) {
            double value = Double.parseDouble(digits) * factor(matcher.group("unit"));
            return Optional.of(new Real(negative ? -value : value));
        }
        BigDecimal value = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits)
                .multiply(BigDecimal.valueOf(factor(matcher.group("unit"))));
        BigDecimal result = negative ? value.negate() : value;
        boolean whole = !digits.contains(".")
                || (matcher.group("unit") != null && result.stripTrailingZeros().scale() <= 0);
        if (whole && fitsLong(result)) {
            return Optional.of(new Whole(result.longValueExact()));
        }
        return Optional.of(new Real(result.doubleValue()));
    }

    private static Optional<Value> exact(String digits, long factor, boolean negative) {
        int exponent = digits.toLowerCase(Locale.ROOT).indexOf('e');
        if (exponent >= 0 && digits.length() - exponent > 4) {
            return Optional.empty();
        }
        String mantissa = exponent < 0 ? digits : digits.substring(0, exponent);
        BigDecimal value = new BigDecimal((mantissa.endsWith(".") ? mantissa + "0" : mantissa)
                        + (exponent < 0 ? "" : digits.substring(exponent)))
                .multiply(BigDecimal.valueOf(factor));
        return Decimal.of(negative ? value.negate() : value);
    }

    private static Optional<Value> parseHex(String digits, long factor, boolean negative) {
        if (digits.length() > 16) {
            return Optional.empty();
        }
        long value = Long.parseUnsignedLong(digits, 16);
        // Eight digits are a 32-bit pattern: 0xFFFFFFFF is -1.
        long narrow = (digits.length() == 8 ? (int) value : value) * factor;
        return Optional.of(new Whole(negative ? -narrow : narrow));
    }

    private static boolean fitsLong(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                && value.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0;
    }

    private static long factor(@Nullable String unit) {
        if (unit == null) {
            return 1;
        }
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "kb" -> 1L << 10;
            case "mb" -> 1L << 20;
            case "gb" -> 1L << 30;
            case "tb" -> 1L << 40;
            default -> 1L << 50;
        };
    }
}
