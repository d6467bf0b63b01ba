package dev.reeve.shell.remote;

import dev.reeve.language.format.ProgressLine;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.TextSink;
import dev.reeve.language.syntax.Position;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.session.Face;
import dev.reeve.workplace.JsonLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Brings what streams from a server to where the streams of the session end, as if it came from this process. */
final class Hearing {

    private final Face face;
    private final String text;

    /** An error of parsing, and how it reads: it is shown when it is clear that the text ran all the same. */
    private Optional<JsonNode> parsing = Optional.empty();

    private final List<String> held = new ArrayList<>();

    /** The hearing of one run of a text. */
    Hearing(Face face, String text) {
        this.face = face;
        this.text = text;
    }

    /** A line that is no prompt and not the last one. */
    void hear(String stream, JsonNode line) {
        if (stream.equals("errorText") && parsing.isPresent()) {
            held.add(line.path(stream).asString());
            return;
        }
        release();
        if (stream.equals("error") && line.path(stream).path("code").asString().equals("ParserError")) {
            parsing = Optional.of(line);
            return;
        }
        show(stream, line);
    }

    private void show(String stream, JsonNode line) {
        switch (face.output()) {
            case Face.Output.Text(TextSink.Lines lines) -> show(lines, stream, line.path(stream));
            case Face.Output.Json(Streams streams) -> show(streams, stream, line);
        }
    }

    private void release() {
        parsing.ifPresent(line -> show("error", line));
        if (face.output() instanceof Face.Output.Text(TextSink.Lines lines)) {
            held.forEach(lines::error);
        }
        parsing = Optional.empty();
        held.clear();
    }

    private void show(TextSink.Lines lines, String stream, JsonNode said) {
        switch (stream) {
            case "text", "whatIfText" -> lines.output(said.asString());
            case "part" -> lines.part(said.asString());
            case "errorText" -> lines.error(said.asString());
            case "messageText" -> lines.message(said.asString());
            case "clear" -> lines.clear();
            case "progress" -> progress(lines, said);
            default -> {
                // what the lines of text tell already
            }
        }
    }

    private void progress(TextSink.Lines lines, JsonNode said) {
        if (said.path("completed").asBoolean(false)) {
            lines.endProgress();
        } else {
            lines.progress(ProgressLine.of(
                    said.path("activity").asString(""),
                    said.path("status").asString(""),
                    said.path("percent").asInt(-1),
                    face.columns().getAsInt() - 1));
        }
    }

    private static void show(Streams streams, String stream, JsonNode line) {
        JsonNode said = line.path(stream);
        switch (stream) {
            case "output" -> streams.out().println(said);
            case "text" -> streams.out().println(JsonLines.text(said.asString()));
            case "error", "warning", "verbose", "debug", "information", "whatIf" ->
                streams.err().println(line);
            case "host" -> streams.err().println(JsonLines.message("information", said.asString()));
            default -> {
                // progress, and signs of life
            }
        }
    }

    /** What came so far is to be seen. */
    void flush() {
        if (face.output() instanceof Face.Output.Text(TextSink.Lines lines)) {
            lines.flush();
        }
    }

    /** A prompt is about to be shown: nothing else stands on its line. */
    void beforePrompt() {
        release();
        endProgress();
    }

    /** Nothing more comes. */
    void end() {
        release();
        endProgress();
    }

    private void endProgress() {
        if (face.output() instanceof Face.Output.Text(TextSink.Lines lines)) {
            lines.endProgress();
        }
    }

    /** What the last line says of the run. */
    Outcome outcome(JsonNode done) {
        if (done.path("parsed").asBoolean(true) || parsing.isEmpty()) {
            end();
            JsonNode code = done.path("exitCode");
            return new Outcome.Done(
                    done.path("hadErrors").asBoolean(false),
                    code.isInt() ? OptionalInt.of(code.intValue()) : OptionalInt.empty());
        }
        JsonNode error = parsing.get().path("error");
        Position position = position(error.path("position"), done.path("length").asInt(1));
        String message = error.path("message").asString();
        return done.path("incomplete").asBoolean(false)
                ? new Outcome.Incomplete(position, message)
                : new Outcome.SyntaxError(position, message);
    }

    private Position position(JsonNode told, int length) {
        int line = Math.max(1, told.path("line").asInt(1));
        return new Position(
                Optional.of(told.path("script")).filter(JsonNode::isString).map(JsonNode::asString),
                line,
                Math.max(1, told.path("column").asInt(1)),
                text.lines().skip(line - 1L).findFirst().orElse(""),
                Math.max(1, length));
    }
}
