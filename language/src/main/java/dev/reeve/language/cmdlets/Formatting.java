package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;
import static dev.reeve.language.cmdlets.Declare.WHOLE;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.format.Cells;
import dev.reeve.language.format.Column;
import dev.reeve.language.format.Formatted;
import dev.reeve.language.format.ListLayout;
import dev.reeve.language.format.TableLayout;
import dev.reeve.language.format.WideLayout;
import dev.reeve.language.host.View;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.syntax.Operator;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** {@code Format-Table}, {@code Format-List} and {@code Format-Wide} [SH-54][SH-56][SH-59]. */
final class Formatting {

    private final Session session;

    Formatting(Session session) {
        this.session = session;
    }

    List<BuiltIn> all() {
        return List.of(
                Declare.cmdlet("Format-Table")
                        .listAt(0, "Property", OBJECT)
                        .flag("AutoSize")
                        .flag("Wrap")
                        .flag("HideTableHeaders")
                        .named("GroupBy", OBJECT)
                        .flag("Force")
                        .named("View", TEXT)
                        .input()
                        .starts(Table::new),
                Declare.cmdlet("Format-List")
                        .listAt(0, "Property", OBJECT)
                        .named("GroupBy", OBJECT)
                        .flag("Force")
                        .named("View", TEXT)
                        .input()
                        .starts(Lines::new),
                Declare.cmdlet("Format-Wide")
                        .at(0, "Property", OBJECT)
                        .flag("AutoSize")
                        .named("Column", WHOLE)
                        .named("GroupBy", OBJECT)
                        .flag("Force")
                        .input()
                        .starts(Wide::new));
    }

    private abstract class Layout implements Invocation {
        final CommandContext context;
        final List<Value> objects = new ArrayList<>();
        Arguments options = new Arguments(Map.of(), "");
        List<PropertySpec> specs = List.of();

        Layout(CommandContext context) {
            this.context = context;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
            specs = PropertySpec.list(commandLine.get("Property"));
        }

        @Override
        public void process(Arguments arguments) {
            arguments
                    .get("InputObject")
                    .filter(input -> !(input instanceof NullValue))
                    .ifPresent(input -> objects.addAll(items(input)));
        }

        private static List<Value> items(Value input) {
            if (input instanceof HashTable table) {
                return table.entries().stream()
                        .<Value>map(entry -> new PropertyBag("DictionaryEntry")
                                .put("Name", entry.key())
                                .put("Value", entry.value()))
                        .toList();
            }
            return List.of(input);
        }

        @Override
        public void end() {
            if (objects.isEmpty()) {
                return;
            }
            Optional<PropertySpec> by = options.get("GroupBy").map(PropertySpec::of);
            if (by.isEmpty()) {
                put(objects, "");
                return;
            }
            List<Value> group = new ArrayList<>();
            String name = "";
            for (Value object : objects) {
                String next = Cells.text(by.get().valueOf(object), limit());
                if (!group.isEmpty() && !next.equals(name)) {
                    put(List.copyOf(group), by.get().name() + ": " + name);
                    group.clear();
                }
                name = next;
                group.add(object);
            }
            put(List.copyOf(group), by.get().name() + ": " + name);
        }

        private void put(List<Value> group, String title) {
            int limit = limit();
            Function<Integer, List<String>> body = layout(group, limit);
            context.output(new Formatted(width -> {
                List<String> lines = new ArrayList<>();
                if (!title.isEmpty()) {
                    lines.add("");
                    lines.add("   " + title);
                }
                lines.addAll(body.apply(width));
                lines.add("");
                return lines;
            }));
        }

        int limit() {
            return session.variable("FormatEnumerationLimit")
                    .flatMap(Conversion::toWhole)
                    .map(Long::intValue)
                    .orElse(16);
        }

        /** Computes the cells now, while {@code $_} and the variables are as they are; lays them out later. */
        abstract Function<Integer, List<String>> layout(List<Value> group, int limit);

        List<Column> columns(Value object) {
            List<PropertySpec> wanted = specs.isEmpty() ? defaults(object) : specs;
            List<Column> columns = new ArrayList<>();
            for (PropertySpec.Resolved each : PropertySpec.resolve(wanted, object)) {
                columns.add(column(each));
            }
            return columns;
        }

        List<PropertySpec> defaults(Value object) {
            return List.of(spec("*"));
        }

        PropertySpec spec(String name) {
            return new PropertySpec(name, Optional.empty(), Optional.empty());
        }

        private Column column(PropertySpec.Resolved property) {
            Optional<HashTable> table = property.options();
            Optional<Value> width = table.flatMap(each -> PropertySpec.entry(each, "width"));
            Optional<Value> alignment = table.flatMap(each -> PropertySpec.entry(each, "alignment"));
            Optional<Value> format = table.flatMap(each -> PropertySpec.entry(each, "formatstring"));
            return new Column(
                    property.name(),
                    property.value(),
                    width.flatMap(Conversion::toWhole)
                            .map(value -> OptionalInt.of(value.intValue()))
                            .orElse(OptionalInt.empty()),
                    alignment.map(value -> value.text().equalsIgnoreCase("right")),
                    format.map(pattern -> value -> session.apply(
                                    Operator.FORMAT,
                                    false,
                                    new Text(
                                            pattern.text().contains("{")
                                                    ? pattern.text()
                                                    : "{0:" + pattern.text() + "}"),
                                    value)
                            .text()));
        }
    }

