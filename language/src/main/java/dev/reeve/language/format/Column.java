package dev.reeve.language.format;

import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A column of a table or a line of a list.
 *
 * @param heading what stands above or before the value
 * @param value gives the value of an object
 * @param width fixed width, if there is one
 * @param right whether it is at the right edge; by the kind of the values where empty
 * @param format a .NET format for the value, if one was given
 */
public record Column(
        String heading,
        Function<Value, Value> value,
        OptionalInt width,
        Optional<Boolean> right,
        Optional<Function<Value, String>> format) {

    /** A column that shows a property. */
    public static Column of(String property, Function<Value, Value> value) {
        return new Column(property, value, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    Value cell(Value object) {
        Value found = value.apply(object);
        return format.<Value>map(write -> new Text(write.apply(found))).orElse(found);
    }
}
