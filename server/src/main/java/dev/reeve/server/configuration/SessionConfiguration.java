package dev.reeve.server.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What sessions may take of the server.
 *
 * @param mostOfCaller how many sessions a caller may have open, and how many scripts running
 * @param mostCalls how many single cmdlets of a caller may run at once
 * @param mostRunning how many scripts may run at once, and how many single cmdlets
 * @param idle how long a session stays open without use
 * @param folder the folder below which scripts read and write; empty for none
 */
public record SessionConfiguration(
        int mostOfCaller, int mostCalls, int mostRunning, Duration idle, Optional<Path> folder) {

    /** Reads the settings that begin with {@code sessions}. */
    public static SessionConfiguration from(ConfigurationReader settings) {
        return new SessionConfiguration(
                settings.number("sessions.most-of-caller", 18, 1, 10_000),
                settings.number("sessions.most-calls", 50, 1, 10_000),
                settings.number("sessions.most-running", 200, 1, 10_000),
                settings.duration("sessions.idle", Duration.ofMinutes(15)),
                settings.path("sessions.files"));
    }
}
