package dev.reeve.language.command;

import dev.reeve.language.command.Given.Item;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.EditedObject;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moments;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.TypeNames;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a given value fit a parameter [SH-10][SH-20][SH-31][SH-32]. */
final class Coercion {

    private final String command;
    private final ZoneId zone;

    Coercion(String command, ZoneId zone) {
        this.command = command;
        this.zone = zone;
    }

    /** The value as the parameter takes it. */
    Value coerce(Parameter parameter, Item item) {
        Value value = plain(item.value());
        if (value instanceof NullValue) {
            return nullFor(parameter);
        }
        if (parameter.type() instanceof ParameterType.ObjectType) {
            return parameter.multiValued() && !(value instanceof ListValue) ? new ListValue(List.of(value)) : value;
        }
        if (parameter.multiValued()) {
            return list(parameter, item, value);
        }
        if (value instanceof ListValue list) {
            if (list.items().size() != 1) {
                throw BindingErrors.conversion(command, parameter, value, "One value is taken, not a list.");
            }
            return one(parameter, Item.of(list.items().getFirst()));
        }
        return one(parameter, new Item(value, item.written()));
    }

    private Value list(Parameter parameter, Item item, Value value) {
        if (value instanceof HashTable) {
            // CMD-10: @{Add=…; Remove=…} is for the command to read.
            return value;
        }
        if (parameter.type() instanceof ParameterType.EnumerationType
                && value instanceof Text(String text)
                && text.indexOf(',') >= 0) {
            // Members of an enumeration together, in one text.
            return list(
                    parameter,
                    item,
                    new ListValue(Stream.of(text.split(","))
                            .<Value>map(member -> new Text(member.strip()))
                            .toList()));
        }
        if (!(value instanceof ListValue given)) {
            return new ListValue(List.of(one(parameter, new Item(value, item.written()))));
        }
        List<Value> items = new ArrayList<>();
        for (Value each : given.items()) {
            items.add(one(parameter, Item.of(each)));
        }
        return new ListValue(items);
    }

    /** Without what only the language knows: collections are lists, no-output is null. */
    private static Value plain(Value value) {
        return switch (value) {
            case NullValue _ -> NullValue.NULL;
            case Sequence sequence -> sequence.asList();
            default -> value;
        };
    }

    private static Value nullFor(Parameter parameter) {
        return parameter.type() instanceof ParameterType.SwitchType ? Bool.FALSE : NullValue.NULL;
    }

    private Value one(Parameter parameter, Item item) {
        Value value = plain(item.value());
        if (value instanceof NullValue) {
            return NullValue.NULL;
        }
        return switch (parameter.type()) {
            case ParameterType.TextType _ -> text(item, value);
            case ParameterType.QueryType _ -> value instanceof ScriptBlock ? value : text(item, value);
            case ParameterType.SwitchType _ -> truth(parameter, value);
            case ParameterType.BooleanType _ -> truth(parameter, value);
            case ParameterType.WholeType _ ->
                Conversion.toWhole(value)
                        .<Value>map(Whole::new)
                        .orElseThrow(() -> BindingErrors.conversion(
                                command,
                                parameter,
                                value,
                                "System.Int32",
                                "Error: \"Input string was not in a correct format.\""));
            case ParameterType.MomentType _ ->
                Moments.read(value, zone)
                        .<Value>map(moment -> moment)
                        .orElseThrow(() -> BindingErrors.conversion(
                                command,
                                parameter,
                                value,
                                "System.DateTime",
                                "Error: \"The string was not recognized as a valid DateTime.\""));
            case ParameterType.TimeSpanType _ ->
                Conversion.toDuration(value)
                        .<Value>map(TimeSpan::new)
                        .orElseThrow(() -> BindingErrors.conversion(
                                command,
                                parameter,
                                value,
                                "System.TimeSpan",
                                "Error: \"String was not recognized as a valid TimeSpan.\""));
            case ParameterType.EnumerationType type -> enumeration(parameter, type, value);
            case ParameterType.ScriptBlockType _ -> {
                if (!(value instanceof ScriptBlock)) {
                    throw BindingErrors.conversion(command, parameter, value, "A script block in braces is taken.");
                }
                yield value;
            }
            case ParameterType.ObjectType _ -> value;
            case ParameterType.AnyType _ -> any(item, value);
        };
    }

