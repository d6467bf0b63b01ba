package dev.reeve.language.value;

/** A character string. */
public record Text(String text) implements Value {

    @Override
    public String typeName() {
        return "String";
    }

    @Override
    public boolean truth() {
        return !text.isEmpty();
    }
}
