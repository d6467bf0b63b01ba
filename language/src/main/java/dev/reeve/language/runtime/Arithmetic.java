package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.host.Limits;
import dev.reeve.language.syntax.Operator;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sums, products and the like; the left operand's kind decides [SH-12][SH-18]. */
final class Arithmetic {

    private final long maxCharacters;

    Arithmetic(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    Value add(Value left, Value right) {
        return switch (left) {
            case ListValue _, Sequence _ -> concatenate(left, right);
            case HashTable table -> merge(table, right);
            case Text text -> text(text.text(), right.text());
            case Moment moment -> new Moment(moment.instant().plus(span(right, Operator.ADD)), moment.zone());
            case TimeSpan span
            when right instanceof Moment moment -> new Moment(moment.instant().plus(span.duration()), moment.zone());
            case TimeSpan span -> new TimeSpan(span.duration().plus(span(right, Operator.ADD)));
            case NullValue _ -> right instanceof NullValue ? NullValue.NULL : right;
            case Whole _, Real _, Decimal _, Bool _ -> numbers(Operator.ADD, left, right);
            default -> text(left.text(), right.text());
        };
    }

    private Value concatenate(Value left, Value right) {
        List<Value> items = new ArrayList<>(ListValue.itemsOf(left));
        switch (right) {
            case ListValue list -> items.addAll(list.items());
            case Sequence sequence -> items.addAll(sequence.items());
            case NullValue none when none == NullValue.NOTHING -> {}
            default -> items.add(right);
        }
        if (items.size() > maxCharacters / 8) {
            throw tooMany();
        }
        return new ListValue(items);
    }

    private static Value merge(HashTable left, Value right) {
        if (!(right instanceof HashTable other)) {
            throw Errors.invalid("AddHashTableToNonHashTable", "A hash table can only be added to another hash table.");
        }
        HashTable merged = new HashTable(left.isOrdered());
        left.entries().forEach(entry -> merged.put(entry.key(), entry.value()));
        for (HashTable.Entry entry : other.entries()) {
            if (merged.get(entry.key()).isPresent()) {
                throw Errors.duplicate(merged.keyLike(entry.key()), entry.key());
            }
            merged.put(entry.key(), entry.value());
        }
        return merged;
    }

    private Value text(String left, String right) {
        if ((long) left.length() + right.length() > maxCharacters) {
            throw TextOperators.tooLong(maxCharacters);
        }
        return new Text(left + right);
    }

    Value apply(Operator operator, Value left, Value right) {
        if (operator == Operator.ADD) {
            return add(left, right);
        }
        if (operator == Operator.MULTIPLY && (left instanceof Text || left instanceof ListValue)) {
            return repeat(left, right);
        }
        if (operator == Operator.SUBTRACT && left instanceof Moment moment) {
            return right instanceof Moment other
                    ? new TimeSpan(Duration.between(other.instant(), moment.instant()))
                    : new Moment(moment.instant().minus(span(right, operator)), moment.zone());
        }
        if (operator == Operator.SUBTRACT && left instanceof TimeSpan span) {
            return new TimeSpan(span.duration().minus(span(right, operator)));
        }
        return numbers(operator, left, right);
    }

    private static Duration span(Value value, Operator operator) {
        return Conversion.toDuration(value).orElseThrow(() -> unfit(operator, value));
    }

    private Value repeat(Value left, Value right) {
        long times = Conversion.toWhole(right).orElseThrow(() -> unfit(Operator.MULTIPLY, right));
        if (times < 0) {
            throw Errors.argument("NegativeRepetition", "The number of repetitions is negative.");
        }
        if (left instanceof Text text) {
            if (text.text().length() * (double) times > maxCharacters) {
                throw TextOperators.tooLong(maxCharacters);
            }
            return new Text(text.text().repeat((int) times));
        }
        List<Value> items = ListValue.itemsOf(left);
        if (items.isEmpty()) {
            return left;
        }
        if (items.size() * (double) times > maxCharacters / 8.0) {
            throw tooMany();
        }
        List<Value> repeated = new ArrayList<>();
        for (long i = 0; i < times; i++) {
            repeated.addAll(items);
        }
        return new ListValue(repeated);
    }

    private CommandError tooMany() {
        return Errors.limit(Limits.Kind.VALUES, "a list has more than " + maxCharacters / 8 + " items");
    }

    private static CommandError unfit(Operator operator, Value value) {
        return Errors.invalid(
                "MethodNotFound",
                "The operator '" + operator.written() + "' cannot be applied to [" + value.typeName() + "] '"
                        + value.text() + "'.");
    }

    private static Value numbers(Operator operator, Value leftValue, Value rightValue) {
        if (leftValue instanceof ListValue || leftValue instanceof HashTable) {
            // SH-13: a plain array has no subtraction.
            throw Errors.noMethod(leftValue, method(operator));
        }
        Value left = Conversion.toNumber(leftValue).orElseThrow(() -> Errors.conversion(leftValue, "System.Int32"));
        Value right = Conversion.toNumber(rightValue).orElseThrow(() -> Errors.conversion(rightValue, "System.Int32"));
        if (left instanceof Whole a && right instanceof Whole b) {
            return whole(operator, a.value(), b.value());
        }
        if (left instanceof Decimal || right instanceof Decimal) {
            return exact(operator, decimal(left), decimal(right));
        }
        double a = Conversion.asDouble(left);
        double b = Conversion.asDouble(right);
        if (b == 0 && (operator == Operator.DIVIDE || operator == Operator.REMAINDER)) {
            throw divideByZero();
        }
        return new Real(
                switch (operator) {
                    case SUBTRACT -> a - b;
                    case MULTIPLY -> a * b;
                    case DIVIDE -> a / b;
                    case REMAINDER -> a % b;
                    default -> a + b;
                });
    }

    private static BigDecimal decimal(Value number) {
        return Conversion.toDecimal(number)
                .map(value -> ((Decimal) value).value())
                .orElseThrow(() -> Errors.conversion(number, "System.Decimal"));
    }

    /** SH-18: an exact number makes the result one. */
    private static Value exact(Operator operator, BigDecimal a, BigDecimal b) {
        if (b.signum() == 0 && (operator == Operator.DIVIDE || operator == Operator.REMAINDER)) {
            throw divideByZero();
        }
        BigDecimal result = switch (operator) {
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            case DIVIDE -> quotient(a, b);
            case REMAINDER -> a.remainder(b);
            default -> a.add(b);
        };
        return Decimal.of(result)
                .orElseThrow(() ->
                        Errors.invalid("OverflowException", "Value was either too large or too small for a Decimal."));
    }

    /** All places that fit. */
    private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        BigDecimal quotient = a.divide(b, new MathContext(29));
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }

