package dev.reeve.shell.verb;

import dev.reeve.language.shell.Outcome;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.remote.Destination;
import dev.reeve.shell.session.Face;
import dev.reeve.shell.session.Outcomes;
import dev.reeve.shell.session.ShellSession;
import dev.reeve.shell.terminal.InteractiveShell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code reeve shell}: the interactive management shell; where nobody sits at a terminal, lines of standard input.
 *
 * @param server where commands run, if not on a home
 */
public record ShellVerb(Settings settings, Streams streams, Optional<Destination> server) {

    /** Reads and runs lines until the person leaves; answers the exit code. */
    public int run() {
        try (SessionSource source = SessionSource.of(settings, streams, server)) {
            return streams.isConsole() && settings.output() == OutputFormat.TEXT
                    ? atTerminal(source)
                    // Nobody can be asked here: what follows in the stream are commands, never answers.
                    : fromStream(source.open(Face.of(streams, settings.output(), Optional.empty()), false));
        }
    }

    private static int atTerminal(SessionSource source) {
        try (InteractiveShell terminal = new InteractiveShell(source.history())) {
            return terminal.run(source.open(terminal.face(), true), error -> Outcomes.report(error, OutputFormat.TEXT));
        }
    }

    private int fromStream(ShellSession session) {
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
                Outcome outcome = session.run(text);
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
            Outcomes.report(session.run(pending), settings.output()).forEach(streams.err()::println);
            return ExitCode.USAGE;
        }
        return exitCode;
    }
}
