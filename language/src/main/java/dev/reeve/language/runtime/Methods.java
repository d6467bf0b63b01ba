package dev.reeve.language.runtime;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.syntax.Operator;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Comparison;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Moments;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.ScriptMember;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The methods that scripts may call, and no others [SH-17]. */
final class Methods {

    private final Session session;
    private final Types types;
    private final TextMethods texts;

    Methods(Session session, Types types, Patterns patterns) {
        this.session = session;
        this.types = types;
        this.texts = new TextMethods(patterns, session.host().limits().characters());
    }

    Value call(Value target, String name, List<Value> arguments) {
        if (target instanceof NullValue) {
            throw Errors.invalid("InvokeMethodOnNull", "You cannot call a method on a null-valued expression.");
        }
        String method = name.toLowerCase(Locale.ROOT);
        Optional<Value> own = own(target, method, arguments);
        if (own.isPresent()) {
            return own.get();
        }
        Optional<Value> hosts = target.call(method, arguments);
        if (hosts.isPresent()) {
            return hosts.get();
        }
        Optional<Value> general = general(target, method, arguments);
        if (general.isPresent()) {
            return general.get();
        }
        if (target instanceof ListValue || target instanceof Sequence) {
            List<Value> results = new ArrayList<>();
            for (Value item : ListValue.itemsOf(target)) {
                Interpreter.emitAll(call(item, name, arguments), results::add);
            }
            return Members.unroll(results);
        }
        Optional<Value> property = target.member(name);
        if (property.isPresent() && property.get() instanceof ScriptMember script) {
            return Members.unroll(script.block().callOn(target, arguments));
        }
        if (target.standsForText()) {
            return texts.call(target.text(), method, arguments).orElseThrow(() -> Errors.noMethod(target, name));
        }
        throw Errors.noMethod(target, name);
    }

    private Optional<Value> own(Value target, String method, List<Value> arguments) {
        return switch (target) {
            case Text text -> texts.call(text.text(), method, arguments);
            case HashTable table -> table(table, method, arguments);
            case Sequence sequence -> sequence(sequence, method, arguments);
            case ListValue list -> array(list, method, arguments);
            case Moment moment -> moment(moment, method, arguments);
            case TimeSpan span -> span(span, method, arguments);
            case CmdletValue cmdlet -> cmdlet(cmdlet, method, arguments);
            case ScriptBlock block
            when method.equals("invoke") || method.equals("invokereturnasis") ->
                Optional.of(Members.unroll(block.invoke(arguments)));
            case StopwatchValue watch -> watch.call(method);
            case PropertyBag bag
            when method.equals("add") && arguments.size() == 2 -> {
                bag.put(arguments.getFirst().text(), arguments.getLast());
                yield Optional.of(NullValue.NOTHING);
            }
            default -> Optional.empty();
        };
    }

    private Optional<Value> general(Value target, String method, List<Value> arguments) {
        return switch (method) {
            case "tostring" ->
                Optional.of(new Text(
                        arguments.isEmpty()
                                ? target.text()
                                : TextOperators.formatted(
                                        target, arguments.getFirst().text())));
            case "gettype" -> Optional.of(new TypeValue(Types.nameOf(target)));
            case "equals" -> Optional.of(Bool.of(Comparison.areEqual(target, arguments.getFirst(), true)));
            case "gethashcode" -> Optional.of(new Whole(target.text().hashCode()));
            case "compareto" ->
                Optional.of(new Whole(
                        Comparison.order(target, arguments.getFirst(), false).orElse(0)));
            case "getenumerator" -> Optional.of(enumerator(target));
            case "clone" -> Optional.of(target);
            default -> Optional.empty();
        };
    }

    private static Value enumerator(Value target) {
        if (target instanceof HashTable table) {
            List<Value> entries = new ArrayList<>();
            for (HashTable.Entry entry : table.entries()) {
                entries.add(new PropertyBag("DictionaryEntry")
                        .put("Name", entry.key())
                        .put("Value", entry.value())
                        .put("Key", entry.key()));
            }
            return new ListValue(entries);
        }
        return new ListValue(ListValue.itemsOf(target));
    }

