package dev.reeve.shell.terminal;

import dev.reeve.language.shell.TextSink;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;

/** Text on the terminal: errors red and messages yellow where it has colours, progress on a line that goes again. */
final class TerminalLines implements TextSink.Lines {

    private static final AttributedStyle ERROR = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    private static final AttributedStyle MESSAGE = AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);

    private final Terminal terminal;
    private boolean progressIsShown;

    TerminalLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void output(String line) {
        endProgress();
        terminal.writer().println(line);
    }

    @Override
    public void part(String text) {
        endProgress();
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

    @Override
    public void flush() {
        terminal.flush();
    }

    @Override
    public void clear() {
        endProgress();
        terminal.puts(Capability.clear_screen);
        terminal.flush();
    }

    @Override
    public void progress(String line) {
        if (terminal.getStringCapability(Capability.clr_eol) == null) {
            return;
        }
        endProgress();
        terminal.writer().print(new AttributedString(line, MESSAGE).toAnsi(terminal));
        terminal.flush();
        progressIsShown = true;
    }

    @Override
    public void endProgress() {
        if (progressIsShown) {
            terminal.puts(Capability.carriage_return);
            terminal.puts(Capability.clr_eol);
            progressIsShown = false;
        }
    }

    private void styled(String line, AttributedStyle style) {
        endProgress();
        terminal.writer().println(new AttributedString(line, style).toAnsi(terminal));
    }
}
