package dev.reeve.shell.terminal;

import dev.reeve.language.shell.Completions;
import dev.reeve.language.shell.Outcome;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.session.Face;
import dev.reeve.shell.session.ShellSession;
import dev.reeve.shell.session.StreamLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The prompt: reads lines, runs them, until the person leaves with {@code exit} or Ctrl+D. */
public final class InteractiveShell implements AutoCloseable {

    /** Kept from being collected, or its level would be forgotten. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    /** Milliseconds within which pasted text goes on. */
    private static final long PASTE_PAUSE = 30;

    private final Terminal terminal;
    private final LineReader reader;
    private static final String END_OF_PASTE = "\u001B[201~";

    private Optional<ShellSession> shell = Optional.empty();
    private String pending = "";

    /** A shell on the process's terminal that remembers commands in the history file. */
    public InteractiveShell(Path history) {
        this(systemTerminal(), history);
    }

    InteractiveShell(Terminal terminal, Path history) {
        this.terminal = terminal;
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("reeve")
                .parser(this::parse)
                .completer((_, line, candidates) -> complete(line, candidates))
                .completionMatcher(new LanguageMatcher())
                .highlighter(new LineHighlighter(this::coloured))
                .variable(LineReader.HISTORY_FILE, history)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.AUTO_LIST, true)
                // A pasted indentation is no question what could stand there.
                .option(LineReader.Option.INSERT_TAB, true)
                .build();
        reader.getWidgets().put(LineReader.BEGIN_PASTE, this::paste);
        // Whole commands are added when they are complete, and none that may hold a password.
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
    }

    private static Terminal systemTerminal() {
        JLINE.setLevel(Level.OFF);
        try {
            return TerminalBuilder.builder().system(true).dumb(true).build();
        } catch (IOException e) {
            throw FailureException.failed("NoTerminal", "The terminal can't be used: " + e.getMessage());
        }
    }

    /** What a session shows of itself here: text on the terminal, as wide as it is now, and the person at it is asked. */
    public Face face() {
        return new Face(
                new Face.Output.Text(new TerminalLines(terminal)),
                Optional.of(new TerminalConsole(terminal, () -> shell.ifPresent(ShellSession::cancel))),
                () -> terminal.getColumns() > 0 ? terminal.getColumns() : StreamLines.WIDTH);
    }

    /**
     * Reads and runs until the person leaves.
     *
     * @param report what to say about text that does not parse
     * @return the N of {@code exit N}, or 0
     */
    public int run(ShellSession session, Function<Outcome.SyntaxError, List<String>> report) {
        shell = Optional.of(session);
        session.greeting().forEach(terminal.writer()::println);
        terminal.handle(Terminal.Signal.INT, _ -> session.cancel());
        while (true) {
            Optional<String> line = read(session.prompt());
            if (line.isEmpty()) {
                return 0;
            }
            // A blank line gives up waiting, but not one within what is being pasted.
            boolean ends = line.get().isBlank() && !moreIsWaiting();
            String text = pending.isEmpty() ? line.get() : pending + "\n" + line.get();
            pending = "";
            if (text.isBlank()) {
                continue;
            }
            switch (outcome(session, text)) {
                case Outcome.Incomplete incomplete -> {
                    if (ends) {
                        show(report.apply(new Outcome.SyntaxError(incomplete.position(), incomplete.message())));
                    } else {
                        pending = text;
                    }
                }
                case Outcome.SyntaxError error -> {
                    remember(text);
                    show(report.apply(error));
                }
                case Outcome.Done done -> {
                    remember(text);
                    if (done.exitCode().isPresent()) {
                        return done.exitCode().getAsInt();
                    }
                }
            }
            terminal.flush();
        }
    }

    private boolean moreIsWaiting() {
        try {
            return terminal.reader().peek(PASTE_PAUSE) >= 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** Runs a text. What goes wrong in Reeve itself is told, and the shell goes on. */
    private Outcome outcome(ShellSession session, String text) {
        try {
            return session.run(text);
        } catch (RuntimeException e) {
            show(FailureException.of(e).lines());
            return new Outcome.Done(true, OptionalInt.empty());
        }
    }

    /** A line, or empty where the person leaves. Ctrl+C gives up what has been typed so far. */
    private Optional<String> read(String prompt) {
        while (true) {
            try {
                return Optional.of(reader.readLine(pending.isEmpty() ? prompt : ">> "));
            } catch (UserInterruptException _) {
                pending = "";
            } catch (EndOfFileException _) {
                return Optional.empty();
            }
        }
    }

    /** Takes pasted text as it is; line ends of Windows are line ends. */
    private boolean paste() {
        StringBuilder pasted = new StringBuilder();
        try {
            while (!isEnd(pasted)) {
                int c = terminal.reader().read();
                if (c < 0) {
                    return true;
                }
                pasted.append((char) c);
            }
        } catch (IOException _) {
            return true;
        }
        pasted.setLength(pasted.length() - END_OF_PASTE.length());
        reader.getBuffer().write(pasted.toString().replace("\r\n", "\n").replace('\r', '\n'));
        return true;
    }

    private static boolean isEnd(StringBuilder pasted) {
        int from = pasted.length() - END_OF_PASTE.length();
        return from >= 0
                && pasted.charAt(pasted.length() - 1) == '~'
                && pasted.substring(from).equals(END_OF_PASTE);
    }

    private void remember(String text) {
        if (!Secrets.mayBeIn(text)) {
            reader.setVariable(LineReader.DISABLE_HISTORY, false);
            reader.getHistory().add(text);
            reader.setVariable(LineReader.DISABLE_HISTORY, true);
        }
    }

    private void show(List<String> lines) {
        lines.forEach(terminal.writer()::println);
    }

    private ParsedLine parse(String line, int cursor, Parser.ParseContext context) {
        if (context != Parser.ParseContext.COMPLETE || shell.isEmpty()) {
            return CursorLine.whole(line, cursor);
        }
        String before = pending.isEmpty() ? "" : pending + "\n";
        Completions found = shell.get().complete(before + line, before.length() + cursor);
        int start = Math.clamp(found.start() - before.length(), 0, cursor);
        int end = Math.clamp(found.end() - before.length(), cursor, line.length());
        return new CursorLine(line, cursor, new Completions(start, end, found.candidates()));
    }

    private LineHighlighter.Coloured coloured(String line) {
        String before = pending.isEmpty() ? "" : pending + "\n";
        return new LineHighlighter.Coloured(
                shell.map(session -> session.highlight(before + line)).orElse(List.of()), before.length());
    }

    private static void complete(ParsedLine line, List<Candidate> candidates) {
        if (line instanceof CursorLine completed) {
            for (Completions.Candidate found : completed.completions().candidates()) {
                boolean isWhole = found.kind() != Completions.Kind.PROPERTY;
                candidates.add(new Candidate(found.text(), found.text(), null, null, null, null, isWhole));
            }
        }
    }

    @Override
    public void close() {
        try {
            reader.setVariable(LineReader.DISABLE_HISTORY, false);
            reader.getHistory().save();
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
