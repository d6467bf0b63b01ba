package dev.reeve.language.syntax;

import java.util.Locale;
import java.util.Set;

/** How texts are written so that they are read as the same texts [SH-3][SH-7]. */
public final class Quoting {

    // Letters that mean a control character after a backtick.
    private static final String CONTROLS = "0abfnrtv";
    private static final String CONTROL_CHARACTERS = "\0\u0007\b\f\n\r\t\u000B";

    /** Words that begin or go on with a statement where they stand first. */
    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "elseif",
            "else",
            "foreach",
            "for",
            "while",
            "do",
            "until",
            "switch",
            "try",
            "catch",
            "finally",
            "trap",
            "function",
            "filter",
            "break",
            "continue",
            "return",
            "throw",
            "exit",
            "param",
            "begin",
            "process",
            "end",
            "class",
            "enum",
            "using",
            "workflow",
            "configuration",
            "data",
            "parallel",
            "sequence");

    private Quoting() {}

    /** A text between single quotes, or as a here-string where it has several lines. */
    public static String constant(String text) {
        if (fitsHereString(text)) {
            return "@'\n" + text + "\n'@";
        }
        StringBuilder quoted = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append(c);
            if (Chars.isSingleQuote(c)) {
                quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }

    private static boolean fitsHereString(String text) {
        if (text.indexOf('\n') < 0 || text.indexOf('\r') >= 0) {
            return false;
        }
        for (int line = 0; line >= 0; line = text.indexOf('\n', line) + 1) {
            boolean ends =
                    line + 1 < text.length() && Chars.isSingleQuote(text.charAt(line)) && text.charAt(line + 1) == '@';
            if (ends) {
                return false;
            }
            if (text.indexOf('\n', line) < 0) {
                return true;
            }
        }
        return true;
    }

    /** A text as a part of a double-quoted string, marks left out. */
    static String expandable(String text) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int control = CONTROL_CHARACTERS.indexOf(c);
            if (control >= 0) {
                quoted.append('`').append(CONTROLS.charAt(control));
            } else {
                if (c == '`' || c == '$' || Chars.isDoubleQuote(c)) {
                    quoted.append('`');
                }
                quoted.append(c);
            }
        }
        return quoted.toString();
    }

    /** Whether a text may stand as an argument without quotes. */
    static boolean isPlainArgument(String text) {
        if (text.isEmpty() || !(Character.isLetter(text.charAt(0)) || "*\\/_%?".indexOf(text.charAt(0)) >= 0)) {
            return false;
        }
        // *> is a redirection.
        return text.chars().allMatch(Quoting::isPlain) && !text.equals("*");
    }

    private static boolean isPlain(int c) {
        return Chars.isNamePart(c) || "-.\\/*?%~:+=@".indexOf(c) >= 0;
    }

    /** A text as a bareword that does not begin with a keyword: a command's name or its beginning. */
    static String bareword(String text, boolean first) {
        StringBuilder word = new StringBuilder();
        int escaped = first ? mark(text) : -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int control = CONTROL_CHARACTERS.indexOf(c);
            if (control >= 0) {
                word.append('`').append(CONTROLS.charAt(control));
            } else {
                if (i == escaped || !isPlain(c)) {
                    word.append('`');
                }
                word.append(c);
            }
        }
        return word.toString();
    }

    /** Which character needs a backtick so that the word is read as a command's name; −1 where none does. */
    private static int mark(String text) {
        int end = 0;
        while (end < text.length() && Chars.isNamePart(text.charAt(end))) {
            end++;
        }
        if (KEYWORDS.contains(text.substring(0, end).toLowerCase(Locale.ROOT))) {
            for (int i = 0; i < end; i++) {
                if (CONTROLS.indexOf(text.charAt(i)) < 0) {
                    return i;
                }
            }
        }
        char head = text.charAt(0);
        boolean plain = Chars.isNameStart(head) || head == '0' || "%?*\\/~".indexOf(head) >= 0;
        return plain ? -1 : 0;
    }

    /** A variable's name behind its dollar sign; braced where it would be read otherwise. */
    static String variable(String scope, String name, boolean braces) {
        boolean plain = !braces
                && (isName(name) || name.equals("?") || name.equals("$") || name.equals("^"))
                && (scope.isEmpty() || (isName(scope) && isName(name)));
        String whole = scope.isEmpty() ? name : scope + ":" + name;
        return plain ? "$" + whole : "${" + whole + "}";
    }

    /** Whether a text is a name of letters, digits and underscores. */
    static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(Chars::isNamePart);
    }
}
