package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.error.ErrorCode;
import java.util.Locale;
import java.util.Optional;

/** What both sides must agree on: granted, or the code and the failing parameter. */
record Answer(Optional<ErrorCode> code, Optional<String> parameter) {

    static final Answer GRANTED = new Answer(Optional.empty(), Optional.empty());

    static Answer denied(ErrorCode code) {
        return new Answer(Optional.of(code), Optional.empty());
    }

    static Answer denied(ErrorCode code, String parameter) {
        return new Answer(Optional.of(code), Optional.of(parameter.toLowerCase(Locale.ROOT)));
    }

    static Answer of(Decision decision) {
        return switch (decision) {
            case Decision.Granted _ -> GRANTED;
            case Decision.Denied denied ->
                new Answer(
                        Optional.of(denied.code()),
                        denied.parameter().map(parameter -> parameter.toLowerCase(Locale.ROOT)));
        };
    }

    @Override
    public String toString() {
        return code.map(code -> code + parameter.map(name -> " (" + name + ")").orElse(""))
                .orElse("granted");
    }
}
