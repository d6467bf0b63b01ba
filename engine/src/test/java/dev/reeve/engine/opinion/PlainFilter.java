package dev.reeve.engine.opinion;

import dev.reeve.engine.opinion.FilterTree.Literal;
import dev.reeve.engine.opinion.FilterTree.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Evaluates a filter tree literally, term by term. */
final class PlainFilter {

    private static final long GIGABYTE = 1024L * 1024 * 1024;

    private PlainFilter() {}

    /** An object's values of a property: texts, truth values, sizes in bytes; several where there are several. */
    @FunctionalInterface
    interface Values {
        List<Object> of(String property);
    }

    static boolean holds(FilterTree tree, Values values) {
        return switch (tree) {
            case FilterTree.And(FilterTree left, FilterTree right) -> holds(left, values) && holds(right, values);
            case FilterTree.Or(FilterTree left, FilterTree right) -> holds(left, values) || holds(right, values);
            case FilterTree.Not(FilterTree operand) -> !holds(operand, values);
            case FilterTree.Comparison(String property, Operator operator, Literal literal) ->
                compare(property, values.of(property), operator, literal);
        };
    }

    private static boolean compare(String property, List<Object> values, Operator operator, Literal literal) {
        return switch (operator) {
            case EQ -> anyEqual(property, values, literal);
            // [OPATH-22] [MV-2]: the plain negation, so an unset property is "not equal".
            case NE -> !anyEqual(property, values, literal);
            case LIKE -> anyLike(values, literal);
            case NOTLIKE -> !anyLike(values, literal);
            // [OPATH-25]: false where there is no value.
            case GT -> values.stream().anyMatch(value -> order(value, literal) > 0);
            case GE -> values.stream().anyMatch(value -> order(value, literal) >= 0);
            case LT -> values.stream().anyMatch(value -> order(value, literal) < 0);
            case LE -> values.stream().anyMatch(value -> order(value, literal) <= 0);
        };
    }

    private static boolean anyEqual(String property, List<Object> values, Literal literal) {
        return switch (literal) {
            case Literal.Null _ -> values.isEmpty(); // [OPATH-14]
            case Literal.Flag(boolean flag) -> values.contains(flag);
            case Literal.Gigabytes(long count) -> values.contains(count * GIGABYTE);
            case Literal.Quoted(String text) ->
                values.stream()
                        .anyMatch(value -> value instanceof String string
                                && (string.equalsIgnoreCase(text)
                                        // [MV-3]: an address equals with and without its prefix.
                                        || (Set.of("EmailAddresses").contains(property)
                                                && string.equalsIgnoreCase("smtp:" + text))));
        };
    }

    private static boolean anyLike(List<Object> values, Literal literal) {
        String pattern = ((Literal.Quoted) literal).text().toLowerCase(Locale.ROOT);
        return values.stream()
                .anyMatch(value -> value instanceof String text && like(text.toLowerCase(Locale.ROOT), pattern));
    }

    /** [OPATH-23]: a star is any run, a question mark one character, both ends anchored. */
    private static boolean like(String text, String pattern) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return like(text, pattern.substring(1)) || (!text.isEmpty() && like(text.substring(1), pattern));
        }
        return !text.isEmpty()
                && (pattern.charAt(0) == '?' || pattern.charAt(0) == text.charAt(0))
                && like(text.substring(1), pattern.substring(1));
    }

    private static int order(Object value, Literal literal) {
        if (value instanceof Long bytes && literal instanceof Literal.Gigabytes(long count)) {
            return Long.compare(bytes, count * GIGABYTE);
        }
        return ((String) value).compareToIgnoreCase(((Literal.Quoted) literal).text());
    }
}
