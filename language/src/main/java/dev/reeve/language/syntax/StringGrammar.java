package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Expression.Expandable;
import dev.reeve.language.syntax.Expression.Literal;
import dev.reeve.language.syntax.Expression.SubExpression;
import dev.reeve.language.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Quoted strings, here-strings, and the parts of any text that expand [SH-3][SH-7]. */
final class StringGrammar {

    private final Scanner scanner;
    private final StatementGrammar statements;
    private int insideQuotes;

    StringGrammar(Scanner scanner, StatementGrammar statements) {
        this.scanner = scanner;
        this.statements = statements;
    }

    /** Collects the parts of an expandable text. */
    static final class Parts {
        private final List<Expression> parts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int textStart = -1;

        void add(int c, int offset) {
            if (textStart < 0) {
                textStart = offset;
            }
            text.append((char) c);
        }

        void add(Expression part) {
            flush(part.extent().start());
            parts.add(part);
        }

        /** A literal where nothing expands, else an expandable string. */
        Expression finish(Extent extent, String written) {
            if (parts.isEmpty()) {
                return new Literal(extent, new Text(text.toString()), written);
            }
            flush(extent.end());
            return new Expandable(extent, parts);
        }

        private void flush(int end) {
            if (!text.isEmpty()) {
                Text literal = new Text(text.toString());
                parts.add(new Literal(new Extent(Math.max(0, textStart), end), literal, literal.text()));
                text.setLength(0);
            }
            textStart = -1;
        }
    }

    boolean atQuote() {
        return Chars.isSingleQuote(scanner.peek()) || Chars.isDoubleQuote(scanner.peek());
    }

    /** A quoted string at the cursor. */
    Expression quoted() {
        int start = scanner.at();
        Parts parts = new Parts();
        quotedInto(parts);
        Extent extent = scanner.since(start);
        return parts.finish(extent, scanner.slice(start, scanner.at()));
    }

    /** Takes a quoted string and adds what is inside. */
    void quotedInto(Parts parts) {
        int start = scanner.at();
        if (Chars.isSingleQuote(scanner.peek())) {
            scanner.next();
            singleQuoted(parts, start);
        } else {
            scanner.next();
            if (insideQuotes > 0 && Chars.isDoubleQuote(scanner.peek()) && !endsEmptyString(scanner.peek(1))) {
                scanner.next();
                twiceQuoted(parts, start);
            } else {
                doubleQuoted(parts, start);
            }
        }
    }

    /** Whether two quotes with this behind them are an empty string, and not quotes doubled because a string surrounds them. */
    private static boolean endsEmptyString(int c) {
        return c < 0
                || Chars.isBlank(c)
                || Chars.isNewline(c)
                || Chars.isDoubleQuote(c)
                || Chars.isDash(c)
                || ")]},;.|+*/%=&".indexOf(c) >= 0;
    }

    /** A string between doubled quotes, within a sub-expression of a string: {@code "$(f ""a"")"}. */
    private void twiceQuoted(Parts parts, int start) {
        while (!(Chars.isDoubleQuote(scanner.peek()) && Chars.isDoubleQuote(scanner.peek(1)))) {
            if (scanner.atEnd()) {
                throw unclosed(start, "\"\"");
            }
            if (!expansion(parts)) {
                parts.add(scanner.peek(), scanner.at());
                scanner.next();
            }
        }
        scanner.moveTo(scanner.at() + 2);
    }

    private void singleQuoted(Parts parts, int start) {
        while (true) {
            int c = scanner.peek();
            if (c < 0) {
                throw unclosed(start, "'");
            }
            if (Chars.isSingleQuote(c)) {
                scanner.next();
                if (!Chars.isSingleQuote(scanner.peek())) {
                    return;
                }
                c = scanner.peek();
            }
            parts.add(c, scanner.at());
            scanner.next();
        }
    }

    private void doubleQuoted(Parts parts, int start) {
        while (true) {
            int c = scanner.peek();
            if (c < 0) {
                throw unclosed(start, "\"");
            }
            if (Chars.isDoubleQuote(c)) {
                scanner.next();
                if (!Chars.isDoubleQuote(scanner.peek())) {
                    return;
                }
                parts.add(scanner.peek(), scanner.at());
                scanner.next();
            } else {
                insideQuotes++;
                boolean expanded = expansion(parts);
                insideQuotes--;
                if (!expanded) {
                    parts.add(c, scanner.at());
                    scanner.next();
                }
            }
        }
    }

    /** Takes an escape, variable or sub-expression at the cursor; false where there is none. */
    boolean expansion(Parts parts) {
        if (scanner.peek() == '`') {
            escape(parts);
            return true;
        }
        if (scanner.peek() != '$') {
            return false;
        }
        if (scanner.peek(1) == '(') {
            parts.add(subExpression());
            return true;
        }
        if (!atVariable()) {
            return false;
        }
        parts.add(variable(true));
        return true;
    }

