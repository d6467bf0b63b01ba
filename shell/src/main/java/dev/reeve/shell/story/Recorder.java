package dev.reeve.shell.story;

import dev.reeve.commands.result.Views;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.TextSink;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Keeps what a session puts out: the text that a person would see, and everything else one by one. */
final class Recorder implements Sink {

    private final StringBuilder text = new StringBuilder();
    private final Sink shown;
    private final StringBuilder screenText = new StringBuilder();
    private final Sink screen;
    private final List<ErrorValue> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> whatIfs = new ArrayList<>();
    private int objects;

    Recorder(IntSupplier width) {
        shown = new TextSink(new Page(text, false), new Views(), width);
        screen = new TextSink(new Page(screenText, true), new Views(), width);
    }

    /** Text as it would stand on a screen, errors and messages aside unless all is shown. */
    private record Page(StringBuilder text, boolean all) implements TextSink.Lines {

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
            message(line);
        }

        @Override
        public void message(String line) {
            if (all) {
                output(line);
            }
        }
    }

    /** Forgets what came before. */
    void begin() {
        text.setLength(0);
        screenText.setLength(0);
        errors.clear();
        warnings.clear();
        whatIfs.clear();
        objects = 0;
    }

    List<String> printed() {
        return text.toString().lines().toList();
    }

    /** Everything that a person would have seen. */
    List<String> screen() {
        return screenText.toString().lines().toList();
    }

    /** A prompt, with what was answered. */
    void asked(List<String> lines, String prompt) {
        lines.forEach(line -> screen.host(line, true));
        screen.host(prompt, true);
    }

    /** What is told of text that did not run. */
    void reported(String line) {
        screenText.append(line).append('\n');
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
        screen.output(value);
    }

    @Override
    public void formatted(List<String> lines) {
        shown.formatted(lines);
        screen.formatted(lines);
    }

    @Override
    public void error(ErrorValue error) {
        errors.add(error);
        screen.error(error);
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
        screen.warning(message);
    }

    @Override
    public void whatIf(String message) {
        whatIfs.add(message);
        screen.whatIf(message);
    }

    @Override
    public void host(String hostText, boolean newLine) {
        shown.host(hostText, newLine);
        screen.host(hostText, newLine);
    }

    @Override
    public void flush() {
        shown.flush();
        screen.flush();
    }

    @Override
    public void verbose(String message) {
        screen.verbose(message);
    }

    @Override
    public void debug(String message) {
        screen.debug(message);
    }

    @Override
    public void information(String message) {
        shown.information(message);
        screen.information(message);
    }
}
