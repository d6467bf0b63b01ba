package dev.reeve.language.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact number with a fraction, {@code 1.5d}: up to 28 places behind the point, and what fits 96 bits without the
 * point. It keeps the zeros it was written with, and equals whatever has the same value [SH-9].
 */
public record Decimal(BigDecimal value) implements Value {

    private static final int MOST_PLACES = 28;
    private static final int MOST_DIGITS = 29;
    private static final int MOST_BITS = 96;

    /** The number, rounded half to even to what fits; empty where it is too large. */
    public static Optional<Value> of(BigDecimal number) {
        if (number.signum() != 0 && (long) number.precision() - number.scale() > MOST_DIGITS) {
            return Optional.empty();
        }
        if (number.scale() - (long) number.precision() > MOST_PLACES) {
            return Optional.of(new Decimal(BigDecimal.ZERO));
        }
        BigDecimal fitting = number.setScale(Math.clamp(number.scale(), 0, MOST_PLACES), RoundingMode.HALF_EVEN);
        while (fitting.unscaledValue().bitLength() > MOST_BITS) {
            if (fitting.scale() == 0) {
                return Optional.empty();
            }
            fitting = fitting.setScale(fitting.scale() - 1, RoundingMode.HALF_EVEN);
        }
        return Optional.of(new Decimal(fitting));
    }

    /** A number of any kind as one; empty where it is too large or no number. */
    static Optional<BigDecimal> exactly(Value number) {
        return switch (number) {
            case Decimal decimal -> Optional.of(decimal.value);
            case Whole whole -> Optional.of(BigDecimal.valueOf(whole.value()));
            case Real real when !Double.isFinite(real.value()) -> Optional.empty();
            // Fifteen digits are what a double is good for, so that 0.1d equals 0.1.
            case Real real ->
                Optional.of(new BigDecimal(real.value(), new MathContext(15)))
                        .map(exact -> exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros());
            default -> Conversion.toNumber(number).filter(Decimal::isNumber).flatMap(Decimal::exactly);
        };
    }

    private static boolean isNumber(Value value) {
        return value instanceof Whole || value instanceof Real || value instanceof Decimal;
    }

    @Override
    public String text() {
        return value.toPlainString();
    }

    @Override
    public String typeName() {
        return "Decimal";
    }

    @Override
    public boolean truth() {
        return value.signum() != 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decimal(BigDecimal same) && value.compareTo(same) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }
}
