package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.syntax.Operator;
import dev.reeve.language.syntax.TypeName;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Moments;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.SecureText;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Static members that scripts may use, and no others [SH-17]. */
final class Statics {

    private Statics() {}

    static Value field(Session session, TypeName type, String name) {
        String field = type.key() + "::" + name.toLowerCase(Locale.ROOT);
        return switch (field) {
            case "string::empty" -> new Text("");
            case "datetime::now" ->
                new Moment(session.host().now(), session.host().zone());
            case "datetime::utcnow" -> new Moment(session.host().now(), ZoneOffset.UTC);
            case "datetime::today" ->
                Members.get(new Moment(session.host().now(), session.host().zone()), "Date");
            case "guid::empty" -> new Guid(new UUID(0, 0));
            case "math::pi" -> new Real(Math.PI);
            case "math::e" -> new Real(Math.E);
            case "int::maxvalue", "int32::maxvalue" -> new Whole(Integer.MAX_VALUE);
            case "int::minvalue", "int32::minvalue" -> new Whole(Integer.MIN_VALUE);
            case "long::maxvalue", "int64::maxvalue" -> new Whole(Long.MAX_VALUE);
            case "timespan::zero" -> new TimeSpan(Duration.ZERO);
            case "environment::newline" -> new Text("\n");
            case "environment::machinename" -> environment(session, "COMPUTERNAME");
            case "environment::username" -> environment(session, "USERNAME");
            case "environment::userdomainname" -> environment(session, "USERDOMAIN");
            default -> Enumerations.member(type, new Text(name)).orElseThrow(() -> absent(type, name));
        };
    }

    private static CommandError absent(TypeName type, String name) {
        return Errors.invalid(
                "MethodNotFound",
                "The static member '" + name + "' of [" + type + "] does not exist or is not available in this shell.");
    }

    private static Value environment(Session session, String name) {
        return session.environment(name).<Value>map(Text::new).orElse(NullValue.NULL);
    }

    static Value call(Session session, Types types, TypeName type, String name, List<Value> arguments) {
        String method = name.toLowerCase(Locale.ROOT);
        if (method.equals("new")) {
            return create(session, types, type, arguments);
        }
        Optional<Value> result = switch (type.key()) {
            case "string" -> text(session, method, arguments);
            case "math" -> math(method, arguments);
            case "guid" -> guid(method, arguments);
            case "datetime" -> moment(session, method, arguments);
            case "regex", "text.regularexpressions.regex" -> regex(session, method, arguments);
            case "timespan" -> span(method, arguments);
            case "diagnostics.stopwatch" -> stopwatch(session, method);
            case "decimal" -> decimal(types, type, method, arguments);
            case "int", "int32", "int64", "long", "double", "bool", "boolean" ->
                method.equals("parse") ? Optional.of(types.cast(arguments.getFirst(), type)) : Optional.empty();
            default -> Optional.empty();
        };
        return result.orElseThrow(() -> absent(type, name));
    }

    /** A user name and a secure string; plain text is no password [SH-74]. */
    private static Value credential(TypeName type, List<Value> arguments) {
        if (arguments.size() == 2 && arguments.get(1) instanceof SecureText password) {
            return new Credential(arguments.getFirst().text(), password);
        }
        throw Errors.statement(
                "ConstructorInvokedThrowException",
                "InvalidArgument",
                "PSArgumentException",
                "[" + type + "] takes a user name and a secure string; ConvertTo-SecureString makes one.");
    }