    private static String method(Operator operator) {
        return switch (operator) {
            case SUBTRACT -> "op_Subtraction";
            case MULTIPLY -> "op_Multiply";
            case DIVIDE -> "op_Division";
            default -> "op_Modulus";
        };
    }

    private static Value whole(Operator operator, long a, long b) {
        if (b == 0 && (operator == Operator.DIVIDE || operator == Operator.REMAINDER)) {
            throw divideByZero();
        }
        try {
            return switch (operator) {
                case SUBTRACT -> new Whole(Math.subtractExact(a, b));
                case MULTIPLY -> new Whole(Math.multiplyExact(a, b));
                case DIVIDE -> a % b == 0 ? new Whole(Math.divideExact(a, b)) : new Real((double) a / b);
                case REMAINDER -> new Whole(b == -1 ? 0 : a % b);
                default -> new Whole(Math.addExact(a, b));
            };
        } catch (ArithmeticException _) {
            // As in PowerShell a result beyond 64 bits goes on as a fraction number.
            double x = a;
            double y = b;
            return new Real(operator == Operator.SUBTRACT ? x - y : operator == Operator.ADD ? x + y : x * y);
        }
    }

    private static CommandError divideByZero() {
        return new CommandError(
                new ErrorRecord(
                        "DivideByZero",
                        "NotSpecified",
                        "RuntimeException",
                        "Attempted to divide by zero.",
                        "",
                        "",
                        "",
                        "RuntimeException",
                        "DivideByZeroException"),
                true);
    }

    static Value negate(Value value) {
        return numbers(Operator.SUBTRACT, new Whole(0), value);
    }

    /** {@code a..b}. */
    Value range(Value from, Value to) {
        long first = Conversion.toWhole(from).orElseThrow(() -> Errors.conversion(from, "System.Int32"));
        long last = Conversion.toWhole(to).orElseThrow(() -> Errors.conversion(to, "System.Int32"));
        if (first != (int) first || last != (int) last) {
            throw Errors.conversion(first == (int) first ? to : from, "System.Int32");
        }
        if (Math.abs((double) last - first) > maxCharacters / 64.0) {
            throw Errors.limit(Limits.Kind.VALUES, "a range has more than " + maxCharacters / 64 + " numbers");
        }
        List<Value> numbers = new ArrayList<>();
        for (long n = first; first <= last ? n <= last : n >= last; n += first <= last ? 1 : -1) {
            numbers.add(new Whole(n));
        }
        return new ListValue(numbers);
    }
}
