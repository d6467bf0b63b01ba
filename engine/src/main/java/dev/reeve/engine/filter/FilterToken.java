package dev.reeve.engine.filter;

/**
 * A token of a filter.
 *
 * @param text what it says: of quoted text the text without quotes, of a hyphenated word with a plain hyphen
 * @param column 1-based column of its first character
 */
record FilterToken(Kind kind, String text, int column) {

    enum Kind {
        OPEN,
        CLOSE,
        /** {@code !}. */
        NOT,
        /** A word that starts with a hyphen: an operator, or a negative number. */
        HYPHENATED,
        /** Any other word. */
        WORD,
        QUOTED,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** The token as an error shows it. */
    String shown() {
        return kind == Kind.END ? "the end of the filter" : "\"" + text + "\"";
    }

    InvalidFilterException error(String message) {
        return new InvalidFilterException(message, column);
    }
}
