package dev.reeve.language.host;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.value.Value;
import java.util.List;

/**
 * Where the streams of a session end. Hosts for programs implement it directly and get raw values; hosts for people use
 * {@code TextSink}, which formats.
 */
public interface Sink {

    /** A value that leaves a pipeline. */
    void output(Value value);

    /** What a format command prints, line by line. */
    void formatted(List<String> lines);

    /** An error that is to be shown. */
    void error(ErrorValue error);

    /** A warning. */
    void warning(String message);

    /** A verbose message, where the caller asked for such. */
    default void verbose(String message) {}

    /** A debug message, where the caller asked for such. */
    default void debug(String message) {}

    /** An informational message, where the caller asked for such. */
    default void information(String message) {}

    /** A what-if line [CMD-3], whole. */
    void whatIf(String message);

    /** What {@code Write-Host} prints; {@code newLine} tells whether a line end follows. */
    void host(String text, boolean newLine);

    /** Progress of a long operation; {@code percent} is negative where unknown. */
    default void progress(String activity, String status, int percent, boolean completed) {}

    /** Takes away what stands on the screen, where there is one. */
    default void clear() {}

    /** Called when a run has ended, so that held-back output can be shown. */
    default void flush() {}
}
