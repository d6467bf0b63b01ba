package dev.reeve.language.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The binary operators, each with how strongly it binds (higher binds tighter) [SH-18]. */
public enum Operator {
    /** Logical and. */
    AND("and", 0),
    /** Logical or. */
    OR("or", 0),
    /** Logical exclusive or. */
    XOR("xor", 0),
    /** Bitwise and. */
    BAND("band", 1),
    /** Bitwise or. */
    BOR("bor", 1),
    /** Bitwise exclusive or. */
    BXOR("bxor", 1),
    /** Equal, or the equal ones of a list. */
    EQ("eq", 2),
    /** Not equal. */
    NE("ne", 2),
    /** Greater. */
    GT("gt", 2),
    /** Greater or equal. */
    GE("ge", 2),
    /** Less. */
    LT("lt", 2),
    /** Less or equal. */
    LE("le", 2),
    /** Matches wildcards. */
    LIKE("like", 2),
    /** Does not match wildcards. */
    NOTLIKE("notlike", 2),
    /** Matches a regular expression. */
    MATCH("match", 2),
    /** Does not match a regular expression. */
    NOTMATCH("notmatch", 2),
    /** The list on the left has the value on the right. */
    CONTAINS("contains", 2),
    /** The list on the left lacks the value. */
    NOTCONTAINS("notcontains", 2),
    /** The value on the left is in the list on the right. */
    IN("in", 2),
    /** The value on the left is not in the list. */
    NOTIN("notin", 2),
    /** Replaces by regular expression. */
    REPLACE("replace", 2),
    /** Splits by regular expression. */
    SPLIT("split", 2),
    /** Joins with a separator. */
    JOIN("join", 2),
    /** Is of a type. */
    IS("is", 2),
    /** Is not of a type. */
    ISNOT("isnot", 2),
    /** Converts, or gives null. */
    AS("as", 2),
    /** Sum, or both lists. */
    ADD("+", 3),
    /** Difference. */
    SUBTRACT("-", 3),
    /** Product, or repetition. */
    MULTIPLY("*", 4),
    /** Quotient. */
    DIVIDE("/", 4),
    /** Remainder. */
    REMAINDER("%", 4),
    /** Fills a template. */
    FORMAT("f", 5),
    /** Numbers from one to another. */
    RANGE("..", 6);

    /** How tightly the tightest operator binds. */
    static final int TIGHTEST = 6;

    private static final Map<String, Operator> WORDS = new HashMap<>();

    static {
        for (Operator operator : values()) {
            WORDS.put(operator.written, operator);
        }
    }

    private final String written;
    private final int level;

    Operator(String written, int level) {
        this.written = written;
        this.level = level;
    }

    /** How tightly it binds. */
    int level() {
        return level;
    }

    /** The operator as written, words without the dash and without case prefix. */
    public String written() {
        return written;
    }

    /** An operator word after its dash, with a {@code c} or {@code i} prefix where it has one. */
    static Optional<Named> named(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        Operator plain = WORDS.get(folded);
        if (plain != null && Character.isLetter(plain.written.charAt(0))) {
            return Optional.of(new Named(plain, false));
        }
        if (folded.length() < 3 || "ci".indexOf(folded.charAt(0)) < 0) {
            return Optional.empty();
        }
        Operator prefixed = WORDS.get(folded.substring(1));
        boolean fits = prefixed != null
                && prefixed.level == 2
                && prefixed != IS
                && prefixed != ISNOT
                && prefixed != AS
                && prefixed != JOIN;
        return fits && prefixed != null ? Optional.of(new Named(prefixed, folded.charAt(0) == 'c')) : Optional.empty();
    }

    /** An operator and whether it minds case. */
    record Named(Operator operator, boolean caseSensitive) {}
}
