package dev.reeve.language.command;

/**
 * An error as scripts see it [SH-70].
 *
 * @param code the stable code of the error catalogue, for example {@code ObjectNotFound}
 * @param category the category shown in {@code CategoryInfo}, for example {@code InvalidOperation}
 * @param exceptionName the exception's simple name, by which {@code catch [Name]} finds it
 * @param message what was wrong, with which object, and what to do
 * @param target text of the object concerned; may be empty
 * @param targetType type name of that object; may be empty
 * @param command the command that reported it; may be empty
 * @param id the first part of {@code FullyQualifiedErrorId}; empty where the code says it
 * @param inner the exception that the exception wraps, which {@code catch} finds as well; may be empty
 */
public record ErrorRecord(
        String code,
        String category,
        String exceptionName,
        String message,
        String target,
        String targetType,
        String command,
        String id,
        String inner) {

    /** An error whose id follows from its code, and that wraps no other. */
    public ErrorRecord(
            String code,
            String category,
            String exceptionName,
            String message,
            String target,
            String targetType,
            String command) {
        this(code, category, exceptionName, message, target, targetType, command, "", "");
    }

    /** The same error, reported by a command. */
    public ErrorRecord by(String reporter) {
        return new ErrorRecord(code, category, exceptionName, message, target, targetType, reporter, id, inner);
    }

    /** The same error with an object that it concerns. */
    public ErrorRecord on(String object, String type) {
        return new ErrorRecord(code, category, exceptionName, message, object, type, command, id, inner);
    }

    /** The same error with an id of its own. */
    public ErrorRecord withId(String ownId) {
        return new ErrorRecord(code, category, exceptionName, message, target, targetType, command, ownId, inner);
    }

    /** What a method's error becomes where the method is called [SH-17]. */
    public ErrorRecord thrownBy(String method, int arguments) {
        return new ErrorRecord(
                code,
                "NotSpecified",
                "MethodInvocationException",
                "Exception calling \"" + method + "\" with \"" + arguments + "\" argument(s): \"" + message + "\"",
                "",
                "",
                "",
                exceptionName,
                exceptionName);
    }

    /** The type of what a limit's error is about. */
    public static final String LIMIT = "SessionLimit";

    /** Whether a bound of the session was exceeded: that ends the run, and nothing catches it [SH-72]. */
    public boolean isLimit() {
        return targetType.equals(LIMIT);
    }

    /** The same with more to say. */
    public ErrorRecord withMessage(String longer) {
        return new ErrorRecord(code, category, exceptionName, longer, target, targetType, command, id, inner);
    }
}
