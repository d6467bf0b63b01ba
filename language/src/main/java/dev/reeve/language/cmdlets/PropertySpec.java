package dev.reeve.language.cmdlets;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.runtime.Errors;
import dev.reeve.language.runtime.Members;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A property as select, sort and format take it: a name, a wildcard, a script block, or a table with label and
 * expression [SH-47][SH-54].
 *
 * @param name the name or pattern; the text of a script block; the label of a table
 * @param expression what computes the value, where it is not simply the property
 * @param options the table it was given as, if it was
 */
record PropertySpec(String name, Optional<Function<Value, Value>> expression, Optional<HashTable> options) {

    /** A property that was resolved against an object. */
    record Resolved(String name, Function<Value, Value> value, Optional<HashTable> options) {}

    static List<PropertySpec> list(Optional<Value> given) {
        List<PropertySpec> specs = new ArrayList<>();
        given.ifPresent(value -> ListValue.itemsOf(value).forEach(item -> specs.add(of(item))));
        return specs;
    }

    static PropertySpec of(Value given) {
        return switch (given) {
            case ScriptBlock block ->
                new PropertySpec(block.source().strip(), Optional.of(computing(block)), Optional.empty());
            case HashTable table -> ofTable(table);
            default -> new PropertySpec(given.text(), Optional.empty(), Optional.empty());
        };
    }

    private static PropertySpec ofTable(HashTable table) {
        Value expression = entry(table, "expression").orElseThrow(PropertySpec::noExpression);
        Optional<String> label = entry(table, "name", "label").map(Value::text);
        Function<Value, Value> value = expression instanceof ScriptBlock block
                ? computing(block)
                : object -> Members.get(object, expression.text());
        return new PropertySpec(
                label.orElseGet(() -> expression.text().strip()), Optional.of(value), Optional.of(table));
    }

    private static CommandError noExpression() {
        return Errors.argument(
                "MissingExpression", "A calculated property needs an Expression: @{Name='…'; Expression={…}}.");
    }

    /** The entry whose key begins one of the names, as calculated properties may be abbreviated: n, l, e. */
    static Optional<Value> entry(HashTable table, String... names) {
        for (HashTable.Entry entry : table.entries()) {
            String key = entry.key().text();
            for (String name : names) {
                if (!key.isEmpty() && name.regionMatches(true, 0, key, 0, key.length())) {
                    return Optional.of(entry.value());
                }
            }
        }
        return Optional.empty();
    }

    private static Function<Value, Value> computing(ScriptBlock block) {
        return object -> {
            List<Value> results = block.call(object);
            return switch (results.size()) {
                case 0 -> NullValue.NULL;
                case 1 -> results.getFirst();
                default -> new ListValue(results);
            };
        };
    }

    /** The value of a spec that is no pattern. */
    Value valueOf(Value object) {
        return expression.map(compute -> compute.apply(object)).orElseGet(() -> property(object, name));
    }

    /** The named properties of an object: a pattern's matches in the object's order, duplicates dropped. */
    static List<Resolved> resolve(List<PropertySpec> specs, Value object) {
        List<Resolved> resolved = new ArrayList<>();
        for (PropertySpec spec : specs) {
            if (spec.expression().isPresent()) {
                add(resolved, new Resolved(spec.name(), spec.expression().get(), spec.options()));
            } else if (Wildcard.isPattern(spec.name())) {
                Wildcard pattern = Wildcard.of(spec.name());
                names(object).stream().filter(pattern::matches).forEach(name -> add(resolved, plain(name)));
            } else {
                add(resolved, plain(properCase(object, spec.name())));
            }
        }
        return resolved;
    }

    private static void add(List<Resolved> resolved, Resolved fresh) {
        if (resolved.stream().noneMatch(old -> old.name().equalsIgnoreCase(fresh.name()))) {
            resolved.add(fresh);
        }
    }

    static Resolved plain(String name) {
        return new Resolved(name, object -> property(object, name), Optional.empty());
    }

    private static Value property(Value object, String name) {
        return Members.get(object, name);
    }

    /** The names of an object's properties, also those of texts. */
    static List<String> names(Value object) {
        if (object instanceof Text) {
            return List.of("Length");
        }
        if (object instanceof HashTable table) {
            return table.entries().stream().map(entry -> entry.key().text()).toList();
        }
        return object.memberNames();
    }

    private static String properCase(Value object, String name) {
        return names(object).stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }
}
