package dev.reeve.engine.filter;

import dev.reeve.engine.property.Property;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tree of a filter. */
sealed interface FilterExpression {

    /** All of at least two. */
    record And(List<FilterExpression> operands) implements FilterExpression {
        public And {
            operands = List.copyOf(operands);
        }
    }

    /** One of at least two. */
    record Or(List<FilterExpression> operands) implements FilterExpression {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    /** Not this. */
    record Not(FilterExpression operand) implements FilterExpression {}

    /**
     * A property compared with a value.
     *
     * @param literal the value as the normal text writes it
     */
    record Comparison(Property property, ComparisonOperator operator, Operand operand, String literal)
            implements FilterExpression {}

    /** The normal text, which parses to the same tree [OPATH-20]. */
    default String text() {
        return switch (this) {
            case And(List<FilterExpression> operands) -> joined(operands, " -and ");
            case Or(List<FilterExpression> operands) -> joined(operands, " -or ");
            case Not(FilterExpression operand) -> "-not (" + operand.text() + ")";
            case Comparison comparison ->
                comparison.property().name() + " " + comparison.operator().text() + " " + comparison.literal();
        };
    }

    /** The comparisons of the tree, from left to right. */
    default Stream<Comparison> comparisons() {
        return switch (this) {
            case And(List<FilterExpression> operands) -> operands.stream().flatMap(FilterExpression::comparisons);
            case Or(List<FilterExpression> operands) -> operands.stream().flatMap(FilterExpression::comparisons);
            case Not(FilterExpression operand) -> operand.comparisons();
            case Comparison comparison -> Stream.of(comparison);
        };
    }

    private static String joined(List<FilterExpression> operands, String operator) {
        return operands.stream().map(operand -> "(" + operand.text() + ")").collect(Collectors.joining(operator));
    }
}
