package dev.reeve.language.runtime;

import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Numbers in .NET's format strings. */
final class NumberFormats {

    private NumberFormats() {}

    static Optional<String> write(Value number, String format) {
        double value = Conversion.asDouble(number);
        char kind = format.isEmpty() ? 'G' : Character.toUpperCase(format.charAt(0));
        String digits = format.isEmpty() ? "" : format.substring(1);
        if (digits.length() <= 2 && digits.chars().allMatch(Character::isDigit) && "NDFPXCEG".indexOf(kind) >= 0) {
            int precision = digits.isEmpty() ? -1 : Integer.parseInt(digits);
            return standard(number, value, kind, precision, format);
        }
        return custom(value, format);
    }

    private static Optional<String> standard(Value number, double value, char kind, int precision, String format) {
        int places = precision < 0 ? 2 : precision;
        return switch (kind) {
            case 'N' -> Optional.of(decimal("#,##0", places).format(value));
            case 'F' -> Optional.of(decimal("0", places).format(value));
            case 'P' -> Optional.of(decimal("#,##0", places).format(value * 100) + " %");
            case 'C' ->
                Optional.of((value < 0 ? "(" : "") + "$"
                        + decimal("#,##0", places).format(Math.abs(value)) + (value < 0 ? ")" : ""));
            case 'D' -> number instanceof Whole whole ? Optional.of(zeros(whole.value(), precision)) : Optional.empty();
            case 'X' ->
                number instanceof Whole whole ? Optional.of(hex(whole.value(), precision, format)) : Optional.empty();
            case 'E' ->
                Optional.of(new DecimalFormat("0." + "0".repeat(precision < 0 ? 6 : precision) + "E000", symbols())
                        .format(value));
            default -> Optional.of(number.text());
        };
    }

    private static String zeros(long value, int width) {
        String digits = Long.toString(Math.abs(value));
        return (value < 0 ? "-" : "") + "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static String hex(long value, int width, String format) {
        String digits = value == (int) value ? Integer.toHexString((int) value) : Long.toHexString(value);
        String padded = "0".repeat(Math.max(0, width - digits.length())) + digits;
        return format.startsWith("X") ? padded.toUpperCase(Locale.ROOT) : padded;
    }

    private static Optional<String> custom(double value, String format) {
        if (!format.chars().allMatch(c -> "0#.,%".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        try {
            DecimalFormat decimal = new DecimalFormat(format, symbols());
            decimal.setRoundingMode(RoundingMode.HALF_UP);
            return Optional.of(decimal.format(value));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static DecimalFormat decimal(String whole, int places) {
        DecimalFormat format = new DecimalFormat(places == 0 ? whole : whole + "." + "0".repeat(places), symbols());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(Locale.US);
    }
}
