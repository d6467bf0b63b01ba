package dev.reeve.shell.story;

import dev.reeve.commands.result.Views;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.TextSink;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a session puts out: the text that a person would see, and everything else one by one. */
final class Recorder implements Sink {

    private final StringBuilder text = new StringBuilder();
    private final Sink shown;
    private final List<ErrorValue> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> whatIfs = new ArrayList<>();
    private int objects;

    Recorder(int width) {
        shown = new TextSink(new Page(text), new Views(), () -> width);
    }

    /** Text as it would stand on a screen, errors and messages aside. */
    private record Page(StringBuilder text) implements TextSink.Lines {

        @Override
        public void output(String line) {
            text.append(line).append('\n');
        }

        @Override
        public void part(String part) {
            text.append(part);
        }

        @Override
        public void error(String line) {
            // kept as a value
        }

        @Override
        public void message(String line) {
            // kept as a value
        }
    }

    void clear() {
        text.setLength(0);
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