    private final class Table extends Layout {

        Table(CommandContext context) {
            super(context);
        }

        @Override
        List<PropertySpec> defaults(Value object) {
            return session.host()
                    .views()
                    .view(object.typeName())
                    .filter(View.Table.class::isInstance)
                    .map(view -> ((View.Table) view)
                            .columns().stream()
                                    .map(column -> spec(column.property()))
                                    .toList())
                    .orElseGet(() -> object.memberNames().stream()
                            .limit(10)
                            .map(this::spec)
                            .toList());
        }

        @Override
        Function<Integer, List<String>> layout(List<Value> group, int limit) {
            if (specs.isEmpty() && Cells.isScalar(group.getFirst())) {
                return _ ->
                        group.stream().map(value -> Cells.text(value, limit)).toList();
            }
            List<Column> columns = columns(group.getFirst());
            List<Value> rows = group.stream()
                    .map(object -> (Value) Row.of(columns, object))
                    .toList();
            List<Column> cells = Row.columns(columns);
            TableLayout.Style style = new TableLayout.Style(
                    options.isOn("AutoSize"), options.isOn("Wrap"), options.isOn("HideTableHeaders"));
            return width -> {
                List<String> lines = new ArrayList<>();
                lines.add("");
                TableLayout table = new TableLayout(cells, style, width, limit);
                lines.addAll(table.first(rows));
                warn(table.leftOut());
                return lines;
            };
        }
    }

    private void warn(List<String> leftOut) {
        if (leftOut.size() == 1) {
            session.host()
                    .sink()
                    .warning("column \"" + leftOut.getFirst() + "\" does not fit into the display and was removed.");
        } else if (!leftOut.isEmpty()) {
            session.host().sink().warning(leftOut.size() + " columns do not fit into the display and were removed.");
        }
    }

    private final class Lines extends Layout {

        Lines(CommandContext context) {
            super(context);
        }

        @Override
        List<PropertySpec> defaults(Value object) {
            return session.host()
                    .views()
                    .view(object.typeName())
                    .filter(View.Properties.class::isInstance)
                    .map(view -> ((View.Properties) view)
                            .names().stream().map(this::spec).toList())
                    .orElseGet(() -> List.of(spec("*")));
        }

        @Override
        Function<Integer, List<String>> layout(List<Value> group, int limit) {
            List<List<Column>> columns = new ArrayList<>();
            List<Value> rows = new ArrayList<>();
            for (Value object : group) {
                if (specs.isEmpty() && Cells.isScalar(object)) {
                    columns.add(List.of());
                    rows.add(object);
                    continue;
                }
                List<Column> own = columns(object);
                columns.add(Row.columns(own));
                rows.add(Row.of(own, object));
            }
            return width -> {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    if (!(rows.get(i) instanceof Row)) {
                        lines.add(Cells.text(rows.get(i), limit));
                        continue;
                    }
                    lines.add("");
                    lines.addAll(ListLayout.lines(columns.get(i), rows.get(i), width, limit));
                }
                return lines;
            };
        }
    }

    private final class Wide extends Layout {

        Wide(CommandContext context) {
            super(context);
        }

        @Override
        Function<Integer, List<String>> layout(List<Value> group, int limit) {
            List<String> texts = new ArrayList<>();
            for (Value object : group) {
                List<String> names = object.memberNames();
                Value shown = specs.isEmpty()
                        ? object.member("Name")
                                .orElseGet(() -> names.isEmpty()
                                        ? object
                                        : object.member(names.getFirst()).orElse(NullValue.NULL))
                        : specs.getFirst().valueOf(object);
                texts.add(Cells.text(shown, limit));
            }
            OptionalInt count = options.get("Column")
                    .map(value -> OptionalInt.of((int) ((Whole) value).value()))
                    .orElse(OptionalInt.empty());
            return width -> {
                List<String> lines = new ArrayList<>();
                lines.add("");
                lines.addAll(WideLayout.lines(texts, count, width));
                return lines;
            };
        }
    }

    /** The cells of one object, computed when the format command saw it. */
    private record Row(List<Value> cells) implements Value {

        static Row of(List<Column> columns, Value object) {
            return new Row(
                    columns.stream().map(column -> computed(column, object)).toList());
        }

        private static Value computed(Column column, Value object) {
            Value value = column.value().apply(object);
            return column.format()
                    .<Value>map(write -> new Text(write.apply(value)))
                    .orElse(value);
        }

        static List<Column> columns(List<Column> columns) {
            List<Column> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                int at = i;
                Column column = columns.get(i);
                cells.add(new Column(
                        column.heading(),
                        row -> ((Row) row).cells().get(at),
                        column.width(),
                        column.right(),
                        Optional.empty()));
            }
            return cells;
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public String typeName() {
            return "FormatEntryData";
        }
    }
}
