package dev.reeve.shell.terminal;

import dev.reeve.language.shell.TextSink;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Text on the terminal: errors red and messages yellow where it has colours. */
record TerminalLines(Terminal terminal) implements TextSink.Lines {

    private static final AttributedStyle ERROR = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    private static final AttributedStyle MESSAGE = AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);

    @Override
    public void output(String line) {
        terminal.writer().println(line);
    }

    @Override
    public void part(String text) {
        terminal.writer().print(text);
        terminal.flush();
    }

    @Override
    public void error(String line) {
        styled(line, ERROR);
    }

    @Override
    public void message(String line) {
        styled(line, MESSAGE);
    }

    private void styled(String line, AttributedStyle style) {
        terminal.writer().println(new AttributedString(line, style).toAnsi(terminal));
    }
}
