package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;
import static dev.reeve.language.cmdlets.Declare.WHOLE;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.runtime.Members;
import dev.reeve.language.value.Comparison;
import dev.reeve.language.value.EditedObject;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import dev.reeve.language.value.Wildcard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code Select-Object} [SH-47]. */
final class Selecting {

    private Selecting() {}

    static BuiltIn select() {
        return Declare.cmdlet("Select-Object")
                .listAt(0, "Property", OBJECT)
                .named("First", WHOLE)
                .named("Last", WHOLE)
                .named("Skip", WHOLE)
                .named("SkipLast", WHOLE)
                .namedList("Index", WHOLE)
                .flag("Unique")
                .named("ExpandProperty", TEXT)
                .namedList("ExcludeProperty", TEXT)
                .flag("Wait")
                .input()
                .starts(Select::new);
    }

    private static final class Select implements Invocation {
        private final CommandContext context;
        private final Deque<Value> last = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        private Arguments options = new Arguments(Map.of(), "");
        private List<PropertySpec> specs = List.of();
        private long position;
        private long passed;

        Select(CommandContext context) {
            this.context = context;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
            specs = PropertySpec.list(commandLine.get("Property"));
        }

        private Optional<Long> number(String name) {
            return options.get(name).map(value -> ((Whole) value).value());
        }

        @Override
        public void process(Arguments arguments) {
            Value input = arguments.get("InputObject").orElse(NullValue.NULL);
            long at = position++;
            if (options.has("Index")) {
                boolean wanted = ListValue.itemsOf(options.get("Index").orElseThrow()).stream()
                        .anyMatch(index -> ((Whole) index).value() == at);
                if (wanted) {
                    put(input);
                }
                return;
            }
            if (number("SkipLast").isPresent()) {
                last.addLast(input);
                if (last.size() > number("SkipLast").get()) {
                    put(last.removeFirst());
                }
                return;
            }
            long skip = number("Last").isPresent() ? 0 : number("Skip").orElse(0L);
            if (at < skip) {
                return;
            }
            boolean first =
                    number("First").isEmpty() || passed < number("First").get();
            if (first && (number("Last").isEmpty() || number("First").isPresent())) {
                passed++;
                put(input);
                if (number("First").isPresent()
                        && passed >= number("First").get()
                        && number("Last").isEmpty()) {
                    context.stopUpstream();
                }
                return;
            }
            if (number("First").isPresent()
                    && number("First").get() == 0
                    && number("Last").isEmpty()) {
                context.stopUpstream();
            }
            number("Last").ifPresent(count -> {
                last.addLast(input);
                if (last.size() > count + number("Skip").orElse(0L)) {
                    last.removeFirst();
                }
            });
        }

        @Override
        public void end() {
            if (number("Last").isPresent()) {
                for (long drop = number("Skip").orElse(0L); drop > 0 && !last.isEmpty(); drop--) {
                    last.removeLast();
                }
                last.forEach(this::put);
            }
        }

        private void put(Value input) {
            Optional<Value> expand = options.get("ExpandProperty");
            if (expand.isEmpty()) {
                emit(specs.isEmpty() && !options.has("ExcludeProperty") ? input : bag(input));
                return;
            }
            for (Value item : expanded(input, expand.get().text())) {
                emit(specs.isEmpty() ? item : attached(item, bag(input)));
            }
        }

        /** The expanded value with the properties that were asked for beside it. */
        private static Value attached(Value item, PropertyBag properties) {
            if (item instanceof PropertyBag bag) {
                PropertyBag copy = bag.copyAs(bag.typeName(), Optional.empty());
                properties.memberNames().forEach(name -> copy.put(name, unused(bag, properties, name)));
                return copy;
            }
            EditedObject copy = new EditedObject(item);
            properties.memberNames().forEach(name -> copy.put(name, unused(item, properties, name)));
            return copy;
        }

        private static Value unused(Value item, PropertyBag properties, String name) {
            if (item.member(name).isPresent() && !item.standsForText()) {
                throw new CommandError(new ErrorRecord(
                        "PropertyAlreadyExists",
                        "InvalidOperation",
                        "PSArgumentException",
                        "The property cannot be processed because the property \"" + name + "\" already exists.",
                        item.text(),
                        item.typeName(),
                        "",
                        "AlreadyExistingUserSpecifiedPropertyExpand",
                        ""));
            }
            return properties.member(name).orElse(NullValue.NULL);
        }

        private List<Value> expanded(Value input, String name) {
            List<Value> results = new ArrayList<>();
            for (String property : matching(input, name)) {
                Value value = Members.find(input, property).orElseThrow(() -> noProperty(input, property));
                results.addAll(value instanceof NullValue ? List.of(value) : ListValue.itemsOf(value));
            }
            return results;
        }

        private static List<String> matching(Value input, String name) {
            if (!Wildcard.isPattern(name)) {
                return List.of(name);
            }
            Wildcard pattern = Wildcard.of(name);
            return PropertySpec.names(input).stream().filter(pattern::matches).toList();
        }

        private static CommandError noProperty(Value input, String name) {
            return new CommandError(new ErrorRecord(
                    "PropertyNotFound",
                    "InvalidArgument",
                    "PSArgumentException",
                    "Property \"" + name + "\" cannot be found.",
                    input.text(),
                    input instanceof PropertyBag ? "PSObject" : input.typeName(),
                    "",
                    "ExpandPropertyNotFound",
                    ""));
        }

        private PropertyBag bag(Value input) {
            List<Wildcard> excluded = ListValue.itemsOf(
                            options.get("ExcludeProperty").orElse(ListValue.EMPTY))
                    .stream()
                    .map(value -> Wildcard.of(value.text()))
                    .toList();
            List<PropertySpec> wanted =
                    specs.isEmpty() ? List.of(new PropertySpec("*", Optional.empty(), Optional.empty())) : specs;
            PropertyBag bag = new PropertyBag("Selected." + input.typeName());
            for (PropertySpec.Resolved each : PropertySpec.resolve(wanted, input)) {
                if (excluded.stream().noneMatch(pattern -> pattern.matches(each.name()))) {
                    bag.put(each.name(), each.value().apply(input));
                }
            }
            return bag;
        }

        private void emit(Value value) {
            if (!options.isOn("Unique") || seen.add(identity(value))) {
                context.output(value);
            }
        }
    }

    /** What makes two values the same for {@code -Unique}: properties where there are some, else the text. */
    static String identity(Value value) {
        if (value instanceof PropertyBag bag) {
            StringBuilder text = new StringBuilder();
            for (String name : bag.memberNames()) {
                text.append(name)
                        .append('=')
                        .append(bag.member(name).map(Value::text).orElse(""))
                        .append('\u0001');
            }
            return text.toString();
        }
        return value.text();
    }

    /** Whether two values are the same, ignoring case. */
    static boolean same(Value left, Value right) {
        return Comparison.areEqual(left, right, false)
                || identity(left)
                        .toLowerCase(Locale.ROOT)
                        .equals(identity(right).toLowerCase(Locale.ROOT));
    }
}
