package dev.reeve.language.command;

/**
 * Thrown by an {@link Invocation} to report an error for the present pipeline object. The runtime turns it into a
 * non-terminating error of the pipeline (following objects go on [CMD-14]) unless {@link #terminating()} or
 * {@code -ErrorAction Stop} makes it end the statement.
 */
public final class CommandError extends RuntimeException {

    private final transient ErrorRecord errorRecord;
    private final boolean terminating;

    /** An error that ends only the present object's processing. */
    public CommandError(ErrorRecord errorRecord) {
        this(errorRecord, false);
    }

    /** An error; {@code terminating} ends the whole statement. */
    public CommandError(ErrorRecord errorRecord, boolean terminating) {
        super(errorRecord.message());
        this.errorRecord = errorRecord;
        this.terminating = terminating;
    }

    /** What scripts see. */
    public ErrorRecord errorRecord() {
        return errorRecord;
    }

    /** Whether the statement ends. */
    public boolean terminating() {
        return terminating;
    }
}