    private void escape(Parts parts) {
        int offset = scanner.at();
        scanner.next();
        int c = scanner.next();
        switch (c) {
            case -1 -> {
                scanner.moveTo(offset + 1);
                throw scanner.incomplete("A backtick at the end continues the line.");
            }
            case 'n' -> parts.add('\n', offset);
            case 't' -> parts.add('\t', offset);
            case 'r' -> parts.add('\r', offset);
            case '0' -> parts.add('\0', offset);
            case 'a' -> parts.add('\u0007', offset);
            case 'b' -> parts.add('\b', offset);
            case 'f' -> parts.add('\f', offset);
            case 'v' -> parts.add('\u000B', offset);
            default -> parts.add(c, offset);
        }
    }

    SubExpression subExpression() {
        int start = scanner.at();
        scanner.expect("$(", "A sub-expression was expected.");
        Block body = statements.statementsUntil(')', "The sub-expression '$(' is not closed by ')'.");
        return new SubExpression(scanner.since(start), body);
    }

    /** Whether a variable begins at the cursor's dollar sign. */
    boolean atVariable() {
        int c = scanner.peek(1);
        return Chars.isNamePart(c) || c == '{' || c == '?' || c == '$' || c == '^';
    }

    /** A variable at the cursor. */
    Expression.Variable variable(boolean inString) {
        int start = scanner.at();
        scanner.next();
        int c = scanner.peek();
        if (c == '{') {
            return braced(start);
        }
        if (c == '?' || c == '$' || c == '^') {
            scanner.next();
            return variableOf(start, "", String.valueOf((char) c));
        }
        String name = name();
        String scope = "";
        if (scanner.peek() == ':' && scanner.peek(1) != ':' && Chars.isNamePart(scanner.peek(1))) {
            scanner.next();
            scope = name;
            name = name();
        } else if (scanner.peek() == ':' && scanner.peek(1) != ':' && inString) {
            throw scanner.error(
                    "Variable reference is not valid. ':' was not followed by a valid variable name character."
                            + " Write ${" + name + "} to delimit the name.",
                    start,
                    scanner.at() + 1);
        }
        return variableOf(start, scope, name);
    }

    private Expression.Variable braced(int start) {
        scanner.next();
        int from = scanner.at();
        while (scanner.peek() != '}') {
            if (scanner.atEnd()) {
                throw scanner.incomplete("The variable name is not closed by '}'.");
            }
            scanner.next();
        }
        String name = scanner.slice(from, scanner.at());
        scanner.next();
        if (name.isBlank()) {
            throw scanner.error("A variable name is missing between the braces.", start, scanner.at());
        }
        int colon = name.indexOf(':');
        return colon > 0
                ? variableOf(start, name.substring(0, colon), name.substring(colon + 1))
                : variableOf(start, "", name);
    }

    private String name() {
        int from = scanner.at();
        while (Chars.isNamePart(scanner.peek()) || (scanner.peek() == '?' && Chars.isNamePart(scanner.peek(1)))) {
            scanner.next();
        }
        return scanner.slice(from, scanner.at());
    }

    private Expression.Variable variableOf(int start, String scope, String name) {
        return new Expression.Variable(
                scanner.since(start), scope.toLowerCase(Locale.ROOT), name, name.toLowerCase(Locale.ROOT));
    }

    boolean atHereString() {
        if (scanner.peek() != '@' || !(Chars.isSingleQuote(scanner.peek(1)) || Chars.isDoubleQuote(scanner.peek(1)))) {
            return false;
        }
        return true;
    }

    /** {@code @" … "@} with the line ends next to the marks left out. */
    Expression hereString() {
        int start = scanner.at();
        boolean expands = Chars.isDoubleQuote(scanner.peek(1));
        scanner.moveTo(start + 2);
        while (Chars.isBlank(scanner.peek())) {
            scanner.next();
        }
        if (!takeNewline()) {
            throw scanner.unexpected("A here-string's text begins on the next line.");
        }
        Parts parts = new Parts();
        if (!atHereEnd(expands)) {
            hereLines(parts, start, expands);
        }
        scanner.moveTo(scanner.at() + 2);
        return parts.finish(scanner.since(start), scanner.slice(start, scanner.at()));
    }

    private void hereLines(Parts parts, int start, boolean expands) {
        while (true) {
            int c = scanner.peek();
            if (c < 0) {
                throw unclosed(start, expands ? "\"@" : "'@");
            }
            if (Chars.isNewline(c)) {
                int lineEnd = scanner.at();
                takeNewline();
                if (atHereEnd(expands)) {
                    return;
                }
                parts.add('\n', lineEnd);
            } else if (!expands || !expansion(parts)) {
                parts.add(c, scanner.at());
                scanner.next();
            }
        }
    }

    private boolean atHereEnd(boolean expands) {
        int c = scanner.peek();
        return scanner.peek(1) == '@' && (expands ? Chars.isDoubleQuote(c) : Chars.isSingleQuote(c));
    }

    private boolean takeNewline() {
        return scanner.take("\r\n") || scanner.take("\n") || scanner.take("\r");
    }

    private SyntaxException unclosed(int start, String mark) {
        return new SyntaxException("The string is missing its terminator: " + mark, start, start + 1, true);
    }
}
