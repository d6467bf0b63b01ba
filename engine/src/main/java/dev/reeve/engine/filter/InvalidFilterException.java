package dev.reeve.engine.filter;

/** A filter that can't be used: error {@code InvalidFilter} [OPATH-27]. Nothing was evaluated. */
public final class InvalidFilterException extends Exception {

    private final int column;

    /** What is wrong, at which 1-based column of the text as given. */
    public InvalidFilterException(String message, int column) {
        super("The filter isn't valid at column " + column + ": " + message);
        this.column = column;
    }

    /** 1-based column of the offending token. */
    public int column() {
        return column;
    }
}
