package dev.reeve.shell.verb;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.run.Session;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.language.cmdlets.SnapIns;
import dev.reeve.language.host.Console;
import dev.reeve.language.host.Host;
import dev.reeve.language.host.Sink;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.session.LocalHost;
import dev.reeve.workplace.Workplace;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Sessions on a home for whoever sits at this machine: he may act as anyone, and the records keep both names. */
record LocalSessions(Settings settings, Home home, Workplace workplace) {

    /** To be called before a home is opened, where a session follows: what needs no home is loaded beside that. */
    static void prepare() {
        Thread.ofPlatform().daemon().name("preparing").start(() -> {
            Workplace.prepare();
            Objects.requireNonNull(SnapIns.find("")); // the shell's own cmdlets
            Objects.requireNonNull(ZoneId.systemDefault());
        });
    }

    static LocalSessions on(Settings settings, Home home) {
        return new LocalSessions(
                settings,
                home,
                new Workplace(
                        home.store(),
                        home.organization(),
                        Choices.random(),
                        home.clock(),
                        home.scripts(),
                        home.outbox()));
    }

    /** A session of the user that the settings name, else of Administrator. */
    Session open() {
        String user = settings.as().orElse(NewOrganization.ADMINISTRATOR);
        try {
            return workplace.open(user, System.getProperty("user.name"), settings.server());
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage());
        }
    }

    /** The surroundings of a session. */
    Host host(Session session, Sink sink, Optional<Console> console, IntSupplier columns) {
        return new LocalHost(
                workplace.commands(session),
                sink,
                workplace.clock(),
                ZoneId.systemDefault(),
                console,
                settings.workingFolder(),
                workplace.environment(session),
                settings.limits(),
                columns);
    }
}
