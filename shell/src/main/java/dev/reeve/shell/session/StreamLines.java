package dev.reeve.shell.session;

import dev.reeve.commands.result.Views;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.TextSink;
import dev.reeve.shell.line.Streams;

/** Text onto the process's streams: output on the output stream, errors and messages on the error stream. */
public record StreamLines(Streams streams) implements TextSink.Lines {

    /** The width of output that no terminal shows. */
    public static final int WIDTH = 120;

    /** A sink that shows objects as people read them. */
    public static Sink sink(Streams streams) {
        return new TextSink(new StreamLines(streams), new Views(), () -> WIDTH);
    }

    @Override
    public void output(String line) {
        streams.out().println(line);
    }

    @Override
    public void part(String text) {
        streams.out().print(text);
    }

    @Override
    public void error(String line) {
        aside(line);
    }

    @Override
    public void message(String line) {
        aside(line);
    }

    private void aside(String line) {
        streams.out().flush();
        streams.err().println(line);
    }
}
