package dev.reeve.language.command;

import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The errors of binding; they end the statement before the command starts [REASON-2]. */
final class BindingErrors {

    /** Errors of values rather than of names, and their exceptions. */
    private static final Map<String, String> DATA = Map.of(
            "InvalidArgumentType", "ParameterBindingArgumentTransformationException",
            "NullArgument", "ParameterBindingValidationException",
            "EmptyArgument", "ParameterBindingValidationException");

    private BindingErrors() {}

    private static CommandError error(String command, String code, String target, String message) {
        return new CommandError(
                new ErrorRecord(
                        code,
                        DATA.containsKey(code) ? "InvalidData" : "InvalidArgument",
                        DATA.getOrDefault(code, "ParameterBindingException"),
                        message,
                        target,
                        target.isEmpty() ? "" : "String",
                        command),
                true);
    }

    private static CommandError error(String command, String code, Value target, String message) {
        return new CommandError(
                new ErrorRecord(
                        code,
                        "InvalidArgument",
                        "ParameterBindingException",
                        message,
                        target.text(),
                        target.typeName(),
                        command),
                true);
    }

    static CommandError unknown(String command, String name) {
        return error(
                command,
                "ParameterNotFound",
                name,
                "A parameter cannot be found that matches parameter name '" + name + "'.");
    }

    static CommandError ambiguous(String command, String name, List<String> matches) {
        return error(
                command,
                "AmbiguousParameter",
                name,
                "Parameter cannot be processed because the parameter name '" + name
                        + "' is ambiguous. Possible matches include:"
                        + matches.stream().map(match -> " -" + match).collect(Collectors.joining())
                        + ".");
    }

    static CommandError twice(String command, String name) {
        return error(
                command,
                "ParameterAlreadyBound",
                name,
                "Cannot bind parameter because parameter '" + name
                        + "' is specified more than once. To provide multiple"
                        + " values to parameters that can accept multiple values, use the array syntax. For example,"
                        + " \"-parameter value1,value2,value3\".");
    }

    static CommandError missingArgument(String command, Parameter parameter) {
        return error(
                command,
                "MissingArgument",
                parameter.name(),
                "Missing an argument for parameter '" + parameter.name() + "'. Specify a parameter of type '"
                        + Coercion.fullTypeName(parameter) + "' and try again.");
    }

    static CommandError noPosition(String command, Value value) {
        return error(
                command,
                "PositionalParameterNotFound",
                value.text(),
                "A positional parameter cannot be found that accepts argument '" + value.text() + "'.");
    }

    static CommandError noSet(String command) {
        return error(
                command,
                "AmbiguousParameterSet",
                "",
                "Parameter set cannot be resolved using the specified named parameters.");
    }

    static CommandError missing(String command, List<String> names) {
        return error(
                command,
                "MissingMandatoryParameter",
                "",
                "Cannot process command because of one or more missing mandatory parameters: " + String.join(" ", names)
                        + ".");
    }

    static CommandError inputNotBound(String command, Value input) {
        return error(
                command,
                "InputObjectNotBound",
                input,
                "The input object cannot be bound to any parameters for the command either because the command does not"
                        + " take pipeline input or the input and its properties do not match any of the parameters that"
                        + " take pipeline input.");
    }

    static CommandError inputLacks(String command, Value input, List<String> names) {
        return error(
                command,
                "InputObjectMissingMandatory",
                input,
                "The input object cannot be bound because it did not contain the information required to bind all"
                        + " mandatory parameters: " + String.join(" ", names));
    }

    static CommandError conversion(String command, Parameter parameter, Value value, String type, String why) {
        return conversion(
                command, parameter, "Cannot convert value \"" + value.text() + "\" to type \"" + type + "\". " + why);
    }

    /** A value that a parameter does not take, and why. */
    static CommandError conversion(String command, Parameter parameter, String why) {
        return error(
                command,
                "InvalidArgumentType",
                parameter.name(),
                "Cannot process argument transformation on parameter '" + parameter.name() + "'. " + why);
    }

    static CommandError conversion(String command, Parameter parameter, Value value, String why) {
        return error(
                command,
                "InvalidArgumentType",
                parameter.name(),
                "Cannot process argument transformation on parameter '" + parameter.name()
                        + "'. Cannot convert value \""
                        + value.text() + "\" to type \"" + Coercion.typeName(parameter) + "\"."
                        + (why.isEmpty() ? "" : " " + why));
    }

    static CommandError nullValue(String command, Parameter parameter) {
        ErrorRecord error = new ErrorRecord(
                "InvalidArgumentType",
                "InvalidData",
                "ParameterBindingValidationException",
                "Cannot bind argument to parameter '" + parameter.name() + "' because it is null.",
                parameter.name(),
                "String",
                command,
                "ParameterArgumentValidationErrorNullNotAllowed",
                "");
        return new CommandError(error, true);
    }
}
