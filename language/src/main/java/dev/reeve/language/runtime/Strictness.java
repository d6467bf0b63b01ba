package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code Set-StrictMode} asks for: 1 refuses variables that were never set, outside of strings; 2 also in strings,
 * and properties that are not there; 3 also indexes beyond the ends of a list.
 */
final class Strictness {

    /** The version that {@code Latest} means. */
    static final int LATEST = 3;

    private Strictness() {}

    static CommandError undefined(String name) {
        return new CommandError(
                new ErrorRecord(
                        "VariableIsUndefined",
                        "InvalidOperation",
                        "RuntimeException",
                        "The variable '$" + name + "' cannot be retrieved because it has not been set.",
                        name,
                        "String",
                        ""),
                true);
    }

    /** The value of a property that must be there: that one object has a count is no property of its own. */
    static Value property(Value target, String name) {
        boolean counts = name.toLowerCase(Locale.ROOT).matches("count|length|longlength");
        boolean list = target instanceof ListValue
                || target instanceof Sequence
                || target instanceof HashTable
                || (target instanceof Text && name.equalsIgnoreCase("length"));
        Optional<Value> found = counts && !list ? target.member(name) : Members.find(target, name);
        if (found.isPresent()) {
            return found.get();
        }
        // A property without a value is there all the same.
        if (target.memberNames().stream().anyMatch(name::equalsIgnoreCase)) {
            return Members.get(target, name);
        }
        throw Errors.statement(
                "PropertyNotFoundStrict",
                "NotSpecified",
                "PropertyNotFoundException",
                "The property '" + name + "' cannot be found on this object. Verify that the property exists.");
    }

    /** Refuses an index beyond the ends of a list; keys of tables may be missing. */
    static void checkIndex(Value target, Value index) {
        if (!(target instanceof ListValue || target instanceof Sequence)) {
            return;
        }
        int size = ListValue.itemsOf(target).size();
        for (Value each : ListValue.itemsOf(index)) {
            long at = Conversion.toWhole(each).orElse(0L);
            if (at >= size || at < -size) {
                throw Targets.outOfRange();
            }
        }
    }
}
