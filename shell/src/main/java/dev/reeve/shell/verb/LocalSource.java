package dev.reeve.shell.verb;

import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.shell.Shell;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.session.Face;
import dev.reeve.shell.session.LocalSession;
import dev.reeve.shell.session.ShellSession;
import java.nio.file.Path;
import java.util.List;

/** A session on a home, in this process. */
record LocalSource(Home home, LocalSessions sessions) implements SessionSource {

    /** On the home that the settings name; where there is none, on a new one with the sample organization. */
    static LocalSource on(Settings settings, Streams streams) {
        LocalSessions.prepare();
        Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome);
        return new LocalSource(home, LocalSessions.on(settings, home));
    }

    @Override
    public ShellSession open(Face face, boolean isKept) {
        Session session = sessions.open();
        Shell shell = new Shell(sessions.host(session, face.sink(), face.console(), face.columns()));
        Organization organization = home.snapshot();
        return new LocalSession(
                shell,
                organization.settings().forestRoot(),
                List.of(
                        organization.settings().name() + ": you are " + Sessions.name(session, organization) + ".",
                        "Get-Command lists what you may run, Get-Help NAME explains it, Tab completes, exit leaves.",
                        ""));
    }

    @Override
    public Path history() {
        return home.history();
    }

    @Override
    public void close() {
        home.close();
    }
}
