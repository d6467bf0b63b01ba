package dev.reeve.shell.session;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Sink;
import dev.reeve.language.value.Value;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntSupplier;

/** Placeholder until the language's own formatting is there. */
public final class TextOutput {

    private TextOutput() {}

    /** A sink that writes plain text. */
    public static Sink onto(PrintWriter writer, IntSupplier width) {
        return new Sink() {
            @Override
            public void output(Value value) {
                writer.println(value.text());
            }

            @Override
            public void formatted(List<String> lines) {
                lines.forEach(writer::println);
            }

            @Override
            public void error(ErrorValue error) {
                error.display().forEach(writer::println);
            }

            @Override
            public void warning(String message) {
                writer.println("WARNING: " + message);
            }

            @Override
            public void whatIf(String message) {
                writer.println(message);
            }

            @Override
            public void host(String text, boolean newLine) {
                writer.print(text + (newLine ? System.lineSeparator() : "") + (width.getAsInt() < 0 ? "?" : ""));
            }
        };
    }
}
