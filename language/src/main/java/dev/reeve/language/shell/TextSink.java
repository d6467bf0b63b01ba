package dev.reeve.language.shell;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.format.DefaultFormat;
import dev.reeve.language.format.ProgressLine;
import dev.reeve.language.host.Sink;
import dev.reeve.language.host.ViewSource;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;

/** A sink for people: formats values and messages into lines of text. */
public final class TextSink implements Sink {

    /** Where lines go. */
    public interface Lines {

        /** A line of output. */
        void output(String line);

        /** A part of a line of output, without its end. */
        void part(String text);

        /** A line of an error. */
        void error(String line);

        /** A line of a warning or another message. */
        void message(String line);

        /** What was written is to be seen from now on. */
        default void flush() {}

        /** Takes away what stands on the screen, where that can be done. */
        default void clear() {}

        /** Shows a line of progress in place of the one before, where that can be done. */
        default void progress(String line) {}

        /** Takes the line of progress away again. */
        default void endProgress() {}
    }

    private static final int ENUMERATION_LIMIT = 16;

    private final Lines lines;
    private final ViewSource views;
    private final IntSupplier width;
    private Optional<DefaultFormat> begun = Optional.empty();

    /** A sink that shows objects by views, for a width that may change between runs. */
    public TextSink(Lines lines, ViewSource views, IntSupplier width) {
        this.lines = lines;
        this.views = views;
        this.width = width;
    }

    /** What lays out the values of a run, for the width that holds when the first of them comes. */
    private DefaultFormat format() {
        DefaultFormat format =
                begun.orElseGet(() -> new DefaultFormat(views, width.getAsInt(), ENUMERATION_LIMIT, lines::output));
        begun = Optional.of(format);
        return format;
    }

    @Override
    public void output(Value value) {
        format().accept(value);
    }

    @Override
    public void formatted(List<String> text) {
        begun.ifPresent(DefaultFormat::finish);
        text.forEach(lines::output);
    }

    @Override
    public void error(ErrorValue error) {
        begun.ifPresent(DefaultFormat::flush);
        error.display().forEach(lines::error);
    }

    @Override
    public void warning(String message) {
        message("WARNING", message);
    }

    @Override
    public void verbose(String message) {
        message("VERBOSE", message);
    }

    @Override
    public void debug(String message) {
        message("DEBUG", message);
    }

    @Override
    public void information(String message) {
        begun.ifPresent(DefaultFormat::flush);
        lines.output(message);
    }

    private void message(String kind, String message) {
        begun.ifPresent(DefaultFormat::flush);
        lines.message(kind.toUpperCase(Locale.ROOT) + ": " + message);
    }

    @Override
    public void whatIf(String message) {
        begun.ifPresent(DefaultFormat::flush);
        lines.output(message);
    }

    @Override
    public void host(String text, boolean newLine) {
        begun.ifPresent(DefaultFormat::flush);
        if (newLine) {
            lines.output(text);
        } else {
            lines.part(text);
        }
    }

    @Override
    public void progress(String activity, String status, int percent, boolean completed) {
        if (completed) {
            lines.endProgress();
        } else {
            lines.progress(ProgressLine.of(activity, status, percent, width.getAsInt() - 1));
        }
    }

    @Override
    public void clear() {
        begun.ifPresent(DefaultFormat::finish);
        lines.clear();
    }

    @Override
    public void flush() {
        lines.endProgress();
        begun.ifPresent(DefaultFormat::finish);
        begun = Optional.empty();
    }
}
