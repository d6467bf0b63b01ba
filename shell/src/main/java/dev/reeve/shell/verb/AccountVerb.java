package dev.reeve.shell.verb;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.session.PasswordPrompt;
import dev.reeve.workplace.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code reeve account}: passwords for signing in to the server, set by whoever owns the home. */
public record AccountVerb(Settings settings, Streams streams) {

    /** Sets a password; answers the exit code. */
    public int run(List<String> operands, Optional<Path> passwordFile) {
        if (operands.size() != 2
                || !operands.getFirst().toLowerCase(Locale.ROOT).equals("password")) {
            throw FailureException.usage("Say: reeve account password USER [--password-file FILE].");
        }
        if (!Home.exists(settings.home())) {
            throw FailureException.failed(
                    "HomeUnusable", "There is no organization at " + settings.home() + "; reeve init makes one.");
        }
        try (Home home = Home.open(settings)) {
            Workplace workplace = LocalSessions.on(settings, home).workplace();
            Recipient user = Sessions.user(workplace.snapshot(), operands.getLast());
            Session session = workplace.local(
                    settings.as().orElse(NewOrganization.ADMINISTRATOR), System.getProperty("user.name"));
            workplace
                    .passwords()
                    .set(
                            session,
                            "reeve account password",
                            user.id(),
                            new PasswordPrompt(SystemConsole.of(streams))
                                    .ask("New password of " + user.name() + ": ", passwordFile));
            if (settings.output() == OutputFormat.TEXT) {
                streams.out().println("The password of " + user.name() + " is set.");
            }
            return ExitCode.DONE;
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage() + " Nothing was changed.");
        }
    }
}
