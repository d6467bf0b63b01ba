package dev.reeve.shell.terminal;

import dev.reeve.language.host.Console;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Asks on the terminal. Ctrl+C at a prompt cancels what asks. */
final class TerminalConsole implements Console {

    private static final int CONTROL_C = 3;

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
    public int rows() {
        return terminal.getRows();
    }

    @Override
    public Optional<String> askKey(String prompt) {
        terminal.writer().print(prompt);
        terminal.flush();
        Attributes before = terminal.enterRawMode();
        try {
            int key = terminal.reader().read();
            if (key == CONTROL_C) {
                cancel.run();
            }
            return key < 0 || key == CONTROL_C ? Optional.empty() : Optional.of(Character.toString(key));
        } catch (IOException _) {
            return Optional.empty();
        } finally {
            terminal.setAttributes(before);
            // The prompt goes again, as after a page of the vendor's shell.
            terminal.writer().print("\r" + " ".repeat(prompt.length()) + "\r");
            terminal.flush();
        }
    }

    @Override
    public Optional<String> askSecret(String prompt) {
        return answer(() -> reader.readLine(prompt, '*'));
    }

    private Optional<String> answer(Supplier<String> read) {
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
