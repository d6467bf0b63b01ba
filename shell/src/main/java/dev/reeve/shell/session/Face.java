package dev.reeve.shell.session;

import dev.reeve.commands.result.Views;
import dev.reeve.language.host.Console;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.TextSink;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Streams;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What a session shows of itself.
 *
 * @param output where its streams end
 * @param console who answers prompts; empty where nobody does, so that prompts are errors
 * @param columns how wide the output is
 */
public record Face(Output output, Optional<Console> console, IntSupplier columns) {

    /** Where streams end. */
    public sealed interface Output {

        /** As a person reads them. */
        record Text(TextSink.Lines lines) implements Output {}

        /** As lines of JSON. */
        record Json(Streams streams) implements Output {}
    }

    /** A face on the process's streams. */
    public static Face of(Streams streams, OutputFormat format, Optional<Console> console) {
        Output output = switch (format) {
            case TEXT -> new Output.Text(new StreamLines(streams));
            case JSON -> new Output.Json(streams);
        };
        return new Face(output, console, () -> StreamLines.WIDTH);
    }

    /** The sink of a session whose commands run in this process. */
    public Sink sink() {
        return switch (output) {
            case Output.Text(TextSink.Lines lines) -> new TextSink(lines, new Views(), columns);
            case Output.Json(Streams streams) -> new JsonSink(streams);
        };
    }
}
