package dev.reeve.language.runtime;

import dev.reeve.language.host.Limits;
import dev.reeve.language.syntax.Operator;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Comparison;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TypeNames;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import dev.reeve.language.value.Wildcard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/** Comparison operators; a list on the left filters [SH-19]–[SH-21]. */
final class Comparing {

    private static final int CACHED = 64;
    private static final long MOST_EFFORT = 2_000_000_000L;

    private final Patterns patterns;
    private final Map<String, Wildcard> wildcards = new HashMap<>();

    Comparing(Patterns patterns) {
        this.patterns = patterns;
    }

    Value apply(Operator operator, boolean caseSensitive, Value left, Value right) {
        return switch (operator) {
            case EQ -> filter(left, value -> Comparison.areEqual(value, right, caseSensitive));
            case NE -> filter(left, value -> !Comparison.areEqual(value, right, caseSensitive));
            case GT -> filter(left, value -> order(value, right, caseSensitive) > 0);
            case GE -> filter(left, value -> order(value, right, caseSensitive) >= 0);
            case LT -> filter(left, value -> order(value, right, caseSensitive) < 0);
            case LE -> filter(left, value -> order(value, right, caseSensitive) <= 0);
            case LIKE -> like(left, right, caseSensitive, true);
            case NOTLIKE -> like(left, right, caseSensitive, false);
            case MATCH -> match(left, right, caseSensitive, true);
            case NOTMATCH -> match(left, right, caseSensitive, false);
            case CONTAINS -> Bool.of(contains(left, right, caseSensitive));
            case NOTCONTAINS -> Bool.of(!contains(left, right, caseSensitive));
            case IN -> Bool.of(contains(right, left, caseSensitive));
            case NOTIN -> Bool.of(!contains(right, left, caseSensitive));
            default -> throw new IllegalArgumentException("Not a comparison: " + operator);
        };
    }

    private static Value filter(Value left, Predicate<Value> test) {
        if (left instanceof ListValue || left instanceof Sequence) {
            return new ListValue(ListValue.itemsOf(left).stream().filter(test).toList());
        }
        return Bool.of(test.test(left));
    }

    private static int order(Value left, Value right, boolean caseSensitive) {
        return Comparison.order(left, right, caseSensitive)
                .orElseThrow(() -> Errors.invalid(
                        "ComparisonFailure",
                        "Could not compare \"" + left.text() + "\" to \"" + right.text() + "\". Error: \""
                                + Errors.conversion(right, TypeNames.full(left.typeName()))
                                        .errorRecord()
                                        .message()
                                + "\""));
    }

    static boolean contains(Value list, Value value, boolean caseSensitive) {
        List<Value> items = ListValue.itemsOf(list);
        for (Value item : items) {
            if (Comparison.areEqual(item, value, caseSensitive)) {
                return true;
            }
        }
        return false;
    }

    Wildcard wildcard(String pattern, boolean caseSensitive) {
        if (wildcards.size() > CACHED) {
            wildcards.clear();
        }
        return wildcards.computeIfAbsent(
                (caseSensitive ? "c" : "i") + pattern, _ -> Wildcard.of(pattern, caseSensitive));
    }

    private Value like(Value left, Value right, boolean caseSensitive, boolean wanted) {
        Wildcard pattern = wildcard(right.text(), caseSensitive);
        return filter(left, value -> matches(pattern, right.text(), value.text()) == wanted);
    }

    // The effort of a pattern is at most length × parts, which nothing else bounds.
    private static boolean matches(Wildcard pattern, String written, String text) {
        if ((long) written.length() * text.length() > MOST_EFFORT) {
            throw Errors.limit(Limits.Kind.TIME, "a wildcard pattern and its text are too long for each other");
        }
        return pattern.matches(text);
    }

    private Value match(Value left, Value right, boolean caseSensitive, boolean wanted) {
        if (left instanceof ListValue || left instanceof Sequence) {
            return filter(
                    left,
                    value -> patterns.matcher(right.text(), caseSensitive, value.text())
                                    .find()
                            == wanted);
        }
        Matcher matcher = patterns.matcher(right.text(), caseSensitive, left.text());
        boolean found = matcher.find();
        if (found) {
            patterns.remember(matches(matcher));
        }
        return Bool.of(found == wanted);
    }

    /** SH-21: {@code $Matches}. */
    private static HashTable matches(Matcher matcher) {
        HashTable matches = new HashTable();
        for (int group = 0; group <= matcher.groupCount(); group++) {
            String text = matcher.group(group);
            // A group with a name goes by it.
            if (text != null && !matcher.namedGroups().containsValue(group)) {
                matches.put(new Whole(group), new Text(text));
            }
        }
        matcher.namedGroups().forEach((name, group) -> {
            String text = matcher.group(group);
            if (text != null) {
                matches.put(name, new Text(text));
            }
        });
        return matches;
    }
}