    /** A new object of a type, for {@code ::new()} and {@code New-Object}. */
    static Value create(Session session, Types types, TypeName type, List<Value> arguments) {
        return switch (type.key()) {
            case "collections.arraylist", "arraylist" -> sequence("ArrayList", arguments);
            case "text.stringbuilder" -> {
                TextBuilder builder = new TextBuilder(session.host().limits().characters());
                if (!arguments.isEmpty() && arguments.getFirst() instanceof Text) {
                    builder.call("append", arguments);
                }
                yield builder;
            }
            case "diagnostics.stopwatch" -> new StopwatchValue(session.host());
            case "hashtable", "collections.hashtable" -> new HashTable();
            case "ordered", "collections.specialized.ordereddictionary" -> new HashTable(true);
            case "psobject",
                    "pscustomobject",
                    "object",
                    "management.automation.psobject",
                    "management.automation.pscustomobject" -> new PropertyBag();
            case "management.automation.errorrecord" -> errorRecord(arguments);
            case "guid" ->
                new Guid(arguments.isEmpty() ? new UUID(0, 0) : ((Guid) types.cast(arguments.getFirst(), type)).uuid());
            case "datetime" -> date(session, arguments);
            case "timespan" -> span("new", arguments).orElseThrow(() -> absent(type, "new"));
            case "string" -> new Text(repeated(arguments));
            case "pscredential", "management.automation.pscredential" -> credential(type, arguments);
            default -> {
                if (type.key().contains("hashset[")) {
                    yield set(arguments);
                }
                if (type.key().contains("list[")) {
                    yield sequence("List`1", arguments);
                }
                if (type.key().contains("dictionary[")) {
                    yield new HashTable();
                }
                if (type.key().endsWith("exception")) {
                    yield new PropertyBag(type.name().substring(type.name().lastIndexOf('.') + 1))
                            .put(
                                    "Message",
                                    arguments.isEmpty()
                                            ? ""
                                            : arguments.getFirst().text());
                }
                throw Errors.statement(
                        "TypeNotAvailable",
                        "InvalidType",
                        "PSArgumentException",
                        "Cannot make an object of type [" + type + "]: the type is not available in this shell.");
            }
        };
    }

    /** An exception, an id, a category and what it is about, as {@code ErrorRecord} is made of them. */
    private static Value errorRecord(List<Value> arguments) {
        Value exception = arguments.isEmpty() ? NullValue.NULL : arguments.getFirst();
        Value target = arguments.size() > 3 ? arguments.get(3) : NullValue.NULL;
        return new ErrorValue(
                new ErrorRecord(
                        "WriteErrorException",
                        arguments.size() > 2 ? arguments.get(2).text() : "NotSpecified",
                        exception.member("Message").isPresent() ? exception.typeName() : "RuntimeException",
                        exception.member("Message").map(Value::text).orElseGet(exception::text),
                        target.text(),
                        target instanceof NullValue ? "" : target.typeName(),
                        "",
                        arguments.size() > 1 ? arguments.get(1).text() : "",
                        ""),
                Optional.empty());
    }

    private static String repeated(List<Value> arguments) {
        return arguments.size() == 2
                ? arguments.getFirst().text().repeat((int) Math.clamp(Methods.number(arguments.getLast()), 0, 10_000))
                : arguments.stream().map(Value::text).collect(Collectors.joining());
    }

    private static Value sequence(String typeName, List<Value> arguments) {
        Sequence sequence = new Sequence(typeName);
        if (!arguments.isEmpty() && !(arguments.getFirst() instanceof Whole)) {
            sequence.items().addAll(ListValue.itemsOf(arguments.getFirst()));
        }
        return sequence;
    }

    private static Value set(List<Value> arguments) {
        Sequence set = new Sequence("HashSet`1");
        if (!arguments.isEmpty()) {
            for (Value item : ListValue.itemsOf(arguments.getFirst())) {
                if (!Comparing.contains(set, item, true)) {
                    set.items().add(item);
                }
            }
        }
        return set;
    }

    private static Value date(Session session, List<Value> arguments) {
        int[] parts = {1, 1, 1, 0, 0, 0};
        for (int i = 0; i < Math.min(parts.length, arguments.size()); i++) {
            parts[i] = (int) Methods.number(arguments.get(i));
        }
        try {
            return new Moment(
                    LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                            .atZone(session.host().zone())
                            .toInstant(),
                    session.host().zone());
        } catch (DateTimeException _) {
            throw Errors.argument(
                    "ArgumentOutOfRange", "Year, Month, and Day parameters describe an un-representable DateTime.");
        }
    }

