package dev.reeve.workplace.question;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.SilentSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps the errors of a session and nothing else: a question puts nothing out. */
public final class ErrorsOnly extends SilentSink {

    private final List<ErrorValue> errors = new ArrayList<>();

    /** What went wrong, in order. */
    public List<ErrorValue> errors() {
        return errors;
    }

    @Override
    public void error(ErrorValue error) {
        errors.add(error);
    }
}
