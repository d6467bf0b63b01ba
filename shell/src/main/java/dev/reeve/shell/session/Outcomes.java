package dev.reeve.shell.session;

import dev.reeve.language.shell.Outcome;
import dev.reeve.language.syntax.Position;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.workplace.JsonLines;
import dev.reeve.workplace.SyntaxErrorText;
import java.util.List;

/** What becomes of a run: the exit code, and how text that does not parse is reported. */
public final class Outcomes {

    private Outcomes() {}

    /** The exit code of a run: a script's own {@code exit N} is N. */
    public static int exitCode(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.exitCode().orElse(done.hadErrors() ? ExitCode.FAILED : ExitCode.DONE);
            case Outcome.Incomplete _, Outcome.SyntaxError _ -> ExitCode.USAGE;
        };
    }

    /** What to say where nothing ran; no lines where something did. */
    public static List<String> report(Outcome outcome, OutputFormat format) {
        return switch (outcome) {
            case Outcome.Done _ -> List.of();
            case Outcome.Incomplete(Position position, String message) -> report(position, message, format);
            case Outcome.SyntaxError(Position position, String message) -> report(position, message, format);
        };
    }

    private static List<String> report(Position position, String message, OutputFormat format) {
        if (format == OutputFormat.JSON) {
            return List.of(JsonLines.syntaxError(message, position));
        }
        return SyntaxErrorText.lines(message, position);
    }
}
