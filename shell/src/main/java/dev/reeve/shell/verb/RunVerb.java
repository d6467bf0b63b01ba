package dev.reeve.shell.verb;

import dev.reeve.language.shell.Outcome;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.remote.Destination;
import dev.reeve.shell.session.Face;
import dev.reeve.shell.session.Outcomes;
import dev.reeve.shell.session.ShellSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code reeve run}: a script, a text, or standard input.
 *
 * @param server where commands run, if not on a home
 */
public record RunVerb(Settings settings, Streams streams, Optional<Destination> server) {

    private static final String STANDARD_INPUT = "-";

    /** What runs, the script's name if it has one, and its arguments. */
    private record Work(String text, String name, List<String> arguments) {}

    /**
     * Runs; answers the exit code.
     *
     * @param text the text of {@code -c}
     * @param operands the script and its arguments; with {@code -c} arguments alone
     */
    public int run(Optional<String> text, List<String> operands) {
        Work work = text.map(given -> new Work(given, "", operands)).orElseGet(() -> script(operands));
        try (SessionSource source = SessionSource.of(settings, streams, server)) {
            ShellSession session = source.open(Face.of(streams, settings.output(), SystemConsole.of(streams)), false);
            Outcome outcome = work.name().isEmpty() && work.arguments().isEmpty()
                    ? session.run(work.text())
                    : session.run(work.text(), work.name(), work.arguments());
            streams.out().flush();
            Outcomes.report(outcome, settings.output()).forEach(streams.err()::println);
            return Outcomes.exitCode(outcome);
        }
    }

    private Work script(List<String> operands) {
        if (operands.isEmpty()) {
            throw FailureException.usage("Name a script, or give the text with -c, or - for standard input.");
        }
        String name = operands.getFirst();
        List<String> arguments = operands.subList(1, operands.size());
        try {
            if (name.equals(STANDARD_INPUT)) {
                return new Work(
                        new String(streams.in().readAllBytes(), StandardCharsets.UTF_8), "standard input", arguments);
            }
            return new Work(Files.readString(Path.of(name)), name, arguments);
        } catch (NoSuchFileException _) {
            throw FailureException.usage("There is no script '" + name + "'.");
        } catch (IOException e) {
            throw FailureException.usage("The script '" + name + "' can't be read as UTF-8 text: " + e.getMessage());
        }
    }
}
