package dev.reeve.shell.session;

import dev.reeve.commands.result.Views;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.TextSink;
import dev.reeve.shell.line.Streams;

/**
 * Text onto the process's streams: output on the output stream, errors and messages on the error stream, and progress
 * there too where a person sees it.
 */
public final class StreamLines implements TextSink.Lines {

    /** The width of output that no terminal shows. */
    public static final int WIDTH = 120;

    /** Back to the beginning of the line, and away with what stands there. */
    private static final String CLEAR = "\r\u001B[K";

    private final Streams streams;
    private boolean progressIsShown;

    /** Text onto these streams. */
    public StreamLines(Streams streams) {
        this.streams = streams;
    }

    /** A sink that shows objects as people read them. */
    public static Sink sink(Streams streams) {
        return new TextSink(new StreamLines(streams), new Views(), () -> WIDTH);
    }

    @Override
    public void output(String line) {
        endProgress();
        streams.out().println(line);
    }

    @Override
    public void part(String text) {
        endProgress();
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

    @Override
    public void flush() {
        streams.out().flush();
    }

    @Override
    public void progress(String line) {
        if (streams.isConsole()) {
            endProgress();
            streams.out().flush();
            streams.err().print(line);
            streams.err().flush();
            progressIsShown = true;
        }
    }

    @Override
    public void endProgress() {
        if (progressIsShown) {
            streams.err().print(CLEAR);
            streams.err().flush();
            progressIsShown = false;
        }
    }

    private void aside(String line) {
        endProgress();
        streams.out().flush();
        streams.err().println(line);
    }
}
