package dev.reeve.language.value;

import java.util.Objects;
import java.util.Optional;

/** How values compare: the left one's kind decides how the right one is read [SH-20]. */
public final class Comparison {

    private Comparison() {}

    /** Whether two values are equal in the sense of {@code -eq}, lists on the left excepted. */
    public static boolean areEqual(Value left, Value right, boolean caseSensitive) {
        if (left instanceof NullValue || right instanceof NullValue) {
            return left instanceof NullValue && right instanceof NullValue;
        }
        return switch (left) {
            case Text text -> sameText(text.text(), right.text(), caseSensitive);
            case Bool bool -> bool.truth() == right.truth();
            case Whole whole -> sameNumber(whole, right);
            case Real real -> sameNumber(real, right);
            case Decimal decimal -> sameNumber(decimal, right);
            case Moment moment ->
                Moments.read(right, moment.zone())
                        .map(other -> moment.instant().equals(other.instant()))
                        .orElse(false);
            case TimeSpan span ->
                Conversion.toDuration(right).map(span.duration()::equals).orElse(false);
            case Guid guid -> Conversion.toUuid(right).map(guid.uuid()::equals).orElse(false);
            case VersionNumber version ->
                VersionNumber.parse(right.text()).map(version::equals).orElse(false);
            case PropertyBag bag
            when bag.showsText() -> left.equals(right) || sameText(left.text(), right.text(), caseSensitive);
            case HashTable _, PropertyBag _, ScriptBlock _, Sequence _ -> left.equals(right);
            // ID-9: a host's reference or name equals the text it shows.
            default -> areOthersEqual(left, right, caseSensitive);
        };
    }

    private static boolean areOthersEqual(Value left, Value right, boolean caseSensitive) {
        if (left.number().isPresent() && (isNumber(right) || right.number().isPresent())) {
            return order(left, right, caseSensitive).filter(order -> order == 0).isPresent();
        }
        return Objects.equals(left, right) || sameText(left.text(), right.text(), caseSensitive);
    }

    private static boolean sameNumber(Value left, Value right) {
        if (right instanceof Text text && text.text().isBlank() && !text.text().isEmpty()) {
            return false;
        }
        Optional<Value> number = Conversion.toNumber(right);
        if (number.isEmpty()) {
            return false;
        }
        if (left instanceof Decimal || number.get() instanceof Decimal) {
            return compareExactly(left, number.get()) == 0;
        }
        return (left instanceof Whole a && number.get() instanceof Whole b)
                ? a.value() == b.value()
                : Conversion.asDouble(left) == Conversion.asDouble(number.get());
    }

    /** Whether two texts are the same, ignoring case unless told otherwise. */
    public static boolean sameText(String left, String right, boolean caseSensitive) {
        return caseSensitive ? left.equals(right) : left.equalsIgnoreCase(right);
    }

    /** The order of two values, or empty where the right one cannot be read as the left one's kind. */
    public static Optional<Integer> order(Value left, Value right, boolean caseSensitive) {
        if (left instanceof NullValue || right instanceof NullValue) {
            return Optional.of(Boolean.compare(!(left instanceof NullValue), !(right instanceof NullValue)));
        }
        return switch (left) {
            case Whole whole -> orderNumbers(whole, right);
            case Real real -> orderNumbers(real, right);
            case Decimal decimal -> orderNumbers(decimal, right);
            case Bool bool -> Optional.of(Boolean.compare(bool.truth(), right.truth()));
            case Moment moment ->
                Moments.read(right, moment.zone()).map(other -> moment.instant().compareTo(other.instant()));
            case TimeSpan span -> Conversion.toDuration(right).map(span.duration()::compareTo);
            case VersionNumber version -> VersionNumber.parse(right.text()).map(version::compareTo);
            case Text text -> Optional.of(orderTexts(text.text(), right.text(), caseSensitive));
            default -> orderOthers(left, right, caseSensitive);
        };
    }

    @SuppressWarnings("unchecked")
    private static Optional<Integer> orderOthers(Value left, Value right, boolean caseSensitive) {
        Optional<Value> number = left.number();
        if (number.isPresent() && Conversion.toNumber(right).isPresent()) {
            return orderNumbers(number.get(), right);
        }
        if (left instanceof Comparable<?> comparable && left.getClass() == right.getClass()) {
            return Optional.of(((Comparable<Object>) comparable).compareTo(right));
        }
        return Optional.of(orderTexts(left.text(), right.text(), caseSensitive));
    }

    private static Optional<Integer> orderNumbers(Value left, Value right) {
        return Conversion.toNumber(right).map(number -> {
            if (left instanceof Decimal || number instanceof Decimal) {
                return compareExactly(left, number);
            }
            return (left instanceof Whole a && number instanceof Whole b)
                    ? Long.compare(a.value(), b.value())
                    : Double.compare(Conversion.asDouble(left), Conversion.asDouble(number));
        });
    }

    private static int compareExactly(Value left, Value right) {
        return Decimal.exactly(left)
                .flatMap(a -> Decimal.exactly(right).map(a::compareTo))
                .orElseGet(() -> Double.compare(Conversion.asDouble(left), Conversion.asDouble(right)));
    }

    private static int orderTexts(String left, String right, boolean caseSensitive) {
        int folded = left.compareToIgnoreCase(right);
        return caseSensitive && folded == 0 ? left.compareTo(right) : folded;
    }

    /** A total order for sorting: numbers as numbers where both are, moments as moments, otherwise by text. */
    public static int sortOrder(Value left, Value right, boolean caseSensitive) {
        boolean comparable = left.getClass() == right.getClass()
                || left instanceof NullValue
                || right instanceof NullValue
                || (isNumber(left) && isNumber(right))
                || (left.number().isPresent() && right.number().isPresent());
        if (!comparable) {
            return orderTexts(left.text(), right.text(), caseSensitive);
        }
        return order(left, right, caseSensitive).orElseGet(() -> orderTexts(left.text(), right.text(), caseSensitive));
    }

    private static boolean isNumber(Value value) {
        return value instanceof Whole || value instanceof Real || value instanceof Decimal;
    }
}
