package dev.reeve.language.value;

/** A whole number; 32-bit and 64-bit integers of the language are both held here. */
public record Whole(long value) implements Value {

    @Override
    public String text() {
        return Long.toString(value);
    }

    @Override
    public String typeName() {
        return value == (int) value ? "Int32" : "Int64";
    }

    @Override
    public boolean truth() {
        return value != 0;
    }
}
