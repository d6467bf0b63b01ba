package dev.reeve.shell.session;

import dev.reeve.language.host.FileArea;
import dev.reeve.language.shell.Completions;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.Shell;
import dev.reeve.language.syntax.Highlighting;
import dev.reeve.language.value.Value;
import java.util.List;

/**
 * A session whose commands run in this process.
 *
 * @param domain the organization's, for the prompt
 */
public record LocalSession(Shell shell, String domain, List<String> greeting) implements ShellSession {

    @Override
    public Outcome run(String text) {
        return shell.run(text);
    }

    @Override
    public Outcome run(String text, String scriptName, List<String> arguments) {
        return shell.run(text, scriptName, arguments);
    }

    @Override
    public void cancel() {
        shell.cancel();
    }

    @Override
    public Completions complete(String text, int cursor) {
        return shell.complete(text, cursor);
    }

    @Override
    public List<Highlighting.Part> highlight(String text) {
        return shell.highlight(text);
    }

    /** With the folder in which the session is, where it left the one it began in. */
    @Override
    public String prompt() {
        String place = shell.variable("PWD")
                .map(Value::text)
                .filter(path -> !path.equals(FileArea.DRIVE))
                .map(path -> " " + path)
                .orElse("");
        return "[PS] " + domain + place + "> ";
    }
}
