package dev.reeve.server.pipeline;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.SilentSink;
import dev.reeve.language.host.Sink;
import dev.reeve.language.value.Value;
import java.util.List;

/** The sink of a session: what a run puts out goes to the request that started the run. */
final class SwitchedSink implements Sink {

    /** Where what comes between two runs goes. */
    static final Sink NOWHERE = new SilentSink();

    private volatile Sink present = NOWHERE;

    void switchTo(Sink sink) {
        present = sink;
    }

    @Override
    public void output(Value value) {
        present.output(value);
    }

    @Override
    public void formatted(List<String> lines) {
        present.formatted(lines);
    }

    @Override
    public void error(ErrorValue error) {
        present.error(error);
    }

    @Override
    public void warning(String message) {
        present.warning(message);
    }

    @Override
    public void verbose(String message) {
        present.verbose(message);
    }

    @Override
    public void debug(String message) {
        present.debug(message);
    }

    @Override
    public void information(String message) {
        present.information(message);
    }

    @Override
    public void whatIf(String message) {
        present.whatIf(message);
    }

    @Override
    public void host(String text, boolean newLine) {
        present.host(text, newLine);
    }

    @Override
    public void progress(String activity, String status, int percent, boolean completed) {
        present.progress(activity, status, percent, completed);
    }

    @Override
    public void clear() {
        present.clear();
    }

    @Override
    public void flush() {
        present.flush();
    }
}
