package dev.reeve.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the parts of a text are, as far as can be told while it is typed: the text need not parse, and nothing is refused.
 */
public final class Highlighting {

    /** What a part is. */
    public enum Kind {
        /** The name of a command, where one stands; whether there is such a command is not asked. */
        COMMAND,
        /** A parameter with its dash. */
        PARAMETER,
        /** An operator with its dash. */
        OPERATOR,
        /** A variable with its dollar sign. */
        VARIABLE,
        /** Text in quotes, or as much of it as there is. */
        STRING,
        /** A number. */
        NUMBER,
        /** A statement's word. */
        KEYWORD,
        /** A type in brackets. */
        TYPE,
        /** A comment. */
        COMMENT
    }

    /** A part: its offsets, the second one exclusive. */
    public record Part(int start, int end, Kind kind) {}

    private static final Set<String> KEYWORDS = Set.of(
            "begin",
            "break",
            "catch",
            "continue",
            "do",
            "else",
            "elseif",
            "end",
            "exit",
            "filter",
            "finally",
            "for",
            "foreach",
            "function",
            "if",
            "in",
            "param",
            "process",
            "return",
            "switch",
            "throw",
            "trap",
            "try",
            "until",
            "while");

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private int at;
    private boolean commandIsDue = true;

    private Highlighting(String text) {
        this.text = text;
    }

    /** The parts of a text, in order; what lies between them is nothing in particular. */
    public static List<Part> of(String text) {
        Highlighting highlighting = new Highlighting(text);
        while (highlighting.at < text.length()) {
            highlighting.next();
        }
        return List.copyOf(highlighting.parts);
    }

    private int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : -1;
    }

    private void add(int start, Kind kind) {
        parts.add(new Part(start, at, kind));
        commandIsDue = kind == Kind.KEYWORD || (kind == Kind.COMMENT && commandIsDue);
    }

    private void next() {
        int start = at;
        int c = peek(0);
        if (Chars.isBlank(c) || c == '`') {
            at += c == '`' ? 2 : 1;
        } else if (Chars.isNewline(c) || "|;{(&=".indexOf(c) >= 0) {
            at++;
            commandIsDue = true;
        } else if (c == '#') {
            skipTo("\n");
            add(start, Kind.COMMENT);
        } else if (c == '<' && peek(1) == '#') {
            skipTo("#>");
            at = Math.min(text.length(), at + 2);
            add(start, Kind.COMMENT);
        } else if (Chars.isSingleQuote(c) || Chars.isDoubleQuote(c)) {
            quoted(Chars.isDoubleQuote(c));
            add(start, Kind.STRING);
        } else if (c == '@' && (Chars.isSingleQuote(peek(1)) || Chars.isDoubleQuote(peek(1)))) {
            skipTo("\n" + (Chars.isDoubleQuote(peek(1)) ? "\"" : "'") + "@");
            at = Math.min(text.length(), at + 3);
            add(start, Kind.STRING);
        } else if (c == '$' || (c == '@' && Chars.isNameStart(peek(1)))) {
            variable();
            add(start, Kind.VARIABLE);
        } else if (c == '[' && Chars.isNameStart(peek(1)) && isFree(start)) {
            skipTo("]");
            at = Math.min(text.length(), at + 1);
            boolean command = commandIsDue;
            add(start, Kind.TYPE);
            commandIsDue = command;
        } else if (Chars.isDash(c) && Chars.isNameStart(peek(1)) && isFree(start)) {
            dashed(start);
        } else if (Chars.isDigit(c) && isFree(start)) {
            bareword();
            add(start, Kind.NUMBER);
        } else if (Chars.endsBareword(c) || ".!:@[]".indexOf(c) >= 0) {
            at++;
        } else {
            word(start);
        }
    }

    /** Whether nothing is glued to the left of an offset. */
    private boolean isFree(int offset) {
        return offset == 0
                || Chars.endsBareword(text.charAt(offset - 1))
                || "=,[!".indexOf(text.charAt(offset - 1)) >= 0;
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at + 1);
        at = found < 0 ? text.length() : found;
    }

    private void quoted(boolean isDouble) {
        at++;
        while (at < text.length()) {
            int c = peek(0);
            if (isDouble && c == '`') {
                at++;
            } else if (isDouble ? Chars.isDoubleQuote(c) : Chars.isSingleQuote(c)) {
                at++;
                return;
            }
            at++;
        }
        at = text.length();
    }

    private void variable() {
        at++;
        if (peek(0) == '{') {
            skipTo("}");
            at = Math.min(text.length(), at + 1);
        } else if ("?^$".indexOf(peek(0)) >= 0) {
            at++;
        } else {
            while (Chars.isNamePart(peek(0)) || (peek(0) == ':' && Chars.isNameStart(peek(1)))) {
                at++;
            }
        }
    }

    private void dashed(int start) {
        at++;
        while (Chars.isNamePart(peek(0))) {
            at++;
        }
        String name = text.substring(start + 1, at).toLowerCase(Locale.ROOT);
        boolean operator = name.equals("not")
                || name.equals("bnot")
                || Operator.named(name).isPresent();
        add(start, operator ? Kind.OPERATOR : Kind.PARAMETER);
    }

    private void bareword() {
        while (at < text.length() && !Chars.endsBareword(peek(0))) {
            at++;
        }
    }

    private void word(int start) {
        boolean member = start > 0 && ".:".indexOf(text.charAt(start - 1)) >= 0;
        while (at < text.length() && !Chars.endsBareword(peek(0)) && "='\"[".indexOf(peek(0)) < 0) {
            at++;
        }
        if (at == start) {
            at++;
        }
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (member) {
            return;
        }
        if (KEYWORDS.contains(word) && (commandIsDue || word.equals("in"))) {
            add(start, Kind.KEYWORD);
        } else if (commandIsDue && peek(0) != '=' && !isKey()) {
            add(start, Kind.COMMAND);
        } else {
            commandIsDue = false;
        }
    }

    /** Whether the word just read is a key of a hash table or a property that is assigned: {@code Name = …}. */
    private boolean isKey() {
        int ahead = 0;
        while (Chars.isBlank(peek(ahead))) {
            ahead++;
        }
        return peek(ahead) == '=';
    }
}
