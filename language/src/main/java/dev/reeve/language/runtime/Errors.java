package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.host.Limits;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TypeNames;
import dev.reeve.language.value.Value;
import java.util.Set;

/** The errors of the language itself. */
public final class Errors {

    private static final Set<String> NUMBERS = Set.of("System.Int32", "System.Int64", "System.Double");

    private Errors() {}

    /** An error that ends the statement. */
    public static CommandError statement(String code, String category, String exception, String message) {
        return new CommandError(new ErrorRecord(code, category, exception, message, "", "", ""), true);
    }

    /** An operation that the values do not allow. */
    public static CommandError invalid(String code, String message) {
        return statement(code, "InvalidOperation", "RuntimeException", message);
    }

    /** An argument that does not fit. */
    public static CommandError argument(String code, String message) {
        return statement(code, "InvalidArgument", "PSArgumentException", message);
    }

    /** A key that a table has already. */
    static CommandError duplicate(Value there, Value added) {
        return statement(
                "DuplicateKey",
                "OperationStopped",
                "ArgumentException",
                "Item has already been added. Key in dictionary: '" + there.text() + "'  Key being added: '"
                        + added.text() + "'");
    }

    /** A value that does not convert to a type. */
    public static CommandError conversion(Value value, String type) {
        boolean fromText = value instanceof Text;
        String id = "ConvertToFinalInvalidCastException";
        String why = "";
        if (fromText && NUMBERS.contains(type)) {
            id = "InvalidCastFromStringTo" + (type.endsWith("Double") ? "DoubleOrSingle" : "Integer");
            why = " Error: \"Input string was not in a correct format.\"";
        } else if (fromText && type.equals("System.DateTime")) {
            id = "InvalidCastParseTargetInvocationWithFormatProvider";
            why = " Error: \"The string was not recognized as a valid DateTime.\"";
        }
        ErrorRecord error = new ErrorRecord(
                "InvalidCast",
                "InvalidArgument",
                "RuntimeException",
                shown(value) + " to type \"" + type + "\"." + why,
                "",
                "",
                "",
                id,
                "PSInvalidCastException");
        return new CommandError(error, true);
    }

    /** A text, number or other plain value as it is; anything else with its kind. */
    private static String shown(Value value) {
        boolean plain = value.memberNames().isEmpty() && !(value instanceof ListValue);
        return plain
                ? "Cannot convert value \"" + value.text() + "\""
                : "Cannot convert the \"" + value.text() + "\" value of type \"" + TypeNames.full(value.typeName())
                        + "\"";
    }

    /** SH-17: no way out to the host's runtime. */
    static CommandError noMethod(Value target, String name) {
        return invalid(
                "MethodNotFound",
                "Method invocation failed because [" + TypeNames.full(target.typeName())
                        + "] does not contain a method named '" + name + "'.",
                name);
    }

    /** An operation that the values do not allow, with the name of what is missing as its target. */
    static CommandError invalid(String code, String message, String target) {
        return new CommandError(
                new ErrorRecord(code, "InvalidOperation", "RuntimeException", message, target, "String", ""), true);
    }

    static CommandError noCommand(String name) {
        return new CommandError(
                new ErrorRecord(
                        "CommandNotFound",
                        "ObjectNotFound",
                        "CommandNotFoundException",
                        "The term '" + name
                                + "' is not recognized as the name of a cmdlet, function, script file, or operable program."
                                + " Check the spelling of the name, or if a path was included, verify that the path is correct"
                                + " and try again.",
                        name,
                        "String",
                        name),
                true);
    }

    /** A bound of the session that was exceeded, and by what [SH-72]. */
    public static CommandError limit(Limits.Kind kind, String what) {
        return new CommandError(
                new ErrorRecord(
                        "LimitExceeded",
                        "LimitsExceeded",
                        "LimitExceededException",
                        "The limit '" + kind.key() + "' of the session was exceeded: " + what + ".",
                        kind.key(),
                        ErrorRecord.LIMIT,
                        ""),
                true);
    }
}
