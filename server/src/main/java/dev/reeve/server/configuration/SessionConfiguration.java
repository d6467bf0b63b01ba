package dev.reeve.server.configuration;

import dev.reeve.server.caller.AuthenticatedCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What sessions may take of the server.
 *
 * @param mostOfCaller how many sessions a caller may have open, and how many scripts running
 * @param mostCalls how many single cmdlets of a caller may run at once
 * @param mostRunning how many scripts may run at once, and how many single cmdlets
 * @param mostWatching how many watches of a caller may run at once
 * @param idle how long a session stays open without use
 * @param folder the folder below which each caller has one that his scripts read and write; empty for none
 */
public record SessionConfiguration(
        int mostOfCaller, int mostCalls, int mostRunning, int mostWatching, Duration idle, Optional<Path> folder) {

    /**
     * The folder of a caller's scripts, which is made when it is first asked for.
     *
     * @throws UncheckedIOException where it can't be made
     */
    public Optional<Path> folderOf(AuthenticatedCaller caller) {
        return folder.map(all -> {
            try {
                return Files.createDirectories(
                        all.resolve(caller.organization().uuid().toString())
                                .resolve(URLEncoder.encode(caller.user(), StandardCharsets.UTF_8)
                                        .replace(".", "%2E")));
            } catch (IOException e) {
                throw new UncheckedIOException("The folder of a caller's files can't be made.", e);
            }
        });
    }

    /** Reads the settings that begin with {@code sessions}. */
    public static SessionConfiguration from(ConfigurationReader settings) {
        return new SessionConfiguration(
                settings.number("sessions.most-of-caller", 18, 1, 10_000),
                settings.number("sessions.most-calls", 50, 1, 10_000),
                settings.number("sessions.most-running", 200, 1, 10_000),
                settings.number("sessions.most-watching", 20, 1, 10_000),
                settings.duration("sessions.idle", Duration.ofMinutes(15)),
                settings.path("sessions.files"));
    }
}
