package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.MOMENT;
import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;
import static dev.reeve.language.cmdlets.Declare.WHOLE;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.format.DefaultFormat;
import dev.reeve.language.runtime.Errors;
import dev.reeve.language.runtime.Members;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.value.EditedObject;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Moments;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.ScriptMember;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.TypeNames;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import dev.reeve.language.value.Wildcard;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Cmdlets that make and look at objects: dates, custom objects, members, comparisons [SH-51]. */
final class Making {

    private static final Set<String> MEMBER_TYPES =
            Set.of("noteproperty", "scriptproperty", "scriptmethod", "aliasproperty", "property");

    private final Session session;

    Making(Session session) {
        this.session = session;
    }

    List<BuiltIn> all() {
        return List.of(
                Declare.cmdlet("Get-Date")
                        .at(0, "Date", MOMENT)
                        .named("Format", TEXT)
                        .named("UFormat", TEXT)
                        .named("DisplayHint", TEXT)
                        .named("Year", WHOLE)
                        .named("Month", WHOLE)
                        .named("Day", WHOLE)
                        .named("Hour", WHOLE)
                        .named("Minute", WHOLE)
                        .named("Second", WHOLE)
                        .starts(context -> arguments -> date(context, arguments)),
                Declare.cmdlet("New-TimeSpan")
                        .at(0, "Start", MOMENT)
                        .at(1, "End", MOMENT)
                        .named("Days", WHOLE)
                        .named("Hours", WHOLE)
                        .named("Minutes", WHOLE)
                        .named("Seconds", WHOLE)
                        .starts(context -> arguments -> span(context, arguments)),
                Declare.cmdlet("New-Object")
                        .needed(0, "TypeName", TEXT)
                        .listAt(1, "ArgumentList", OBJECT, "Args")
                        .named("Property", OBJECT)
                        .starts(context -> arguments -> newObject(context, arguments)),
                Declare.cmdlet("Add-Member")
                        .at(0, "MemberType", OBJECT, "Type")
                        .at(1, "Name", OBJECT)
                        .at(2, "Value", OBJECT)
                        .at(3, "SecondValue", OBJECT)
                        .named("NotePropertyName", TEXT)
                        .named("NotePropertyValue", OBJECT)
                        .named("NotePropertyMembers", OBJECT)
                        .flag("PassThru")
                        .flag("Force")
                        .input()
                        .starts(context -> arguments -> addMember(context, arguments)),
                Declare.cmdlet("Get-Member")
                        .listAt(0, "Name", TEXT)
                        .named("MemberType", TEXT, "Type")
                        .flag("Static")
                        .flag("Force")
                        .input()
                        .starts(Inspect::new),
                Declare.cmdlet("Compare-Object")
                        .needed(0, "ReferenceObject", OBJECT)
                        .needed(1, "DifferenceObject", OBJECT)
                        .listAt(2, "Property", OBJECT)
                        .flag("IncludeEqual")
                        .flag("ExcludeDifferent")
                        .flag("PassThru")
                        .flag("CaseSensitive")
                        .named("SyncWindow", WHOLE)
                        .starts(context -> arguments -> compare(context, arguments)),
                Declare.cmdlet("Tee-Object")
                        .at(0, "FilePath", TEXT)
                        .named("Variable", TEXT)
                        .flag("Append")
                        .input()
                        .starts(Tee::new));
    }

    private static Optional<Long> number(Arguments arguments, String name) {
        return arguments.get(name).map(value -> ((Whole) value).value());
    }

