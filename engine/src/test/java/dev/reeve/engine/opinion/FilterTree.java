package dev.reeve.engine.opinion;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** A filter as a tree: made at random, printed as text for the scope, evaluated by {@link PlainFilter}. */
sealed interface FilterTree {

    /** The comparison operators. */
    enum Operator {
        EQ,
        NE,
        LIKE,
        NOTLIKE,
        GT,
        GE,
        LT,
        LE
    }

    /** A literal on the right of a comparison. */
    sealed interface Literal {
        /** Text: also an enumeration's member and a distinguished name. */
        record Quoted(String text) implements Literal {}

        /** {@code $true} or {@code $false}. */
        record Flag(boolean value) implements Literal {}

        /** A whole number of gigabytes. */
        record Gigabytes(long count) implements Literal {}

        /** {@code $null}. */
        record Null() implements Literal {}
    }

    /** Both hold. */
    record And(FilterTree left, FilterTree right) implements FilterTree {}

    /** One holds. */
    record Or(FilterTree left, FilterTree right) implements FilterTree {}

    /** It does not hold. */
    record Not(FilterTree operand) implements FilterTree {}

    /** A property compared with a literal. */
    record Comparison(String property, Operator operator, Literal literal) implements FilterTree {}

    /** One of the texts that mean this tree; the random numbers choose casing, quotes and parentheses. */
    default String text(Random random) {
        return switch (this) {
            case And(FilterTree left, FilterTree right) ->
                operand(left, left instanceof Or, random)
                        + either(random, " -and ", " -And ")
                        + operand(right, right instanceof Or, random);
            case Or(FilterTree left, FilterTree right) ->
                operand(left, false, random) + either(random, " -or ", " -OR ") + operand(right, false, random);
            case Not(FilterTree operand) -> either(random, "-not ", "!") + operand(operand, true, random);
            case Comparison(String property, Operator operator, Literal literal) ->
                either(random, property, property.toLowerCase(Locale.ROOT))
                        + " -"
                        + either(random, operator.name(), operator.name().toLowerCase(Locale.ROOT))
                        + " "
                        + text(literal, random);
        };
    }

    /** Trees with one part of this one left out. */
    default List<FilterTree> smaller() {
        return switch (this) {
            case And(FilterTree left, FilterTree right) -> smaller(left, right, And::new);
            case Or(FilterTree left, FilterTree right) -> smaller(left, right, Or::new);
            case Not(FilterTree operand) ->
                Stream.concat(Stream.of(operand), operand.smaller().stream().<FilterTree>map(Not::new))
                        .toList();
            case Comparison _ -> List.of();
        };
    }

    private static List<FilterTree> smaller(FilterTree left, FilterTree right, BinaryOperator<FilterTree> together) {
        return Stream.of(
                        Stream.of(left, right),
                        left.smaller().stream().map(each -> together.apply(each, right)),
                        right.smaller().stream().map(each -> together.apply(left, each)))
                .flatMap(trees -> trees)
                .toList();
    }

    private static String operand(FilterTree tree, boolean parenthesesNeeded, Random random) {
        String text = tree.text(random);
        return parenthesesNeeded || random.nextInt(3) == 0 ? "(" + text + ")" : text;
    }

    private static String text(Literal literal, Random random) {
        return switch (literal) {
            case Literal.Quoted(String text) ->
                random.nextBoolean() ? "'" + text.replace("'", "''") + "'" : "\"" + text.replace("\"", "\"\"") + "\"";
            case Literal.Flag(boolean value) -> value ? "$true" : "$false";
            case Literal.Gigabytes(long count) -> count + "GB";
            case Literal.Null _ -> "$null";
        };
    }

    private static String either(Random random, String one, String other) {
        return List.of(one, other).get(random.nextInt(2));
    }
}
