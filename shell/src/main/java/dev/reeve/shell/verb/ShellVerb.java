package dev.reeve.shell.verb;

import dev.reeve.commands.result.Views;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.Shell;
import dev.reeve.language.shell.TextSink;
import dev.reeve.language.value.Value;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.session.JsonSink;
import dev.reeve.shell.session.Outcomes;
import dev.reeve.shell.session.StreamLines;
import dev.reeve.shell.terminal.InteractiveShell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code reeve shell}: the interactive management shell; where nobody sits at a terminal, lines of standard input. */
public record ShellVerb(Settings settings, Streams streams) {

    /** Reads and runs lines until the person leaves; answers the exit code. */
    public int run() {
        LocalSessions.prepare();
        try (Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome)) {
            LocalSessions sessions = LocalSessions.on(settings, home);
            Session session = sessions.open();
            return streams.isConsole() && settings.output() == OutputFormat.TEXT
                    ? atTerminal(home, sessions, session)
                    : fromStream(sessions, session);
        }
    }

    private int atTerminal(Home home, LocalSessions sessions, Session session) {
        try (InteractiveShell terminal = new InteractiveShell(home.history())) {
            Shell shell = new Shell(sessions.host(
                    session,
                    new TextSink(terminal.lines(), new Views(), terminal::width),
                    Optional.of(terminal.console()),
                    terminal::width));
            Organization organization = home.snapshot();
            return terminal.run(
                    shell,
                    () -> "[PS] " + organization.settings().forestRoot() + place(shell) + "> ",
                    greeting(organization, session),
                    error -> Outcomes.report(error, OutputFormat.TEXT));
        }
    }

    /** The folder in which the session is, where it left the one it began in. */
    private static String place(Shell shell) {
        return shell.variable("PWD")
                .map(Value::text)
                .filter(path -> !path.equals(FileArea.DRIVE))
                .map(path -> " " + path)
                .orElse("");
    }

    private static List<String> greeting(Organization organization, Session session) {
        return List.of(
                organization.settings().name() + ": you are " + Sessions.name(session, organization) + ".",
                "Get-Command lists what you may run, Get-Help NAME explains it, Tab completes, exit leaves.",
                "");
    }

    /** Nobody can be asked here: what follows in the stream are commands, never answers. */
    private int fromStream(LocalSessions sessions, Session session) {
        Shell shell = new Shell(sessions.host(
                session,
                settings.output() == OutputFormat.JSON ? new JsonSink(streams) : StreamLines.sink(streams),
                Optional.empty(),
                () -> StreamLines.WIDTH));
        int exitCode = ExitCode.DONE;
        BufferedReader lines = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
        String pending = "";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = pending.isEmpty() ? line : pending + "\n" + line;
                pending = "";
                if (text.isBlank()) {
                    continue;
                }
                Outcome outcome = shell.run(text);
                if (outcome instanceof Outcome.Incomplete && !line.isBlank()) {
                    pending = text;
                    continue;
                }
                Outcomes.report(outcome, settings.output()).forEach(streams.err()::println);
                exitCode = Math.max(exitCode, Outcomes.exitCode(outcome));
                if (outcome instanceof Outcome.Done done && done.exitCode().isPresent()) {
                    return done.exitCode().getAsInt();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!pending.isEmpty()) {
            Outcomes.report(shell.run(pending), settings.output()).forEach(streams.err()::println);
            return ExitCode.USAGE;
        }
        return exitCode;
    }
}
