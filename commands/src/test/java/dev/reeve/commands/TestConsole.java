package dev.reeve.commands;

import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Takes down what a command says and asks, and answers every prompt alike. */
public class TestConsole implements CommandContext {

    private final boolean whatIf;
    private final boolean answer;
    private final List<Value> output = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();

    /** Answers yes. */
    public TestConsole() {
        this(false, true);
    }

    /** Answers so, under {@code -WhatIf} or not. */
    public TestConsole(boolean whatIf, boolean answer) {
        this.whatIf = whatIf;
        this.answer = answer;
    }

    /** What was put out. */
    public List<Value> output() {
        return List.copyOf(output);
    }

    /** What was warned of. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** What was to be done, as what-if and confirmation show it. */
    public List<String> steps() {
        return List.copyOf(steps);
    }

    /** What had to be acknowledged. */
    public List<String> questions() {
        return List.copyOf(questions);
    }

    @Override
    public void output(Value value) {
        output.add(value);
    }

    @Override
    public void error(ErrorRecord errorRecord) {
        throw new AssertionError("cmdlets throw their errors: " + errorRecord);
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
    }

    @Override
    public void verbose(String message) {}

    @Override
    public boolean isWhatIf() {
        return whatIf;
    }

    @Override
    public boolean shouldProcess(String step, String question, String caption) {
        steps.add(step);
        return answer && !whatIf;
    }

    @Override
    public boolean shouldContinue(String question, String caption) {
        questions.add(question);
        return answer;
    }
}