    private static Value text(Item item, Value value) {
        if (value instanceof ScriptBlock block) {
            return new Text(block.source());
        }
        return new Text(item.written().orElseGet(value::text));
    }

    // An identity that was typed as a number keeps its zeros: -Identity 007.
    private static Value any(Item item, Value value) {
        return switch (value) {
            case Whole _, Real _, Decimal _ ->
                item.written().<Value>map(Text::new).orElse(value);
            case EditedObject edited -> edited.original();
            default -> value;
        };
    }

    private Value truth(Parameter parameter, Value value) {
        return switch (value) {
            case Bool bool -> bool;
            case Whole whole -> Bool.of(whole.truth());
            case Real real -> Bool.of(real.truth());
            case Decimal decimal -> Bool.of(decimal.truth());
            default ->
                throw BindingErrors.conversion(
                        command,
                        parameter,
                        new Text(TypeNames.full(value.typeName())),
                        parameter.type() instanceof ParameterType.SwitchType
                                ? "System.Management.Automation.SwitchParameter"
                                : "System.Boolean",
                        "Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0 instead.");
        };
    }

    private Value enumeration(Parameter parameter, ParameterType.EnumerationType type, Value value) {
        String given = value.text().strip();
        boolean action = type.name().equals("ActionPreference") && value instanceof Whole;
        if (action
                && ((Whole) value).value() >= 0
                && ((Whole) value).value() < type.values().size()) {
            return new Text(type.values().get((int) ((Whole) value).value()));
        }
        Optional<String> exact =
                type.values().stream().filter(given::equalsIgnoreCase).findFirst();
        if (exact.isPresent()) {
            return new Text(exact.get());
        }
        List<String> starting = type.values().stream()
                .filter(name -> !given.isEmpty() && name.regionMatches(true, 0, given, 0, given.length()))
                .toList();
        if (starting.size() == 1) {
            return new Text(starting.getFirst());
        }
        throw new CommandError(
                new ErrorRecord(
                        "CannotConvertArgument",
                        "InvalidArgument",
                        "ParameterBindingException",
                        "Cannot bind parameter '" + parameter.name() + "'. Cannot convert value \"" + given
                                + "\" to type \"" + type.name()
                                + "\". Error: \"Unable to match the identifier name " + given
                                + " to a valid enumerator name. Specify one of the following enumerator names and try again: "
                                + String.join(", ", type.values()) + "\"",
                        given,
                        "String",
                        command),
                true);
    }

    /** The full name of what a parameter takes, as errors show it. */
    static String fullTypeName(Parameter parameter) {
        String name = switch (parameter.type()) {
            case ParameterType.TextType _, ParameterType.QueryType _ -> "System.String";
            case ParameterType.SwitchType _ -> "System.Management.Automation.SwitchParameter";
            case ParameterType.BooleanType _ -> "System.Boolean";
            case ParameterType.WholeType _ -> "System.Int32";
            case ParameterType.MomentType _ -> "System.DateTime";
            case ParameterType.TimeSpanType _ -> "System.TimeSpan";
            case ParameterType.EnumerationType type -> type.name();
            case ParameterType.ScriptBlockType _ -> "System.Management.Automation.ScriptBlock";
            case ParameterType.ObjectType object -> TypeNames.full(object.name());
            case ParameterType.AnyType _ -> "System.Object";
        };
        return parameter.multiValued() ? name + "[]" : name;
    }

    /** The name of what a parameter takes, as syntax and errors show it. */
    static String typeName(Parameter parameter) {
        String name = switch (parameter.type()) {
            case ParameterType.TextType _, ParameterType.QueryType _ -> "string";
            case ParameterType.SwitchType _ -> "switch";
            case ParameterType.BooleanType _ -> "bool";
            case ParameterType.WholeType _ -> "int";
            case ParameterType.MomentType _ -> "datetime";
            case ParameterType.TimeSpanType _ -> "timespan";
            case ParameterType.EnumerationType type -> type.name();
            case ParameterType.ScriptBlockType _ -> "scriptblock";
            case ParameterType.ObjectType object -> object.name();
            case ParameterType.AnyType _ -> "Object";
        };
        return parameter.multiValued() ? name + "[]" : name;
    }
}
