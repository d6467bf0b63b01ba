package dev.reeve.language.value;

/** {@code $true} or {@code $false}. */
public enum Bool implements Value {
    /** {@code $false}. */
    FALSE("False"),
    /** {@code $true}. */
    TRUE("True");

    private final String text;

    Bool(String text) {
        this.text = text;
    }

    /** The value for a Java truth value. */
    public static Bool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String typeName() {
        return "Boolean";
    }

    @Override
    public boolean truth() {
        return this == TRUE;
    }
}
