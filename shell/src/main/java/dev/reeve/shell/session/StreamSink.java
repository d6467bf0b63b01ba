package dev.reeve.shell.session;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Sink;
import dev.reeve.language.value.Value;
import dev.reeve.shell.line.Streams;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The streams of a session as text: values and what scripts print on the output stream, the rest on the error stream. */
public final class StreamSink implements Sink {

    /** The width of output that no terminal shows. */
    public static final int WIDTH = 120;

    private final Sink out;
    private final Streams streams;

    private StreamSink(Streams streams) {
        this.streams = streams;
        this.out = TextOutput.onto(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8), () -> WIDTH);
    }

    /** A sink onto these streams. */
    public static Sink onto(Streams streams) {
        return new StreamSink(streams);
    }

    @Override
    public void output(Value value) {
        out.output(value);
    }

    @Override
    public void formatted(List<String> lines) {
        out.formatted(lines);
    }

    @Override
    public void error(ErrorValue error) {
        flush();
        error.display().forEach(streams.err()::println);
    }

    @Override
    public void warning(String message) {
        aside("WARNING: " + message);
    }

    @Override
    public void verbose(String message) {
        aside("VERBOSE: " + message);
    }

    @Override
    public void debug(String message) {
        aside("DEBUG: " + message);
    }

    @Override
    public void information(String message) {
        aside(message);
    }

    @Override
    public void whatIf(String message) {
        out.whatIf(message);
    }

    @Override
    public void host(String text, boolean newLine) {
        out.host(text, newLine);
    }

    @Override
    public void flush() {
        out.flush();
        streams.out().flush();
    }

    private void aside(String message) {
        flush();
        streams.err().println(message);
    }
}