    private void date(CommandContext context, Arguments arguments) {
        Moment moment = (Moment) arguments
                .get("Date")
                .filter(Moment.class::isInstance)
                .orElseGet(() -> new Moment(session.host().now(), session.host().zone()));
        ZonedDateTime time = moment.instant().atZone(moment.zone());
        try {
            time = time.withYear(number(arguments, "Year")
                            .orElse((long) time.getYear())
                            .intValue())
                    .withMonth(number(arguments, "Month")
                            .orElse((long) time.getMonthValue())
                            .intValue())
                    .withDayOfMonth(number(arguments, "Day")
                            .orElse((long) time.getDayOfMonth())
                            .intValue())
                    .withHour(number(arguments, "Hour")
                            .orElse((long) time.getHour())
                            .intValue())
                    .withMinute(number(arguments, "Minute")
                            .orElse((long) time.getMinute())
                            .intValue())
                    .withSecond(number(arguments, "Second")
                            .orElse((long) time.getSecond())
                            .intValue());
        } catch (DateTimeException e) {
            throw Errors.argument("InvalidDate", "The date does not exist: " + e.getMessage() + ".");
        }
        Moment result = new Moment(time.toInstant(), moment.zone());
        Optional<String> unix = arguments.get("UFormat").map(Value::text);
        if (unix.isPresent()) {
            context.output(new Text(UnixDates.write(time, unix.get())));
            return;
        }
        Optional<String> format = arguments.get("Format").map(Value::text);
        if (format.isEmpty()) {
            context.output(result);
            return;
        }
        boolean universal = format.get().equals("u") || format.get().equals("FileDateTimeUniversal");
        Moment shown = universal ? new Moment(result.instant(), ZoneOffset.UTC) : result;
        String pattern = switch (format.get()) {
            case "FileDate" -> "yyyyMMdd";
            case "FileDateTime" -> "yyyyMMdd'T'HHmmssffff";
            default -> format.get();
        };
        context.output(new Text(Moments.write(shown, pattern)
                .orElseThrow(
                        () -> Errors.argument("FormatError", "'" + format.get() + "' is not a format of dates."))));
    }

    private void span(CommandContext context, Arguments arguments) {
        if (arguments.has("Start") || arguments.has("End")) {
            Moment now = new Moment(session.host().now(), session.host().zone());
            Moment start = (Moment) arguments.get("Start").orElse(now);
            Moment end = (Moment) arguments.get("End").orElse(now);
            context.output(new TimeSpan(Duration.between(start.instant(), end.instant())));
            return;
        }
        context.output(new TimeSpan(Duration.ofDays(number(arguments, "Days").orElse(0L))
                .plusHours(number(arguments, "Hours").orElse(0L))
                .plusMinutes(number(arguments, "Minutes").orElse(0L))
                .plusSeconds(number(arguments, "Seconds").orElse(0L))));
    }

    private void newObject(CommandContext context, Arguments arguments) {
        List<Value> given = ListValue.itemsOf(arguments.get("ArgumentList").orElse(ListValue.EMPTY));
        Value object = session.create(arguments.get("TypeName").orElseThrow().text(), given);
        if (object instanceof PropertyBag bag
                && arguments.get("Property").orElse(NullValue.NULL) instanceof HashTable table) {
            table.entries().forEach(entry -> bag.put(entry.key().text(), entry.value()));
        }
        context.output(object);
    }

    private static void addMember(CommandContext context, Arguments arguments) {
        Value object = arguments.get("InputObject").orElse(NullValue.NULL);
        List<HashTable.Entry> added = new ArrayList<>();
        if (arguments
                        .get("NotePropertyMembers")
                        .or(() -> arguments.get("MemberType"))
                        .orElse(NullValue.NULL)
                instanceof HashTable table) {
            added.addAll(table.entries());
        } else if (arguments.has("NotePropertyName")) {
            added.add(new HashTable.Entry(
                    arguments.get("NotePropertyName").orElseThrow(),
                    arguments.get("NotePropertyValue").orElse(NullValue.NULL)));
        } else if (arguments.has("Name") && isMemberType(arguments)) {
            added.add(new HashTable.Entry(arguments.get("Name").orElseThrow(), member(object, arguments)));
        } else {
            // Add-Member Name Value: without a type the first two are name and value.
            added.add(new HashTable.Entry(
                    arguments
                            .get("MemberType")
                            .orElseThrow(() -> Errors.argument("MissingName", "Add-Member needs a name.")),
                    arguments.get("Name").or(() -> arguments.get("Value")).orElse(NullValue.NULL)));
        }
        Value result =
                object instanceof PropertyBag || object instanceof EditedObject ? object : new EditedObject(object);
        for (HashTable.Entry entry : added) {
            put(result, entry, arguments.isOn("Force"));
        }
        if (arguments.isOn("PassThru")) {
            context.output(result);
        }
    }

