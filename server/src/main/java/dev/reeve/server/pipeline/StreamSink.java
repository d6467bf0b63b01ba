package dev.reeve.server.pipeline;

import dev.reeve.commands.result.Views;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.TextSink;
import dev.reeve.language.syntax.Position;
import dev.reeve.language.value.Value;
import dev.reeve.workplace.JsonLines;
import dev.reeve.workplace.SyntaxErrorText;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a run puts out, a line of JSON each, named by its stream. */
final class StreamSink implements Sink {

    private final LineStream lines;
    private final Optional<TextSink> text;
    private int objects;
    private boolean aside;

    StreamSink(LineStream lines, PipelineRequest request) {
        this.lines = lines;
        this.text = request.asText()
                ? Optional.of(new TextSink(new Screen(), new Views(), request::columns))
                : Optional.empty();
    }

    /** What a person would see, line by line. */
    private final class Screen implements TextSink.Lines {

        @Override
        public void output(String line) {
            say(aside ? "whatIfText" : "text", line);
        }

        @Override
        public void part(String part) {
            say("part", part);
        }

        @Override
        public void error(String line) {
            say("errorText", line);
        }

        @Override
        public void message(String line) {
            say("messageText", line);
        }
    }

    /** A prompt that waits for its answer; whoever is asked shows it himself. */
    void question(String id, AskedPerson.Kind kind, List<String> above, String prompt) {
        text.ifPresent(TextSink::flush);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        tell(line.putObject("prompt").put("id", id).put("kind", kind.word()), above, prompt);
        lines.line(line.toString());
        lines.flush();
    }

    private static void tell(ObjectNode told, List<String> above, String prompt) {
        ArrayNode shown = told.putArray("lines");
        above.forEach(shown::add);
        told.put("prompt", prompt);
    }

    private void say(String stream, String message) {
        lines.line(JsonLines.message(stream, message));
    }

    /** Text that did not run. */
    void syntaxError(String message, Position position) {
        lines.line(JsonLines.syntaxError(message, position));
        text.ifPresent(_ -> SyntaxErrorText.lines(message, position).forEach(line -> say("errorText", line)));
    }

    /** A prompt, with what it is answered; it stands on a person's screen, too. */
    void prompt(List<String> above, String prompt, Optional<String> answer) {
        text.ifPresent(TextSink::flush);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode told = line.putObject("prompt");
        tell(told, above, prompt);
        answer.ifPresent(given -> told.put("answer", given));
        lines.line(line.toString());
        text.ifPresent(_ -> {
            above.forEach(each -> say("messageText", each));
            say("messageText", prompt + answer.orElse(""));
        });
    }

    int objects() {
        return objects;
    }

    @Override
    public void output(Value value) {
        objects++;
        text.ifPresentOrElse(shown -> shown.output(value), () -> lines.line(JsonLines.output(value)));
    }

    @Override
    public void formatted(List<String> formatted) {
        text.ifPresentOrElse(shown -> shown.formatted(formatted), () -> formatted.forEach(line -> say("text", line)));
    }

    @Override
    public void error(ErrorValue error) {
        lines.line(JsonLines.error(error));
        text.ifPresent(shown -> shown.error(error));
    }

    @Override
    public void warning(String message) {
        say("warning", message);
        text.ifPresent(shown -> shown.warning(message));
    }

    @Override
    public void verbose(String message) {
        say("verbose", message);
        text.ifPresent(shown -> shown.verbose(message));
    }

    @Override
    public void debug(String message) {
        say("debug", message);
        text.ifPresent(shown -> shown.debug(message));
    }

    @Override
    public void information(String message) {
        say("information", message);
        text.ifPresent(shown -> shown.information(message));
    }

    @Override
    public void whatIf(String message) {
        say("whatIf", message);
        // It stands among the output on a screen, yet nothing of it is output.
        text.ifPresent(shown -> {
            shown.flush();
            aside = true;
            shown.whatIf(message);
            aside = false;
        });
    }

    @Override
    public void host(String written, boolean newLine) {
        text.ifPresentOrElse(
                shown -> shown.host(written, newLine),
                () -> lines.line(JsonNodeFactory.instance
                        .objectNode()
                        .put("host", written)
                        .put("newLine", newLine)
                        .toString()));
    }

    @Override
    public void progress(String activity, String status, int percent, boolean completed) {
        var progress = JsonNodeFactory.instance.objectNode();
        progress.putObject("progress")
                .put("activity", activity)
                .put("status", status)
                .put("percent", percent)
                .put("completed", completed);
        lines.line(progress.toString());
    }

    @Override
    public void clear() {
        text.ifPresent(TextSink::flush);
        lines.line("{\"clear\":true}");
    }

    @Override
    public void flush() {
        text.ifPresent(TextSink::flush);
        lines.flush();
    }
}
