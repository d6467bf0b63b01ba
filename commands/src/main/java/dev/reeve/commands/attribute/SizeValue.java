package dev.reeve.commands.attribute;

import dev.reeve.engine.property.PropertyValue;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A size in bytes, shown as {@code 10 GB (10,737,418,240 bytes)} [SH-57]. */
public record SizeValue(long bytes) implements Value {

    /** What stands for no limit. */
    public static final String UNLIMITED = "Unlimited";

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");
    private static final Pattern FORM =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(B|KB|MB|GB|TB)?(?:\\s*\\(([0-9,. ]+)bytes\\))?");

    /** A size or {@code Unlimited} from what was given [OPATH-16]; empty where it is neither. */
    public static Optional<PropertyValue> parse(Value given) {
        if (given instanceof Whole(long number)) {
            return number < 0 ? Optional.empty() : Optional.of(new PropertyValue.Size(number));
        }
        String text = given.text().strip();
        if (text.equalsIgnoreCase(UNLIMITED)) {
            return Optional.of(new PropertyValue.Unlimited());
        }
        Matcher matcher = FORM.matcher(text.toUpperCase(Locale.ROOT).replace("BYTES", "bytes"));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(3) != null) {
            // The bytes behind a size that was shown are exact, the rounded size before them is not.
            String digits = matcher.group(3).replaceAll("[^0-9]", "");
            return digits.length() > 18
                    ? Optional.empty()
                    : Optional.of(new PropertyValue.Size(Long.parseLong(digits)));
        }
        String unit = matcher.group(2) == null ? "B" : matcher.group(2);
        BigDecimal bytes =
                new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(1L << (10 * UNITS.indexOf(unit))));
        return bytes.toBigInteger().bitLength() > 62
                ? Optional.empty()
                : Optional.of(new PropertyValue.Size(bytes.toBigInteger().longValueExact()));
    }

    @Override
    public String text() {
        int unit = 0;
        while (unit < UNITS.size() - 1 && bytes >= 1L << (10 * (unit + 1))) {
            unit++;
        }
        BigDecimal shown = BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1L << (10 * unit)), 3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return shown.toPlainString() + " " + UNITS.get(unit) + " (" + String.format(Locale.US, "%,d", bytes)
                + " bytes)";
    }

    @Override
    public String typeName() {
        return "ByteQuantifiedSize";
    }

    @Override
    public Optional<Value> member(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "value" -> Optional.of(new Amount(this));
            case "isunlimited" -> Optional.of(Bool.FALSE);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> memberNames() {
        return List.of("Value");
    }

    @Override
    public Optional<Value> number() {
        return Optional.of(new Whole(bytes));
    }

    @Override
    public boolean standsForText() {
        return true;
    }

    /** {@code ToMB()} and its like: whole units, what is left over dropped. */
    @Override
    public Optional<Value> call(String method, List<Value> arguments) {
        int unit = method.equals("tobytes")
                ? 0
                : method.startsWith("to") ? UNITS.indexOf(method.substring(2).toUpperCase(Locale.ROOT)) : -1;
        return unit < 0 ? Optional.empty() : Optional.of(new Whole(bytes >> (10 * unit)));
    }

    /** What stands behind {@code .Value}: the size itself. */
    private record Amount(SizeValue size) implements Value {

        @Override
        public String text() {
            return size.text();
        }

        @Override
        public String typeName() {
            return size.typeName();
        }

        @Override
        public Optional<Value> number() {
            return size.number();
        }

        @Override
        public boolean standsForText() {
            return true;
        }

        @Override
        public Optional<Value> call(String method, List<Value> arguments) {
            return size.call(method, arguments);
        }
    }

    /** No limit: more than any size. */
    public record Unlimited() implements Value {

        @Override
        public String text() {
            return UNLIMITED;
        }

        @Override
        public String typeName() {
            return "Unlimited`1";
        }

        @Override
        public Optional<Value> member(String name) {
            return name.equalsIgnoreCase("IsUnlimited") ? Optional.of(Bool.TRUE) : Optional.empty();
        }

        @Override
        public Optional<Value> number() {
            return Optional.of(new Real(Double.POSITIVE_INFINITY));
        }

        @Override
        public boolean standsForText() {
            return true;
        }
    }
}
