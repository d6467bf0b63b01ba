package dev.reeve.shell.terminal;

import dev.reeve.language.host.Console;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Asks on the terminal. Ctrl+C at a prompt cancels what asks. */
final class TerminalConsole implements Console {

    private final Terminal terminal;
    private final LineReader reader;
    private final Runnable cancel;

    TerminalConsole(Terminal terminal, Runnable cancel) {
        this.terminal = terminal;
        this.cancel = cancel;
        // Answers are neither remembered nor completed, unlike commands.
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    @Override
    public Optional<String> ask(List<String> lines, String prompt) {
        lines.forEach(terminal.writer()::println);
        terminal.flush();
        return answer(() -> reader.readLine(prompt));
    }

    @Override
    public Optional<String> askSecret(String prompt) {
        return answer(() -> reader.readLine(prompt, '*'));
    }

    private Optional<String> answer(java.util.function.Supplier<String> read) {
        try {
            return Optional.ofNullable(read.get());
        } catch (UserInterruptException _) {
            cancel.run();
            return Optional.empty();
        } catch (EndOfFileException _) {
            return Optional.empty();
        }
    }
}