    private static Optional<Value> table(HashTable table, String method, List<Value> arguments) {
        switch (method) {
            case "add" -> {
                if (table.get(arguments.getFirst()).isPresent()) {
                    throw Errors.duplicate(table.keyLike(arguments.getFirst()), arguments.getFirst());
                }
                table.put(arguments.getFirst(), arguments.get(1));
            }
            case "remove" -> table.remove(arguments.getFirst());
            case "clear" -> table.clear();
            case "containskey", "contains" -> {
                return Optional.of(Bool.of(table.get(arguments.getFirst()).isPresent()));
            }
            case "containsvalue" -> {
                List<Value> values =
                        table.entries().stream().map(HashTable.Entry::value).toList();
                return Optional.of(Bool.of(Comparing.contains(new ListValue(values), arguments.getFirst(), true)));
            }
            case "clone" -> {
                HashTable copy = new HashTable(table.isOrdered());
                table.entries().forEach(entry -> copy.put(entry.key(), entry.value()));
                return Optional.of(copy);
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(NullValue.NOTHING);
    }

    private Optional<Value> sequence(Sequence sequence, String method, List<Value> arguments) {
        List<Value> items = sequence.items();
        switch (method) {
            case "add" -> {
                session.meter().held(items.size());
                if (sequence.typeName().equals("HashSet`1")) {
                    boolean isNew = !Comparing.contains(sequence, arguments.getFirst(), true);
                    if (isNew) {
                        items.add(arguments.getFirst());
                    }
                    return Optional.of(Bool.of(isNew));
                }
                items.add(arguments.getFirst());
                return Optional.of(
                        sequence.typeName().equals("ArrayList") ? new Whole(items.size() - 1) : NullValue.NOTHING);
            }
            case "addrange" -> {
                List<Value> added = ListValue.itemsOf(arguments.getFirst());
                session.meter().held((long) items.size() + added.size());
                items.addAll(List.copyOf(added));
            }
            case "remove" -> {
                boolean found = false;
                for (int i = 0; i < items.size(); i++) {
                    if (Comparison.areEqual(items.get(i), arguments.getFirst(), true)) {
                        items.remove(i);
                        found = true;
                        break;
                    }
                }
                return Optional.of(sequence.typeName().equals("ArrayList") ? NullValue.NOTHING : Bool.of(found));
            }
            case "removeat" -> items.remove(position(arguments.getFirst(), items.size()));
            case "insert" -> items.add(position(arguments.getFirst(), items.size() + 1), arguments.get(1));
            case "clear" -> items.clear();
            case "sort" -> items.sort((a, b) -> Comparison.sortOrder(a, b, false));
            case "reverse" -> Collections.reverse(items);
            case "toarray" -> {
                return Optional.of(sequence.asList());
            }
            case "gettype" -> {
                return Optional.empty();
            }
            default -> {
                return array(sequence.asList(), method, arguments);
            }
        }
        return Optional.of(NullValue.NOTHING);
    }

    private static int position(Value value, int size) {
        long at = Conversion.toWhole(value).orElse(-1L);
        if (at < 0 || at >= size) {
            throw Errors.statement(
                    "IndexOutOfRange",
                    "InvalidArgument",
                    "ArgumentOutOfRangeException",
                    "Index was out of range. Must be non-negative and less than the size of the collection.\n"
                            + "Parameter name: index");
        }
        return (int) at;
    }

    private static Optional<Value> array(ListValue list, String method, List<Value> arguments) {
        return switch (method) {
            case "contains" -> Optional.of(Bool.of(Comparing.contains(list, arguments.getFirst(), true)));
            case "indexof" -> {
                int found = -1;
                for (int i = 0; i < list.items().size() && found < 0; i++) {
                    if (Comparison.areEqual(list.items().get(i), arguments.getFirst(), true)) {
                        found = i;
                    }
                }
                yield Optional.of(new Whole(found));
            }
            case "add", "remove" ->
                throw Errors.statement(
                        "MethodInvocation", "NotSpecified", "NotSupportedException", "Collection was of a fixed size.");
            case "gettype" -> Optional.of(new TypeValue(Types.nameOf(list)));
            case "where" -> Optional.of(filtered(list, arguments));
            case "foreach" -> Optional.of(mapped(list, arguments));
            default -> Optional.empty();
        };
    }

    private static Value filtered(ListValue list, List<Value> arguments) {
        return arguments.getFirst() instanceof ScriptBlock block
                ? new ListValue(list.items().stream().filter(block::test).toList())
                : ListValue.EMPTY;
    }

    private static Value mapped(ListValue list, List<Value> arguments) {
        List<Value> results = new ArrayList<>();
        for (Value item : list.items()) {
            if (arguments.getFirst() instanceof ScriptBlock block) {
                block.run(item, results::add);
            } else {
                results.add(Members.get(item, arguments.getFirst().text()));
            }
        }
        return new ListValue(results);
    }

    private Optional<Value> moment(Moment moment, String method, List<Value> arguments) {
        if (method.startsWith("add") && arguments.size() == 1) {
            return Optional.of(added(moment, method, arguments.getFirst()));
        }
        return switch (method) {
            case "touniversaltime" -> Optional.of(new Moment(moment.instant(), ZoneOffset.UTC));
            case "tolocaltime" ->
                Optional.of(new Moment(moment.instant(), session.host().zone()));
            case "toshortdatestring" -> written(moment, "d");
            case "tolongdatestring" -> written(moment, "D");
            case "toshorttimestring" -> written(moment, "t");
            case "tolongtimestring" -> written(moment, "T");
            case "subtract" ->
                Optional.of(session.interpreter()
                        .evaluator()
                        .apply(Operator.SUBTRACT, false, moment, arguments.getFirst()));
            case "tostring" ->
                written(moment, arguments.isEmpty() ? "G" : arguments.getFirst().text());
            default -> Optional.empty();
        };
    }

    private static Optional<Value> written(Moment moment, String format) {
        return Moments.write(moment, format).map(Text::new);
    }

    private Value added(Moment moment, String method, Value amount) {
        double number = Conversion.toNumber(amount).map(Conversion::asDouble).orElse(0.0);
        ZonedDateTime time = moment.instant().atZone(moment.zone());
        ZonedDateTime later = switch (method) {
            case "addyears" -> time.plusYears((long) number);
            case "addmonths" -> time.plusMonths((long) number);
            case "adddays" -> time.plus(nanos(number, 86_400e9));
            case "addhours" -> time.plus(nanos(number, 3_600e9));
            case "addminutes" -> time.plus(nanos(number, 60e9));
            case "addseconds" -> time.plus(nanos(number, 1e9));
            case "addmilliseconds" -> time.plus(nanos(number, 1e6));
            case "add" ->
                time.plus(
                        Conversion.toDuration(amount).orElseThrow(() -> Errors.conversion(amount, "System.TimeSpan")));
            default -> throw Errors.noMethod(moment, method);
        };
        return new Moment(later.toInstant(), moment.zone());
    }

    private static Duration nanos(double number, double unit) {
        return Duration.ofNanos(Math.round(number * unit));
    }

    private static Optional<Value> span(TimeSpan span, String method, List<Value> arguments) {
        return switch (method) {
            case "add" ->
                Conversion.toDuration(arguments.getFirst())
                        .map(other -> new TimeSpan(span.duration().plus(other)));
            case "subtract" ->
                Conversion.toDuration(arguments.getFirst())
                        .map(other -> new TimeSpan(span.duration().minus(other)));
            case "negate" -> Optional.of(new TimeSpan(span.duration().negated()));
            case "duration" -> Optional.of(new TimeSpan(span.duration().abs()));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> cmdlet(CmdletValue cmdlet, String method, List<Value> arguments) {
        return switch (method) {
            case "shouldprocess" -> Optional.of(Bool.of(shouldProcess(cmdlet, arguments)));
            case "shouldcontinue" ->
                Optional.of(Bool.of(cmdlet.context()
                        .shouldContinue(
                                arguments.getFirst().text(),
                                arguments.size() > 1 ? arguments.get(1).text() : "")));
            case "writeobject" -> {
                cmdlet.context().output(arguments.getFirst());
                yield Optional.of(NullValue.NOTHING);
            }
            case "writeverbose" -> {
                cmdlet.context().verbose(arguments.getFirst().text());
                yield Optional.of(NullValue.NOTHING);
            }
            case "throwterminatingerror", "writeerror" -> {
                if (arguments.getFirst() instanceof ErrorValue error) {
                    if (method.equals("throwterminatingerror")) {
                        throw new Jump.Terminated(error.record());
                    }
                    cmdlet.context().error(error.record());
                    yield Optional.of(NullValue.NOTHING);
                }
                throw Errors.invalid("Thrown", arguments.getFirst().text());
            }
            default -> Optional.empty();
        };
    }

    /** A target and what is done to it; or what-if text, question and caption [SH-40]. */
    private static boolean shouldProcess(CmdletValue cmdlet, List<Value> arguments) {
        String first = arguments.getFirst().text();
        if (arguments.size() > 2) {
            return cmdlet.context()
                    .shouldProcess(
                            first, arguments.get(1).text(), arguments.get(2).text());
        }
        String operation = arguments.size() > 1 ? arguments.get(1).text() : cmdlet.name();
        String step = "Performing the operation \"" + operation + "\" on target \"" + first + "\".";
        return cmdlet.context().shouldProcess(step, step, "Confirm");
    }

    /** A number as {@code [math]} takes it. */
    static double number(Value value) {
        return Conversion.asDouble(Conversion.toNumber(value).orElse(new Real(Double.NaN)));
    }

    Types types() {
        return types;
    }
}
