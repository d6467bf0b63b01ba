package dev.reeve.shell.story;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Sink;
import dev.reeve.language.value.Value;
import dev.reeve.shell.session.TextOutput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a session puts out: the text that a person would see, and everything else one by one. */
final class Recorder implements Sink {

    private final StringWriter text = new StringWriter();
    private final Sink shown;
    private final List<ErrorValue> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> whatIfs = new ArrayList<>();
    private int objects;

    Recorder(int width) {
        shown = TextOutput.onto(new PrintWriter(text), () -> width);
    }

    void clear() {
        text.getBuffer().setLength(0);
        errors.clear();
        warnings.clear();
        whatIfs.clear();
        objects = 0;
    }

    List<String> printed() {
        return text.toString().lines().toList();
    }

    int objects() {
        return objects;
    }

    List<ErrorValue> errors() {
        return List.copyOf(errors);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    List<String> whatIfs() {
        return List.copyOf(whatIfs);
    }

    @Override
    public void output(Value value) {
        objects++;
        shown.output(value);
    }

    @Override
    public void formatted(List<String> lines) {
        shown.formatted(lines);
    }

    @Override
    public void error(ErrorValue error) {
        errors.add(error);
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
    }

    @Override
    public void whatIf(String message) {
        whatIfs.add(message);
    }

    @Override
    public void host(String hostText, boolean newLine) {
        shown.host(hostText, newLine);
    }

    @Override
    public void flush() {
        shown.flush();
    }
}
