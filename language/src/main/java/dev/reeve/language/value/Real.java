package dev.reeve.language.value;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number with a fraction, held as a double. */
public record Real(double value) implements Value {

    @Override
    public String text() {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }
        // Fifteen digits as the vendor's shell shows, so that 0.1 + 0.2 reads 0.3.
        BigDecimal rounded = new BigDecimal(value, new MathContext(15)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent > 14 || exponent < -5 ? rounded.toString() : rounded.toPlainString();
    }

    @Override
    public String typeName() {
        return "Double";
    }

    @Override
    public boolean truth() {
        return value != 0;
    }
}
