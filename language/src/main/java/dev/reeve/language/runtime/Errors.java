package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.value.Value;

/** The errors of the language itself. */
public final class Errors {

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

    /** A value that does not convert to a type. */
    public static CommandError conversion(Value value, String type) {
        return statement(
                "InvalidCast",
                "InvalidArgument",
                "PSInvalidCastException",
                "Cannot convert value \"" + value.text() + "\" to type \"" + type + "\".");
    }

    /** SH-17: no way out to the host's runtime. */
    static CommandError noMethod(Value target, String name) {
        return invalid(
                "MethodNotFound",
                "Method invocation failed because [" + target.typeName() + "] does not contain a method named '" + name
                        + "', or the method is not available in this shell.");
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

    /** A bound of the session that was exceeded [SH-72]. */
    public static CommandError limit(String what) {
        return statement(
                "LimitExceeded",
                "LimitsExceeded",
                "LimitExceededException",
                "The limit of the session was exceeded: " + what + ".");
    }
}
