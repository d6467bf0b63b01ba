package dev.reeve.workplace.question;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Sink;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Keeps the errors of a session and nothing else: a question puts nothing out. */
public final class ErrorsOnly implements Sink {

    private final List<ErrorValue> errors = new ArrayList<>();

    /** What went wrong, in order. */
    public List<ErrorValue> errors() {
        return errors;
    }

    @Override
    public void error(ErrorValue error) {
        errors.add(error);
    }

    @Override
    public void output(Value value) {}

    @Override
    public void formatted(List<String> lines) {}

    @Override
    public void warning(String message) {}

    @Override
    public void whatIf(String message) {}

    @Override
    public void host(String text, boolean newLine) {}
}
