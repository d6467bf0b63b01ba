package dev.reeve.language.runtime;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Sink;

/** The streams as they go to the person or program outside. */
record SinkStreams(Sink sink, Runnable errorShown) implements Streams {

    @Override
    public void error(ErrorValue error) {
        errorShown.run();
        sink.error(error);
    }

    @Override
    public void warning(String message) {
        sink.warning(message);
    }

    @Override
    public void verbose(String message) {
        sink.verbose(message);
    }

    @Override
    public void debug(String message) {
        sink.debug(message);
    }

    @Override
    public void information(String message) {
        sink.information(message);
    }
}
