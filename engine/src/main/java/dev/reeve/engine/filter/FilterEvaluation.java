package dev.reeve.engine.filter;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.property.EnumerationMembers;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyComparison;
import dev.reeve.engine.property.PropertyValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether an object satisfies a filter's tree (§4 to §6). */
final class FilterEvaluation {

    private final FilterSubject subject;

    FilterEvaluation(FilterSubject subject) {
        this.subject = subject;
    }

    // Every object that is looked at comes through here: plain tests and loops, since a pattern switch dispatches
    // through
    // a call site and a stream is made anew for each.
    boolean matches(FilterExpression expression) {
        if (expression instanceof FilterExpression.Comparison comparison) {
            return matches(comparison);
        }
        if (expression instanceof FilterExpression.And and) {
            for (FilterExpression operand : and.operands()) {
                if (!matches(operand)) {
                    return false;
                }
            }
            return true;
        }
        if (expression instanceof FilterExpression.Or or) {
            for (FilterExpression operand : or.operands()) {
                if (matches(operand)) {
                    return true;
                }
            }
            return false;
        }
        return !matches(((FilterExpression.Not) expression).operand());
    }

    private boolean matches(FilterExpression.Comparison comparison) {
        List<PropertyValue> values = subject.values(comparison.property());
        // OPATH-22, MV-2: plain negation, for unset properties and lists as well.
        return any(comparison, values) != comparison.operator().isNegated();
    }

    private boolean any(FilterExpression.Comparison comparison, List<PropertyValue> values) {
        if (comparison.operand() instanceof Operand.Blank) {
            return values.isEmpty();
        }
        // MV-1: any value will do.
        for (PropertyValue value : values) {
            if (satisfies(comparison, value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one value satisfies the comparison, a negated operator taken as the one it negates. */
    private boolean satisfies(FilterExpression.Comparison comparison, PropertyValue value) {
        Property property = comparison.property();
        ComparisonOperator operator = comparison.operator();
        if (comparison.operand() instanceof Operand.Words words) {
            return isText(property, operator, words.folded(), value);
        }
        return switch (comparison.operand()) {
            case Operand.Blank() -> false;
            case Operand.Words(String folded) -> isText(property, operator, folded, value);
            case Operand.Pattern(WildcardPattern pattern) ->
                text(value).filter(pattern::matches).isPresent();
            case Operand.Truth(boolean flag) -> value.equals(new PropertyValue.Flag(flag));
            case Operand.Amount(long number) -> isNumber(property, operator, number, value);
            case Operand.Moment(Instant instant) ->
                value instanceof PropertyValue.Time(Instant own) && holds(operator, own.compareTo(instant));
            case Operand.Span(Duration duration) ->
                value instanceof PropertyValue.Span(Duration own) && holds(operator, own.compareTo(duration));
            case Operand.Identifier(UUID uuid) -> value.equals(new PropertyValue.Identifier(uuid));
            case Operand.Name name -> isName(property, operator, name, value);
        };
    }

    private static boolean isText(Property property, ComparisonOperator operator, String folded, PropertyValue value) {
        if (value instanceof PropertyValue.Text text
                && !operator.isOrder()
                && property.comparison() == PropertyComparison.ORDINARY) {
            return CaseFolding.equal(text.text(), folded);
        }
        if (operator.isOrder()) {
            return text(value)
                    .filter(own -> holds(operator, order(property, own, folded)))
                    .isPresent();
        }
        return text(value).stream()
                .flatMap(own -> spellings(property, own))
                .anyMatch(own -> CaseFolding.equal(own, folded));
    }

    /** All the texts that stand for a value in {@code -eq}. */
    private static Stream<String> spellings(Property property, String text) {
        return switch (property.comparison()) {
            case ORDINARY, DISTINGUISHED_NAME, NAME_OR_DISTINGUISHED_NAME -> Stream.of(text);
            // MV-3
            case ADDRESS -> Stream.of(text, text.substring(text.indexOf(':') + 1));
            // TYPE-5
            case COUNTRY -> Stream.of(text, Locale.of("", text).getDisplayCountry(Locale.ENGLISH));
        };
    }

    /** Enumerations without known members may hold numbers. */
    private static int order(Property property, String own, String other) {
        boolean numbers = switch (property.type()) {
            case ENUMERATION -> Literals.isInteger(own) && Literals.isInteger(other);
            default -> false;
        };
        return numbers ? Long.compare(Long.parseLong(own), Long.parseLong(other)) : CaseFolding.compare(own, other);
    }

    private static boolean isNumber(Property property, ComparisonOperator operator, long number, PropertyValue value) {
        OptionalLong own = number(property, value);
        if (own.isEmpty()) {
            return false;
        }
        boolean roles = property.members()
                .filter(members -> members.kind() == EnumerationMembers.Kind.ROLES)
                .isPresent();
        if (roles && !operator.isOrder() && number != 0) {
            // PROP-4: servers hold several roles and match each.
            return (own.getAsLong() & number) == number;
        }
        return holds(operator, Long.compare(own.getAsLong(), number));
    }

    private static OptionalLong number(Property property, PropertyValue value) {
        return switch (value) {
            case PropertyValue.Whole(long whole) -> OptionalLong.of(whole);
            case PropertyValue.Size(long bytes) -> OptionalLong.of(bytes);
            case PropertyValue.Unlimited() -> OptionalLong.of(Operand.Amount.UNLIMITED);
            case PropertyValue.Text(String text) ->
                property.members().map(members -> members.number(text)).orElse(OptionalLong.empty());
            case PropertyValue.Access _,
                    PropertyValue.Flag _,
                    PropertyValue.Identifier _,
                    PropertyValue.Reference _,
                    PropertyValue.Span _,
                    PropertyValue.Time _ -> OptionalLong.empty();
        };
    }

    private boolean isName(Property property, ComparisonOperator operator, Operand.Name name, PropertyValue value) {
        if (operator.isOrder()) {
            return text(value)
                    .filter(own -> holds(operator, CaseFolding.compare(own, name.folded())))
                    .isPresent();
        }
        Optional<DistinguishedName> own = switch (value) {
            case PropertyValue.Reference(var id) -> subject.distinguishedName(id);
            // An object that is not of this organization, such as a site, is known by its name alone.
            case PropertyValue.Text(String text) -> DistinguishedName.parse(text);
            default -> Optional.empty();
        };
        boolean plain = property.comparison() == PropertyComparison.NAME_OR_DISTINGUISHED_NAME
                && own.filter(dn -> CaseFolding.equal(dn.leaf(), name.folded())).isPresent();
        return plain
                || (name.key().isPresent() && own.map(DistinguishedName::key).equals(name.key()));
    }

    private static Optional<String> text(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) -> Optional.of(text);
            case PropertyValue.Whole(long number) -> Optional.of(Long.toString(number));
            case PropertyValue.Access _,
                    PropertyValue.Flag _,
                    PropertyValue.Identifier _,
                    PropertyValue.Reference _,
                    PropertyValue.Size _,
                    PropertyValue.Span _,
                    PropertyValue.Time _,
                    PropertyValue.Unlimited _ -> Optional.empty();
        };
    }

    private static boolean holds(ComparisonOperator operator, int order) {
        return switch (operator) {
            case EQ, NE, LIKE, NOTLIKE -> order == 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            case LE -> order <= 0;
        };
    }
}
