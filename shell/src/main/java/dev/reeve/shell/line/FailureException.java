package dev.reeve.shell.line;

import dev.reeve.store.StoreException;
import java.util.List;

/** Ends a verb with a line on the error stream. */
public final class FailureException extends RuntimeException {

    private final int exitCode;
    private final String code;

    private FailureException(int exitCode, String code, String message) {
        super(message);
        this.exitCode = exitCode;
        this.code = code;
    }

    /** An error ended the run. {@code code} is that of the error catalogue, or a word for a program to go by. */
    public static FailureException failed(String code, String message) {
        return new FailureException(ExitCode.FAILED, code, message);
    }

    /** The command line makes no sense, or asks for what is not built; nothing ran. */
    public static FailureException usage(String message) {
        return new FailureException(ExitCode.USAGE, "Usage", message);
    }

    /** What to say of anything that was thrown: a home that can't be used, or a fault of Reeve itself. */
    public static FailureException of(RuntimeException thrown) {
        return switch (thrown) {
            case FailureException failure -> failure;
            case StoreException unusable -> failed("HomeUnusable", String.valueOf(unusable.getMessage()));
            default ->
                failed(
                        "Unexpected",
                        "This is a fault of Reeve: " + thrown
                                + ". With REEVE_DEBUG=1 in the environment it tells more.");
        };
    }

    /** With which code the process ends. */
    public int exitCode() {
        return exitCode;
    }

    /** The stable word for the failure. */
    public String code() {
        return code;
    }

    /** What was wrong and what to do: a line, or one for each fault. */
    public List<String> lines() {
        return String.valueOf(getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
