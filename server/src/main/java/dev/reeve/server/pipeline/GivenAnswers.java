package dev.reeve.server.pipeline;

import dev.reeve.language.host.Console;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers prompts as the request says, and tells which prompts there were. */
final class GivenAnswers implements Console {

    private final Deque<String> answers;
    private final StreamSink lines;

    GivenAnswers(List<String> answers, StreamSink lines) {
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
        lines.prompt(shown, prompt, answer.map(given -> hidden ? "*".repeat(given.length()) : given));
        return answer;
    }

    /** How many answers nobody asked for. */
    int left() {
        return answers.size();
    }
}
