package dev.reeve.shell.session;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Sink;
import dev.reeve.language.value.Value;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.JsonLines;
import java.util.List;

/** The streams of a session as lines of JSON: values on the output stream, everything else on the error stream. */
public final class JsonSink implements Sink {

    private final Streams streams;

    /** A sink onto these streams. */
    public JsonSink(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void output(Value value) {
        streams.out().println(JsonLines.value(value));
    }

    @Override
    public void formatted(List<String> lines) {
        lines.forEach(line -> streams.out().println(JsonLines.text(line)));
    }

    @Override
    public void error(ErrorValue error) {
        streams.err().println(JsonLines.error(error));
    }

    @Override
    public void warning(String message) {
        message("warning", message);
    }

    @Override
    public void verbose(String message) {
        message("verbose", message);
    }

    @Override
    public void debug(String message) {
        message("debug", message);
    }

    @Override
    public void information(String message) {
        message("information", message);
    }

    @Override
    public void whatIf(String message) {
        message("whatIf", message);
    }

    @Override
    public void host(String text, boolean newLine) {
        message("information", text);
    }

    private void message(String stream, String message) {
        streams.err().println(JsonLines.message(stream, message));
    }
}
