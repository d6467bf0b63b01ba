package dev.reeve.language.host;

import dev.reeve.language.command.CommandSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a session asks of its surroundings. Only commands, sink and time must be given. */
public interface Host {

    /** The commands and scripts of the present caller, besides the language's own. */
    CommandSource commands();

    /** Where the streams of the session go. */
    Sink sink();

    /** The present time. */
    Instant now();

    /** Who answers prompts; empty where nobody can, so that prompts are errors. */
    default Optional<Console> console() {
        return Optional.empty();
    }

    /** How objects are shown where no format command is used [SH-55]. */
    default ViewSource views() {
        return _ -> Optional.empty();
    }

    /** The folder below which scripts may read and write [SH-63]; empty where there is none. */
    default Optional<FileArea> files() {
        return Optional.empty();
    }

    /** The zone in which times are shown and read. */
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /**
     * The environment that {@code $env:} reads: who and where the session is. A script that names any other variable is
     * refused, since what the server's own environment holds is nobody's business.
     */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Width of the output in columns. */
    default int width() {
        return 120;
    }

    /** Bounds of the session [SH-72]. */
    default Limits limits() {
        return Limits.STANDARD;
    }

    /** How whoever runs the session raises a bound; empty where that is nobody's business here. */
    default String raising(Limits.Kind limit) {
        return "";
    }

    /** Names that may complete the value of a parameter, such as identities in the caller's reach [SH-67]. */
    default List<String> completions(String command, String parameter, String prefix) {
        return List.of();
    }

    /** The properties of what a command puts out, as far as that is known, for completion [SH-67]. */
    default List<String> properties(String command) {
        return List.of();
    }

    /** Waits, for {@code Start-Sleep}. */
    default void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }
}
