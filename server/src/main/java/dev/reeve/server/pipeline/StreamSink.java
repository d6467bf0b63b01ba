package dev.reeve.server.pipeline;

import dev.reeve.commands.result.Views;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.TextSink;
import dev.reeve.language.value.Value;
import dev.reeve.workplace.JsonLines;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a run puts out, a line of JSON each, named by its stream. */
final class StreamSink implements Sink {

    private final LineStream lines;
    private final Optional<TextSink> text;
    private int objects;

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
            say("text", line);
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

    private void say(String stream, String message) {
        lines.line(JsonLines.message(stream, message));
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
        text.ifPresent(shown -> shown.whatIf(message));
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
    public void flush() {
        text.ifPresent(TextSink::flush);
        lines.flush();
    }
}
