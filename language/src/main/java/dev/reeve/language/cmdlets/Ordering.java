package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.WHOLE;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.format.Cells;
import dev.reeve.language.runtime.Errors;
import dev.reeve.language.value.Comparison;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** {@code Sort-Object} [SH-48], {@code Group-Object} [SH-49], {@code Measure-Object} [SH-50], {@code Get-Unique}. */
final class Ordering {

    private Ordering() {}

    static List<BuiltIn> all() {
        return List.of(
                Declare.cmdlet("Sort-Object")
                        .listAt(0, "Property", OBJECT)
                        .flag("Descending")
                        .flag("Unique")
                        .flag("CaseSensitive")
                        .flag("Stable")
                        .named("Top", WHOLE)
                        .input()
                        .starts(Sort::new),
                Declare.cmdlet("Group-Object")
                        .listAt(0, "Property", OBJECT)
                        .flag("NoElement")
                        .flag("AsHashTable", "AHT")
                        .flag("AsString")
                        .flag("CaseSensitive")
                        .input()
                        .starts(Group::new),
                Declare.cmdlet("Measure-Object")
                        .listAt(0, "Property", OBJECT)
                        .flag("Sum")
                        .flag("Average")
                        .flag("Minimum")
                        .flag("Maximum")
                        .flag("Line")
                        .flag("Word")
                        .flag("Character")
                        .input()
                        .starts(Measure::new),
                Declare.cmdlet("Get-Unique")
                        .flag("AsString")
                        .flag("OnType")
                        .input()
                        .starts(Unique::new));
    }

    /** Keeps the objects of the pipeline until its end. */
    private abstract static class Holding implements Invocation {
        final CommandContext context;
        final List<Value> objects = new ArrayList<>();
        Arguments options = new Arguments(Map.of(), "");

        Holding(CommandContext context) {
            this.context = context;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
        }

        @Override
        public void process(Arguments arguments) {
            arguments
                    .get("InputObject")
                    .ifPresent(
                            input -> objects.addAll(input instanceof ListValue list ? list.items() : List.of(input)));
        }
    }

    private static final class Sort extends Holding {

        Sort(CommandContext context) {
            super(context);
        }

        @Override
        public void end() {
            boolean caseSensitive = options.isOn("CaseSensitive");
            Comparator<Value> order = (_, _) -> 0;
            List<PropertySpec> specs = PropertySpec.list(options.get("Property"));
            for (PropertySpec spec : specs) {
                boolean descending = spec.options()
                        .flatMap(table -> PropertySpec.entry(table, "descending"))
                        .map(Value::truth)
                        .orElse(options.isOn("Descending"));
                order = order.thenComparing(by(spec::valueOf, caseSensitive, descending));
            }
            if (specs.isEmpty()) {
                order = by(value -> value, caseSensitive, options.isOn("Descending"));
            }
            objects.removeIf(NullValue.class::isInstance);
            List<Value> sorted = new ArrayList<>(objects);
            sorted.sort(order);
            if (options.isOn("Unique")) {
                sorted = distinct(sorted, order);
            }
            long top = options.get("Top").map(value -> ((Whole) value).value()).orElse(Long.MAX_VALUE);
            sorted.stream().limit(top).forEach(context::output);
        }

        private static List<Value> distinct(List<Value> sorted, Comparator<Value> order) {
            List<Value> kept = new ArrayList<>();
            for (Value value : sorted) {
                if (kept.isEmpty() || order.compare(kept.getLast(), value) != 0) {
                    kept.add(value);
                }
            }
            return kept;
        }

        private static Comparator<Value> by(Function<Value, Value> key, boolean caseSensitive, boolean descending) {
            Comparator<Value> plain = (a, b) -> Comparison.sortOrder(key.apply(a), key.apply(b), caseSensitive);
            return descending ? plain.reversed() : plain;
        }
    }

    private static final class Group extends Holding {

        Group(CommandContext context) {
            super(context);
        }

