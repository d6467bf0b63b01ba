package dev.reeve.language.value;

/** The value of {@code $null}: no text, false, no members. */
public enum NullValue implements Value {
    /** The only one. */
    NULL;

    @Override
    public String text() {
        return "";
    }

    @Override
    public String typeName() {
        return "Null";
    }

    @Override
    public boolean truth() {
        return false;
    }
}
