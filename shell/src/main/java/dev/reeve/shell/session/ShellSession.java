package dev.reeve.shell.session;

import dev.reeve.language.shell.Completions;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.syntax.Highlighting;
import java.util.List;

/** A session of the management shell, wherever its commands run. Not for use by several threads at once, but for {@link #cancel()}. */
public interface ShellSession {

    /** Runs typed text in the session's own scope. */
    Outcome run(String text);

    /** Runs a script with its arguments. */
    Outcome run(String text, String scriptName, List<String> arguments);

    /** Asks a run in progress to stop between two objects [SH-73]; may be called from another thread. */
    void cancel();

    /** What may stand at the cursor [SH-67]. */
    Completions complete(String text, int cursor);

    /** The parts of a text as it is typed; a command is among them only if the caller has it [SH-67]. */
    List<Highlighting.Part> highlight(String text);

    /** What stands before each line that is typed. */
    String prompt();

    /** What a person is told first. */
    List<String> greeting();
}