    private static boolean isMemberType(Arguments arguments) {
        return arguments
                .get("MemberType")
                .map(type -> MEMBER_TYPES.contains(type.text().toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    /** The value as the member type takes it: a block computes a property or is a method. */
    private static Value member(Value object, Arguments arguments) {
        Value value = arguments.get("Value").orElse(NullValue.NULL);
        String type = arguments.get("MemberType").map(Value::text).orElse("").toLowerCase(Locale.ROOT);
        if (type.equals("aliasproperty")) {
            return Members.get(object, value.text());
        }
        boolean isScript = type.equals("scriptproperty") || type.equals("scriptmethod");
        if (!isScript) {
            return value;
        }
        if (value instanceof ScriptBlock block) {
            Optional<ScriptBlock> setter = arguments
                    .get("SecondValue")
                    .filter(ScriptBlock.class::isInstance)
                    .map(ScriptBlock.class::cast);
            return new ScriptMember(block, type.equals("scriptmethod"), setter);
        }
        throw Errors.argument("InvalidMember", "A " + type + " is made of a script block.");
    }

    private static void put(Value object, HashTable.Entry entry, boolean force) {
        String name = entry.key().text();
        if (object.member(name).isPresent() && !force) {
            throw Errors.statement(
                    "MemberAlreadyExists",
                    "InvalidOperation",
                    "InvalidOperationException",
                    "Cannot add a member with the name \"" + name
                            + "\" because a member with that name already exists. To overwrite the member anyway, add the"
                            + " Force parameter to your command.");
        }
        if (object instanceof PropertyBag bag) {
            bag.put(name, entry.value());
        } else if (object instanceof EditedObject edited) {
            edited.put(name, entry.value());
        }
    }

    /** What every object can do. */
    private static final Map<String, String> METHODS = new TreeMap<>(Map.of(
            "Equals", "bool Equals(System.Object obj)",
            "GetHashCode", "int GetHashCode()",
            "GetType", "type GetType()",
            "ToString", "string ToString()"));

    /** {@code Get-Member} [SH-68]. */
    private static final class Inspect implements Invocation {
        private final CommandContext context;
        private final Set<String> seen = new HashSet<>();

        Inspect(CommandContext context) {
            this.context = context;
        }

        @Override
        public void process(Arguments arguments) {
            Value object = arguments.get("InputObject").orElse(NullValue.NULL);
            if (!seen.add(object.typeName())) {
                return;
            }
            List<String> wanted = ListValue.itemsOf(arguments.get("Name").orElse(ListValue.EMPTY)).stream()
                    .map(Value::text)
                    .toList();
            boolean note = object instanceof PropertyBag;
            String typeName = TypeNames.full(object.typeName());
            List<String> kinds = List.of(arguments
                    .get("MemberType")
                    .map(Value::text)
                    .orElse("all")
                    .toLowerCase(Locale.ROOT)
                    .split("\\W+"));
            if (object.typeName().equals("PSCustomObject") && isWanted(kinds, "method")) {
                METHODS.forEach((name, definition) -> {
                    if (matches(wanted, name)) {
                        context.output(member(typeName, name, "Method", definition));
                    }
                });
            }
            String kind = note ? "NoteProperty" : "Property";
            if (!isWanted(kinds, kind.toLowerCase(Locale.ROOT))) {
                return;
            }
            PropertySpec.names(object).stream()
                    .filter(name -> matches(wanted, name))
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .forEach(name -> {
                        Value value = Members.get(object, name);
                        String definition = shortName(value) + " " + name;
                        context.output(member(
                                typeName, name, kind, note ? definition + "=" + value.text() : definition + " {get;}"));
                    });
        }

        private static boolean isWanted(List<String> kinds, String kind) {
            return kinds.stream()
                    .anyMatch(each -> each.equals("all")
                            || each.equals(kind)
                            || (each.equals("properties") && kind.endsWith("property"))
                            || (each.equals("methods") && kind.equals("method")));
        }

        private static boolean matches(List<String> wanted, String name) {
            return wanted.isEmpty()
                    || wanted.stream().anyMatch(pattern -> Wildcard.of(pattern).matches(name));
        }

        /** The name that C# has for a type. */
        private static String shortName(Value value) {
            return switch (value.typeName()) {
                case "Int32" -> "int";
                case "Int64" -> "long";
                case "Boolean" -> "bool";
                case "Null" -> "object";
                default -> value.typeName().toLowerCase(Locale.ROOT);
            };
        }

        private static PropertyBag member(String typeName, String name, String kind, String definition) {
            return new PropertyBag("MemberDefinition")
                    .put("TypeName", typeName)
                    .put("Name", name)
                    .put("MemberType", kind)
                    .put("Definition", definition);
        }
    }

    private void compare(CommandContext context, Arguments arguments) {
        List<PropertySpec> specs = PropertySpec.list(arguments.get("Property"));
        List<Value> left = new ArrayList<>(
                ListValue.itemsOf(arguments.get("ReferenceObject").orElseThrow()));
        List<Value> right = new ArrayList<>(
                ListValue.itemsOf(arguments.get("DifferenceObject").orElseThrow()));
        List<Value> equal = new ArrayList<>();
        for (Value each : List.copyOf(left)) {
            Optional<Value> partner =
                    right.stream().filter(other -> same(each, other, specs)).findFirst();
            if (partner.isPresent()) {
                right.remove(partner.get());
                left.remove(each);
                equal.add(each);
            }
        }
        if (arguments.isOn("IncludeEqual")) {
            equal.forEach(each -> difference(context, arguments, each, "==", specs));
        }
        if (!arguments.isOn("ExcludeDifferent")) {
            right.forEach(each -> difference(context, arguments, each, "=>", specs));
            left.forEach(each -> difference(context, arguments, each, "<=", specs));
        }
    }

    private static boolean same(Value left, Value right, List<PropertySpec> specs) {
        return specs.isEmpty()
                ? Selecting.same(left, right)
                : specs.stream().allMatch(spec -> Selecting.same(spec.valueOf(left), spec.valueOf(right)));
    }

    private static void difference(
            CommandContext context, Arguments arguments, Value object, String side, List<PropertySpec> specs) {
        if (arguments.isOn("PassThru")) {
            context.output(object);
            return;
        }
        PropertyBag bag = new PropertyBag();
        if (specs.isEmpty()) {
            bag.put("InputObject", object);
        }
        specs.forEach(spec -> bag.put(spec.name(), spec.valueOf(object)));
        context.output(bag.put("SideIndicator", side));
    }

    private final class Tee implements Invocation {
        private final CommandContext context;
        private final List<Value> seen = new ArrayList<>();
        private Arguments options = new Arguments(Map.of(), "");

        Tee(CommandContext context) {
            this.context = context;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
        }

        @Override
        public void process(Arguments arguments) {
            arguments.get("InputObject").ifPresent(input -> {
                seen.add(input);
                context.output(input);
            });
        }

        @Override
        public void end() {
            options.get("Variable")
                    .ifPresent(
                            name -> session.set(name.text(), seen.size() == 1 ? seen.getFirst() : new ListValue(seen)));
            options.get("FilePath").ifPresent(path -> {
                StringBuilder text = new StringBuilder();
                DefaultFormat format = new DefaultFormat(
                        session.host().views(),
                        session.host().width(),
                        16,
                        line -> text.append(line).append("\r\n"));
                seen.forEach(format::accept);
                format.finish();
                new Files(session).write(path.text(), text.toString(), options.isOn("Append"), "UTF8");
            });
        }
    }
}
