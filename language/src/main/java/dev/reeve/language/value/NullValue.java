package dev.reeve.language.value;

/** The value of {@code $null}: no text, false, no members. */
public enum NullValue implements Value {
    /** {@code $null} itself: one (empty) object where it is piped. */
    NULL,
    /** What a statement without output gives: equal to {@code $null}, but no object at all where it is piped [SH-38]. */
    NOTHING;

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
