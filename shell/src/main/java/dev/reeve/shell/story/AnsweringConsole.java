package dev.reeve.shell.story;

import dev.reeve.language.host.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Answers prompts as the story says. */
final class AnsweringConsole implements Console {

    private final BiConsumer<List<String>, String> screen;
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> prompts = new ArrayList<>();
    private final List<String> notAnswered = new ArrayList<>();

    /** A console whose prompts and answers are seen, line by line, by {@code screen}. */
    AnsweringConsole(BiConsumer<List<String>, String> screen) {
        this.screen = screen;
    }

    void expect(List<String> newAnswers) {
        answers.clear();
        answers.addAll(newAnswers);
        prompts.clear();
        notAnswered.clear();
    }

    List<String> prompts() {
        return List.copyOf(prompts);
    }

    List<String> notAnswered() {
        return List.copyOf(notAnswered);
    }

    List<String> answersLeft() {
        return List.copyOf(answers);
    }

    @Override
    public Optional<String> ask(List<String> lines, String prompt) {
        return ask(lines, prompt, false);
    }

    private Optional<String> ask(List<String> lines, String prompt, boolean hidden) {
        String shown = (String.join("\n", lines) + "\n" + prompt).strip();
        prompts.add(shown);
        if (answers.isEmpty()) {
            notAnswered.add(shown);
            screen.accept(lines, prompt);
            return Optional.empty();
        }
        String answer = answers.removeFirst();
        screen.accept(lines, prompt + (hidden ? "*".repeat(answer.length()) : answer));
        return Optional.of(answer);
    }

    @Override
    public Optional<String> askSecret(String prompt) {
        return ask(List.of(), prompt, true);
    }
}
