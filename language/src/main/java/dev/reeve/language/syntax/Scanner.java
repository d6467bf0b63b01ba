package dev.reeve.language.syntax;

/** A cursor over the text: blanks, comments, names and the errors that point into it. */
final class Scanner {

    /** How deep statements may stand within each other where nothing else is said [SH-72]. */
    static final int STATEMENTS = 64;

    // An expression may be nested this much deeper than statements: more would only exhaust the stack.
    private static final int EXPRESSIONS_A_STATEMENT = 3;

    private final Source source;
    private final String text;
    private int at;
    private final int most;
    private int nesting;
    private int statements;
    private long steps;

    Scanner(Source source, int most) {
        this.source = source;
        this.most = most;
        this.text = source.text();
    }

    Source source() {
        return source;
    }

    int at() {
        return at;
    }

    void moveTo(int offset) {
        at = offset;
    }

    Extent since(int start) {
        return new Extent(start, Math.max(start, at));
    }

    /** How much was looked at so far: what parsing costs, told without a clock. */
    long steps() {
        return steps;
    }

    int peek() {
        steps++;
        return at < text.length() ? text.charAt(at) : -1;
    }

    int peek(int ahead) {
        steps++;
        return at + ahead < text.length() ? text.charAt(at + ahead) : -1;
    }

    int next() {
        int c = peek();
        at++;
        return c;
    }

    /** What stands between the cursor and the end of its line. */
    String restOfLine() {
        int end = text.indexOf('\n', at);
        return text.substring(Math.min(at, text.length()), end < 0 ? text.length() : end);
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean at(String expected) {
        steps++;
        return text.startsWith(expected, at);
    }

    /** Takes the expected text if it stands here. */
    boolean take(String expected) {
        if (at(expected)) {
            at += expected.length();
            return true;
        }
        return false;
    }

    void expect(String expected, String why) {
        if (!take(expected)) {
            throw unexpected(why);
        }
    }

    String slice(int start, int end) {
        steps += end - start;
        return text.substring(start, end);
    }

    void enter() {
        if (++nesting > most * EXPRESSIONS_A_STATEMENT) {
            throw tooDeep();
        }
    }

    void enterStatement() {
        if (++statements > most) {
            throw tooDeep();
        }
        enter();
    }

    void leaveStatement() {
        statements--;
        leave();
    }

    // SH-72
    private SyntaxException tooDeep() {
        return error(
                "The input is nested too deeply: the limit 'nesting' allows " + most + " statements within each other.",
                at,
                at + 1);
    }

    void leave() {
        nesting--;
    }

    /** Skips blanks, comments and continued lines, but no line end. */
    void skipBlanks() {
        while (true) {
            int c = peek();
            if (Chars.isBlank(c)) {
                at++;
            } else if (c == '`' && Chars.isNewline(peek(1))) {
                at++;
                skipNewline();
            } else if (c == '`' && peek(1) < 0) {
                throw incomplete("The line is continued.");
            } else if (c == '#') {
                skipLine();
            } else if (c == '<' && peek(1) == '#') {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    /** Skips blanks, comments and line ends. */
    void skipLines() {
        skipBlanks();
        while (Chars.isNewline(peek())) {
            at++;
            skipBlanks();
        }
    }

    /** Skips everything that may stand between two statements. */
    void skipSeparators() {
        skipLines();
        while (peek() == ';') {
            at++;
            skipLines();
        }
    }

    private void skipNewline() {
        if (next() == '\r' && peek() == '\n') {
            at++;
        }
    }

    private void skipLine() {
        while (!atEnd() && !Chars.isNewline(peek())) {
            at++;
        }
    }

    private void skipBlockComment() {
        int end = text.indexOf("#>", at + 2);
        if (end < 0) {
            throw incomplete("The block comment is not closed by '#>'.");
        }
        steps += end - at;
        at = end + 2;
    }

    /** The word of letters at the cursor, not taken. */
    String word() {
        int end = at;
        while (end < text.length() && Chars.isNamePart(text.charAt(end))) {
            end++;
        }
        steps += end - at;
        return text.substring(at, end);
    }

    /** Takes a keyword if it stands here as a whole word, ignoring case. */
    boolean takeKeyword(String keyword) {
        String word = word();
        if (!word.equalsIgnoreCase(keyword)) {
            return false;
        }
        int after = peek(word.length());
        if (Chars.isDash(after) || after == '.' || after == '\\' || after == ':') {
            return false;
        }
        at += word.length();
        return true;
    }

    SyntaxException error(String message, int start, int end) {
        return new SyntaxException(message, start, Math.max(end, start + 1), false);
    }

    SyntaxException incomplete(String message) {
        return new SyntaxException(message, at, at + 1, true);
    }

    /** An error at the present token; at the end of the text, a wish for more. */
    SyntaxException unexpected(String why) {
        if (atEnd()) {
            return incomplete(why);
        }
        int end = at + 1;
        if (!Chars.endsBareword(peek())) {
            while (end < text.length() && !Chars.endsBareword(text.charAt(end))) {
                end++;
            }
        }
        return error("Unexpected token '" + text.substring(at, end) + "'. " + why, at, end);
    }
}
