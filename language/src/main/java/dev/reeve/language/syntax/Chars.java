package dev.reeve.language.syntax;

/** What single characters mean, look-alikes included. */
final class Chars {

    private Chars() {}

    // SH-4
    static boolean isDash(int c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
    }

    // SH-3
    static boolean isSingleQuote(int c) {
        return c == '\'' || (c >= '\u2018' && c <= '\u201B');
    }

    // SH-3
    static boolean isDoubleQuote(int c) {
        return c == '"' || (c >= '\u201C' && c <= '\u201E');
    }

    // SH-5
    static boolean isBlank(int c) {
        return c == ' '
                || c == '\t'
                || c == '\f'
                || c == '\u000B'
                || c == '\u0085'
                || c == '\uFEFF'
                || (c > 127 && Character.isSpaceChar(c));
    }

    static boolean isNewline(int c) {
        return c == '\n' || c == '\r';
    }

    static boolean isNameStart(int c) {
        return c == '_' || Character.isLetter(c);
    }

    static boolean isNamePart(int c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a bareword ends before this character [SH-8]; −1 is the end of the text. */
    static boolean endsBareword(int c) {
        return c < 0 || isBlank(c) || isNewline(c) || "|;,(){}&<>".indexOf(c) >= 0;
    }
}
