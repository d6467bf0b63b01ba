package dev.reeve.engine.filter;

import dev.reeve.engine.property.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Finds the equalities without one of which a filter can't be satisfied. */
final class FilterCoverings {

    private final Predicate<Property> indexed;

    FilterCoverings(Predicate<Property> indexed) {
        this.indexed = indexed;
    }

    /** Lists of probes: of each, whatever satisfies the expression satisfies at least one. */
    List<List<FilterProbe>> of(FilterExpression expression) {
        return switch (expression) {
            case FilterExpression.And(List<FilterExpression> operands) ->
                operands.stream().flatMap(operand -> of(operand).stream()).toList();
            case FilterExpression.Or(List<FilterExpression> operands) ->
                either(operands).map(List::of).orElse(List.of());
            case FilterExpression.Not _ -> List.of();
            case FilterExpression.Comparison comparison ->
                probe(comparison).map(List::of).map(List::of).orElse(List.of());
        };
    }

    /** Together the first coverings of all operands; empty where one has none. */
    private Optional<List<FilterProbe>> either(List<FilterExpression> operands) {
        List<FilterProbe> all = new ArrayList<>();
        for (FilterExpression operand : operands) {
            List<List<FilterProbe>> coverings = of(operand);
            if (coverings.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(coverings.getFirst());
        }
        return Optional.of(List.copyOf(all));
    }

    private Optional<FilterProbe> probe(FilterExpression.Comparison comparison) {
        ComparisonOperator operator = comparison.operator();
        if (operator.isNegated() || operator.isOrder() || !indexed.test(comparison.property())) {
            return Optional.empty();
        }
        return switch (comparison.operand()) {
            case Operand.Words(String folded) -> Optional.of(new FilterProbe(comparison.property(), folded));
            case Operand.Name(String folded, var _) -> Optional.of(new FilterProbe(comparison.property(), folded));
            case Operand.Identifier(UUID uuid) -> Optional.of(new FilterProbe(comparison.property(), uuid.toString()));
            case Operand.Amount _,
                    Operand.Blank _,
                    Operand.Moment _,
                    Operand.Pattern _,
                    Operand.Span _,
                    Operand.Truth _ -> Optional.empty();
        };
    }
}
