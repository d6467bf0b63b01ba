package dev.reeve.shell.verb;

import dev.reeve.shell.home.Home;
import dev.reeve.shell.home.SetupTask;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.JsonLines;
import java.util.List;

/** {@code reeve setup}: what is done to an organization by its setup tool, and by no cmdlet [SPLIT-5] [SRV-3]. */
public record SetupVerb(Settings settings, Streams streams) {

    /** Does what the arguments say; answers the exit code. */
    public int run(List<String> arguments) {
        SetupTask task = SetupTask.parse(arguments);
        settings.as().ifPresent(_ -> {
            throw FailureException.usage(
                    "Setup runs as the account that installed the organization, not --as another.");
        });
        if (!Home.exists(settings.home())) {
            throw FailureException.failed(
                    "HomeUnusable", "There is no organization at " + settings.home() + "; reeve init makes one.");
        }
        try (Home home = Home.open(settings)) {
            LocalSessions sessions = LocalSessions.on(settings, home);
            List<String> done = task.run(sessions.workplace(), System.getProperty("user.name"));
            done.stream()
                    .map(line -> settings.output() == OutputFormat.JSON ? JsonLines.text(line) : line)
                    .forEach(streams.out()::println);
            return ExitCode.DONE;
        }
    }
}
