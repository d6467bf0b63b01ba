package dev.reeve.shell.verb;

import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.remote.Destination;
import dev.reeve.shell.session.Face;
import dev.reeve.shell.session.ShellSession;
import java.nio.file.Path;
import java.util.Optional;

/** Where the session of a verb comes from: a home, or a server. */
public sealed interface SessionSource extends AutoCloseable permits LocalSource, RemoteSource {

    /** The server that is named, else the home. */
    static SessionSource of(Settings settings, Streams streams, Optional<Destination> server) {
        return server.isPresent()
                ? new RemoteSource(settings, streams, server.get())
                : LocalSource.on(settings, streams);
    }

    /**
     * Opens a session.
     *
     * @param isKept whether a person who loses it is offered another one
     */
    ShellSession open(Face face, boolean isKept);

    /** The commands typed in the interactive shell. */
    Path history();

    @Override
    void close();
}