    private static Optional<Value> text(Session session, String method, List<Value> arguments) {
        long most = session.host().limits().characters();
        String first = arguments.isEmpty() ? "" : arguments.getFirst().text();
        return switch (method) {
            case "isnullorempty" -> Optional.of(Bool.of(first.isEmpty()));
            case "isnullorwhitespace" -> Optional.of(Bool.of(first.isBlank()));
            case "join" ->
                Optional.of(TextOperators.join(
                        arguments.size() == 2
                                ? arguments.get(1)
                                : new ListValue(arguments.subList(1, arguments.size())),
                        first,
                        most));
            case "format" ->
                Optional.of(TextOperators.format(first, new ListValue(arguments.subList(1, arguments.size())), most));
            case "concat" -> Optional.of(TextOperators.join(new ListValue(arguments), "", most));
            case "equals" ->
                Optional.of(Bool.of(
                        arguments.size() > 2
                                ? first.equalsIgnoreCase(arguments.get(1).text())
                                : first.equals(arguments.get(1).text())));
            case "compare" ->
                Optional.of(new Whole(Integer.signum(
                        first.compareToIgnoreCase(arguments.get(1).text()))));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> math(String method, List<Value> arguments) {
        Value first = arguments.getFirst();
        double a = Methods.number(first);
        double b = arguments.size() > 1 ? Methods.number(arguments.get(1)) : 0;
        boolean whole = arguments.stream().allMatch(Whole.class::isInstance);
        if (first instanceof Decimal decimal) {
            Optional<Value> exact = exact(method, decimal.value(), (int) Math.clamp(b, 0, 28));
            if (exact.isPresent()) {
                return exact;
            }
        }
        return switch (method) {
            case "round" -> {
                double rounded = Double.isFinite(a)
                        ? BigDecimal.valueOf(a)
                                .setScale((int) Math.clamp(b, 0, 15), RoundingMode.HALF_EVEN)
                                .doubleValue()
                        : a;
                yield Optional.of(new Real(rounded));
            }
            case "floor" -> Optional.of(new Real(Math.floor(a)));
            case "ceiling" -> Optional.of(new Real(Math.ceil(a)));
            case "truncate" -> Optional.of(new Real(a < 0 ? Math.ceil(a) : Math.floor(a)));
            case "abs" -> number(Math.abs(a), whole);
            case "max" -> number(Math.max(a, b), whole);
            case "min" -> number(Math.min(a, b), whole);
            case "pow" -> Optional.of(new Real(Math.pow(a, b)));
            case "sqrt" -> Optional.of(new Real(Math.sqrt(a)));
            case "log" -> Optional.of(new Real(Math.log(a)));
            case "log10" -> Optional.of(new Real(Math.log10(a)));
            case "sign" -> Optional.of(new Whole((long) Math.signum(a)));
            default -> Optional.empty();
        };
    }

    /** What leaves an exact number exact. */
    private static Optional<Value> exact(String method, BigDecimal value, int places) {
        return switch (method) {
            // Rounding takes places away, and adds none.
            case "round" -> Decimal.of(value.setScale(Math.min(places, value.scale()), RoundingMode.HALF_EVEN));
            case "floor" -> Decimal.of(value.setScale(0, RoundingMode.FLOOR));
            case "ceiling" -> Decimal.of(value.setScale(0, RoundingMode.CEILING));
            case "truncate" -> Decimal.of(value.setScale(0, RoundingMode.DOWN));
            case "abs" -> Decimal.of(value.abs());
            default -> Optional.empty();
        };
    }

    private static Optional<Value> decimal(Types types, TypeName type, String method, List<Value> arguments) {
        Value first = arguments.isEmpty() ? new Whole(0) : types.cast(arguments.getFirst(), type);
        return method.equals("parse")
                ? Optional.of(first)
                : exact(method, ((Decimal) first).value(), (int)
                        (arguments.size() > 1 ? Math.clamp(Methods.number(arguments.get(1)), 0, 28) : 0));
    }

    private static Optional<Value> number(double value, boolean whole) {
        return Optional.of(whole ? new Whole((long) value) : new Real(value));
    }

    private static Optional<Value> guid(String method, List<Value> arguments) {
        return switch (method) {
            case "newguid" -> Optional.of(new Guid(UUID.randomUUID()));
            case "parse" -> Conversion.toUuid(arguments.getFirst()).map(Guid::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Value> moment(Session session, String method, List<Value> arguments) {
        return switch (method) {
            case "parse", "parseexact" ->
                Optional.of(Moments.read(arguments.getFirst(), session.host().zone())
                        .orElseThrow(() -> Errors.conversion(arguments.getFirst(), "System.DateTime")));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> span(String method, List<Value> arguments) {
        double a = arguments.isEmpty() ? 0 : Methods.number(arguments.getFirst());
        return switch (method) {
            case "fromdays" -> seconds(a * 86_400);
            case "fromhours" -> seconds(a * 3_600);
            case "fromminutes" -> seconds(a * 60);
            case "fromseconds" -> seconds(a);
            case "parse" -> Conversion.toDuration(arguments.getFirst()).map(TimeSpan::new);
            case "new" -> {
                double[] units =
                        arguments.size() > 3 ? new double[] {86_400, 3_600, 60, 1} : new double[] {3_600, 60, 1};
                double total = 0;
                for (int i = 0; i < Math.min(units.length, arguments.size()); i++) {
                    total += Methods.number(arguments.get(i)) * units[i];
                }
                yield seconds(total);
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Value> seconds(double seconds) {
        return Optional.of(new TimeSpan(Duration.ofNanos(Math.round(seconds * 1e9))));
    }

    private static Optional<Value> regex(Session session, String method, List<Value> arguments) {
        Evaluator evaluator = session.interpreter().evaluator();
        return switch (method) {
            case "escape" ->
                Optional.of(new Text(arguments.getFirst().text().replaceAll("([\\\\*+?|{\\[()^$.#\\s])", "\\\\$1")));
            case "match" -> Optional.of(match(evaluator, arguments));
            case "ismatch" ->
                Optional.of(Bool.of(evaluator
                        .patterns()
                        .matcher(
                                arguments.get(1).text(),
                                true,
                                arguments.getFirst().text())
                        .find()));
            case "replace" ->
                Optional.of(evaluator.apply(
                        Operator.REPLACE,
                        true,
                        arguments.getFirst(),
                        new ListValue(arguments.subList(1, arguments.size()))));
            case "split" -> Optional.of(evaluator.apply(Operator.SPLIT, true, arguments.getFirst(), arguments.get(1)));
            default -> Optional.empty();
        };
    }

    /** The first match: whether there is one, its text and its groups. */
    private static Value match(Evaluator evaluator, List<Value> arguments) {
        Matcher matcher = evaluator
                .patterns()
                .matcher(arguments.get(1).text(), true, arguments.getFirst().text());
        return match(matcher, matcher.find());
    }

    private static Value match(Matcher matcher, boolean found) {
        List<Value> groups = new ArrayList<>();
        for (int i = 0; found && i <= matcher.groupCount(); i++) {
            String group = matcher.group(i);
            groups.add(new PropertyBag("Group").put("Value", group == null ? "" : group));
        }
        return new PropertyBag("Match")
                .put("Success", Bool.of(found))
                .put("Value", found ? matcher.group() : "")
                .put("Groups", new ListValue(groups));
    }

    private static Optional<Value> stopwatch(Session session, String method) {
        if (!method.equals("startnew")) {
            return Optional.empty();
        }
        StopwatchValue watch = new StopwatchValue(session.host());
        watch.call("start");
        return Optional.of(watch);
    }
}
