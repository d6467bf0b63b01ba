package dev.reeve.shell.verb;

import dev.reeve.language.host.Console;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.remote.Destination;
import dev.reeve.shell.remote.Entrance;
import dev.reeve.shell.remote.RemoteSession;
import dev.reeve.shell.session.Face;
import dev.reeve.shell.session.ShellSession;
import java.nio.file.Path;
import java.util.Optional;

/** A session on a server. The home, which need not be there, keeps nothing but the history. */
final class RemoteSource implements SessionSource {

    private final Settings settings;
    private final Streams streams;
    private final Destination destination;
    private Optional<RemoteSession> session = Optional.empty();

    RemoteSource(Settings settings, Streams streams, Destination destination) {
        this.settings = settings;
        this.streams = streams;
        this.destination = destination;
    }

    @Override
    public ShellSession open(Face face, boolean isKept) {
        Entrance entrance = Entrance.to(destination);
        Optional<Console> person = face.console().or(() -> SystemConsole.of(streams));
        RemoteSession opened = new RemoteSession(entrance, entrance.enter(person), face, isKept);
        session = Optional.of(opened);
        return opened;
    }

    @Override
    public Path history() {
        return settings.home()
                .resolve("history." + destination.address().getHost().replaceAll("[^\\w.-]", "_"));
    }

    @Override
    public void close() {
        session.ifPresent(RemoteSession::close);
    }
}