        @Override
        public void end() {
            List<PropertySpec> specs = PropertySpec.list(options.get("Property"));
            Map<String, List<Value>> groups = new LinkedHashMap<>();
            Map<String, String> names = new LinkedHashMap<>();
            for (Value object : objects) {
                List<String> keys = specs.isEmpty()
                        ? List.of(object.text())
                        : specs.stream()
                                .map(spec -> shown(spec.valueOf(object)))
                                .toList();
                String name = String.join(", ", keys);
                String key = options.isOn("CaseSensitive") ? name : name.toLowerCase(Locale.ROOT);
                names.putIfAbsent(key, name);
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(object);
            }
            if (options.isOn("AsHashTable")) {
                HashTable table = new HashTable();
                groups.forEach((key, group) -> table.put(names.getOrDefault(key, key), new ListValue(group)));
                context.output(table);
                return;
            }
            // As in Windows PowerShell the groups come in the order of their names.
            groups.keySet().stream()
                    .sorted()
                    .forEach(key ->
                            context.output(group(names.getOrDefault(key, key), groups.getOrDefault(key, List.of()))));
        }

        private static String shown(Value value) {
            return Cells.text(value, 16);
        }

        private Value group(String name, List<Value> items) {
            PropertyBag bag = new PropertyBag(options.isOn("NoElement") ? "GroupInfoNoElement" : "GroupInfo")
                    .put("Count", new Whole(items.size()))
                    .put("Name", name);
            return options.isOn("NoElement") ? bag : bag.put("Group", new ListValue(items));
        }
    }

    private static final class Measure extends Holding {

        Measure(CommandContext context) {
            super(context);
        }

        @Override
        public void end() {
            List<PropertySpec> specs = PropertySpec.list(options.get("Property"));
            objects.removeIf(NullValue.class::isInstance);
            if (options.isOn("Line") || options.isOn("Word") || options.isOn("Character")) {
                context.output(texts());
                return;
            }
            if (specs.isEmpty()) {
                context.output(measured("", objects));
                return;
            }
            for (PropertySpec spec : specs) {
                List<Value> values = objects.stream()
                        .map(spec::valueOf)
                        .filter(value -> !(value instanceof NullValue))
                        .toList();
                context.output(measured(spec.name(), values));
            }
        }

        private Value texts() {
            long lines = objects.stream()
                    .mapToLong(value -> Math.max(1, value.text().lines().count()))
                    .sum();
            long words = objects.stream()
                    .mapToLong(value ->
                            value.text().isBlank() ? 0 : value.text().strip().split("\\s+").length)
                    .sum();
            long characters =
                    objects.stream().mapToLong(value -> value.text().length()).sum();
            return new PropertyBag("TextMeasureInfo")
                    .put("Lines", options.isOn("Line") ? new Whole(lines) : NullValue.NULL)
                    .put("Words", options.isOn("Word") ? new Whole(words) : NullValue.NULL)
                    .put("Characters", options.isOn("Character") ? new Whole(characters) : NullValue.NULL)
                    .put("Property", NullValue.NULL);
        }

        private Value measured(String property, List<Value> values) {
            boolean numbers = options.isOn("Sum") || options.isOn("Average");
            double sum = 0;
            if (numbers) {
                for (Value value : values) {
                    sum += number(value);
                }
            }
            boolean empty = values.isEmpty();
            return new PropertyBag("GenericMeasureInfo")
                    .put("Count", new Whole(values.size()))
                    .put("Average", options.isOn("Average") && !empty ? real(sum / values.size()) : NullValue.NULL)
                    .put("Sum", options.isOn("Sum") && !empty ? real(sum) : NullValue.NULL)
                    .put("Maximum", options.isOn("Maximum") ? extreme(values, 1) : NullValue.NULL)
                    .put("Minimum", options.isOn("Minimum") ? extreme(values, -1) : NullValue.NULL)
                    .put("Property", property.isEmpty() ? NullValue.NULL : new Text(property));
        }

        private static double number(Value value) {
            return Conversion.toNumber(value)
                    .map(Conversion::asDouble)
                    .orElseThrow(() -> Errors.argument(
                            "NonNumericInputObject", "Input object \"" + value.text() + "\" is not numeric."));
        }

        private static Value real(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15 ? new Whole((long) value) : new Real(value);
        }

        private static Value extreme(List<Value> values, int sign) {
            return values.stream()
                    .max((a, b) -> sign * Comparison.sortOrder(a, b, false))
                    .orElse(NullValue.NULL);
        }
    }

    private static final class Unique extends Holding {

        Unique(CommandContext context) {
            super(context);
        }

        @Override
        public void end() {
            String before = null;
            for (Value value : objects) {
                String key = Selecting.identity(value);
                if (!key.equals(before)) {
                    context.output(value);
                }
                before = key;
            }
        }
    }
}
