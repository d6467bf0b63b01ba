package dev.reeve.server.pipeline;

import dev.reeve.language.host.Console;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers prompts as the request says, and tells which prompts there were. */
final class GivenAnswers implements Console {

    private final Deque<String> answers;
    private final LineStream lines;

    GivenAnswers(List<String> answers, LineStream lines) {
        this.answers = new ArrayDeque<>(answers);
        this.lines = lines;
    }

    @Override
    public Optional<String> ask(List<String> shown, String prompt) {
        return answer(shown, prompt, false);
    }

    @Override
    public Optional<String> askSecret(String prompt) {
        return answer(List.of(), prompt, true);
    }

    private Optional<String> answer(List<String> shown, String prompt, boolean hidden) {
        Optional<String> answer = Optional.ofNullable(answers.poll());
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode told = line.putObject("prompt");
        ArrayNode above = told.putArray("lines");
        shown.forEach(above::add);
        told.put("prompt", prompt);
        answer.ifPresent(given -> told.put("answer", hidden ? "*".repeat(given.length()) : given));
        lines.line(line.toString());
        return answer;
    }

    /** How many answers nobody asked for. */
    int left() {
        return answers.size();
    }
}
