package dev.reeve.shell.story;

import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.engine.organization.Version;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.shell.story.Story.Typed;
import dev.reeve.workplace.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody whose commands run on a server, in a session there; what he sees is made of the lines that it streams. */
final class HttpParticipant implements Participant {

    private final Workplace workplace;
    private final StoryClient client;
    private final String session;
    private final IntSupplier columns;

    HttpParticipant(Workplace workplace, StoryClient client, IntSupplier columns) {
        this.workplace = workplace;
        this.client = client;
        this.session = client.openSession();
        this.columns = columns;
    }

    /** What one run said, by streams. */
    private static final class Heard {
        private final StringBuilder printed = new StringBuilder();
        private final StringBuilder screen = new StringBuilder();
        private final List<ErrorValue> errors = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private final List<String> whatIfs = new ArrayList<>();
        private final List<String> prompts = new ArrayList<>();
        private final List<String> notAnswered = new ArrayList<>();
        private Optional<JsonNode> done = Optional.empty();

        void hear(JsonNode line) {
            String stream = line.propertyNames().iterator().next();
            JsonNode said = line.path(stream);
            switch (stream) {
                case "text" -> {
                    printed.append(said.asString()).append('\n');
                    screen.append(said.asString()).append('\n');
                }
                case "part" -> {
                    printed.append(said.asString());
                    screen.append(said.asString());
                }
                case "errorText", "messageText", "whatIfText" ->
                    screen.append(said.asString()).append('\n');
                case "error" ->
                    errors.add(error(
                            said.path("code").asString(), said.path("message").asString()));
                case "warning" -> warnings.add(said.asString());
                case "whatIf" -> whatIfs.add(said.asString());
                case "prompt" -> prompt(said);
                case "done" -> done = Optional.of(said);
                default -> {
                    // what the story's own recorder does not keep either: progress, and what stands among the messages
                }
            }
        }

        private void prompt(JsonNode said) {
            List<String> above =
                    said.path("lines").valueStream().map(JsonNode::asString).toList();
            String shown =
                    (String.join("\n", above) + "\n" + said.path("prompt").asString()).strip();
            prompts.add(shown);
            if (!said.has("answer")) {
                notAnswered.add(shown);
            }
        }
    }

    private static ErrorValue error(String code, String message) {
        return new ErrorValue(new ErrorRecord(code, "", "", message, "", "", ""), Optional.empty());
    }

    @Override
    public Happening type(Typed typed) {
        Version before = workplace.snapshot().version();
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("script", typed.text())
                .put("output", "text")
                .put("columns", columns.getAsInt());
        typed.answers().forEach(request.putArray("answers")::add);
        Heard heard = new Heard();
        StoryClient.Answer answer = client.post("/sessions/" + session + "/pipelines", request);
        if (answer.status() == 200) {
            answer.lines().forEach(heard::hear);
        } else {
            JsonNode error = answer.lines().getFirst().path("error");
            heard.errors.add(
                    error(error.path("code").asString(), error.path("message").asString()));
        }
        JsonNode done = heard.done.orElseGet(JsonNodeFactory.instance::objectNode);
        Optional<String> syntaxError = Optional.empty();
        if (done.has("parsed")) {
            syntaxError = Optional.of(heard.errors.removeLast().record().message());
        }
        int left = done.path("answersLeft").asInt(0);
        List<String> given = typed.answers();
        return new Happening(
                Printed.trimmed(heard.printed.toString().lines().toList()),
                Printed.trimmed(heard.screen.toString().lines().toList()),
                done.path("objects").asInt(0),
                heard.errors,
                heard.warnings,
                heard.whatIfs,
                heard.prompts,
                heard.notAnswered,
                given.subList(given.size() - left, given.size()),
                syntaxError,
                !workplace.snapshot().version().equals(before));
    }

    @Override
    public List<Answer> answers() {
        return List.of();
    }
}
