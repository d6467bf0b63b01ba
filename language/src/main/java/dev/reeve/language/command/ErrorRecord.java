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
 */
public record ErrorRecord(
        String code,
        String category,
        String exceptionName,
        String message,
        String target,
        String targetType,
        String command) {

    /** Whether a bound of the session was exceeded: who exceeds one does not go on with the next statement [SH-72]. */
    public boolean isLimit() {
        return code.equals("LimitExceeded");
    }
}
