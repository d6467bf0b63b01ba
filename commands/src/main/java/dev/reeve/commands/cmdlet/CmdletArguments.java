package dev.reeve.commands.cmdlet;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of one command as cmdlets read them. A parameter given {@code $null} is given, but has no text. */
public final class CmdletArguments {

    private final Arguments arguments;

    /** Reads bound arguments. */
    public CmdletArguments(Arguments arguments) {
        this.arguments = arguments;
    }

    /** The same with another value of one parameter. */
    public CmdletArguments with(String parameter, Value value) {
        Map<String, Value> values = new HashMap<>();
        arguments.names().forEach(name -> arguments.get(name).ifPresent(given -> values.put(name, given)));
        values.put(parameter, value);
        return new CmdletArguments(new Arguments(values, arguments.parameterSet()));
    }

    /** The parameter set they resolved to. */
    public String parameterSet() {
        return arguments.parameterSet();
    }

    /** Full names of the given parameters. */
    public Set<String> names() {
        return arguments.names();
    }

    /** Whether the parameter was given, whatever its value. */
    public boolean has(String parameter) {
        return arguments.has(parameter);
    }

    /** Whether the parameter was given {@code $null}. */
    public boolean isNull(String parameter) {
        return arguments.get(parameter).filter(NullValue.class::isInstance).isPresent();
    }

    /** Whether a switch is on. */
    public boolean isOn(String parameter) {
        return arguments.isOn(parameter);
    }

    /** The value as it was given; empty where it was not given or is {@code $null}. */
    public Optional<Value> value(String parameter) {
        return arguments.get(parameter).filter(value -> !(value instanceof NullValue));
    }

    /**
     * A value that must be there and not {@code $null}: {@code $null} never means all on a cmdlet that changes state [ID-2].
     *
     * @throws ReeveException {@code InvalidArgument}
     */
    public Value required(String parameter) {
        return value(parameter)
                .orElseThrow(() -> has(parameter)
                        ? new ReeveException(
                                ErrorCode.InvalidArgument,
                                "Cannot bind argument to parameter '" + parameter
                                        + "' because it is null. Name the object it is about.",
                                parameter)
                        : new ReeveException(
                                ErrorCode.MissingMandatoryParameter,
                                "Parameter '" + parameter + "' is missing, and the command can't do without it.",
                                parameter));
    }

    /** A text; empty where it was not given or is {@code $null}. */
    public Optional<String> text(String parameter) {
        return value(parameter).map(Value::text);
    }

    /**
     * The name that an object is to have, without the blanks around it: the one it has where {@code Name} was not given,
     * and for {@code $null} the empty one, which no object may have [CMD-11].
     */
    public String newName(String before) {
        return has("Name") ? text("Name").map(String::strip).orElse("") : before;
    }

    /** A text that must be there. */
    public String requiredText(String parameter) {
        return required(parameter).text();
    }

    /** A truth value; empty where it was not given. */
    public Optional<Boolean> flag(String parameter) {
        return value(parameter).map(Value::truth);
    }

    /** A whole number. */
    public Optional<Long> whole(String parameter) {
        return value(parameter).map(value -> {
            if (value instanceof Whole(long number)) {
                return number;
            }
            try {
                return Long.valueOf(value.text().strip());
            } catch (NumberFormatException e) {
                throw new ReeveException(
                        ErrorCode.InvalidArgument,
                        "Parameter '" + parameter + "' takes a whole number, and '" + value.text() + "' is none.",
                        value.text());
            }
        });
    }

    /** The values of a list parameter: none where it was not given or is {@code $null}. */
    public List<Value> list(String parameter) {
        return value(parameter).map(CmdletArguments::values).orElse(List.of());
    }

    /** The texts of a list parameter. */
    public List<String> texts(String parameter) {
        return list(parameter).stream().map(Value::text).toList();
    }

    /**
     * What is to become of a multi-valued property; empty where the parameter was not given.
     *
     * @throws ReeveException {@code InvalidArgument} for a hash table with other keys than Add and Remove
     */
    public Optional<ListEdit> listEdit(String parameter) {
        return arguments.get(parameter).map(value -> edit(parameter, value));
    }

    private static ListEdit edit(String parameter, Value value) {
        Value only = value instanceof ListValue(List<Value> items) && items.size() == 1 ? items.getFirst() : value;
        if (!(only instanceof HashTable table)) {
            return new ListEdit.Replace(values(value));
        }
        for (HashTable.Entry entry : table.entries()) {
            String key = entry.key().text();
            if (!key.equalsIgnoreCase("Add") && !key.equalsIgnoreCase("Remove")) {
                throw new ReeveException(
                        ErrorCode.InvalidArgument,
                        "The hash table for parameter '" + parameter + "' may hold Add and Remove, not '" + key + "'.",
                        key);
            }
        }
        return new ListEdit.AddRemove(
                table.get("Add").map(CmdletArguments::values).orElse(List.of()),
                table.get("Remove").map(CmdletArguments::values).orElse(List.of()));
    }

    private static List<Value> values(Value value) {
        Value list = value instanceof Sequence sequence ? sequence.asList() : value;
        return ListValue.itemsOf(list).stream()
                .filter(item -> !(item instanceof NullValue))
                .toList();
    }
}
