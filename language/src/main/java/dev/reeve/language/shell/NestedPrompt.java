package dev.reeve.language.shell;

import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Console;
import dev.reeve.language.host.Sink;
import dev.reeve.language.runtime.Suspension;
import dev.reeve.language.syntax.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The prompt within a prompt: commands run in the suspended session, {@code exit} leads back to the question. */
final class NestedPrompt implements Suspension {

    private static final String PROMPT = "PS>> ";
    private static final String MORE = ">> ";

    private final Sink sink;
    private final Function<String, Outcome> runner;

    NestedPrompt(Sink sink, Function<String, Outcome> runner) {
        this.sink = sink;
        this.runner = runner;
    }

    @Override
    public void suspend(Console console) {
        String pending = "";
        while (true) {
            Optional<String> line = console.ask(List.of(), pending.isEmpty() ? PROMPT : MORE);
            if (line.isEmpty()) {
                return;
            }
            String text = pending.isEmpty() ? line.get() : pending + "\n" + line.get();
            pending = "";
            if (text.isBlank()) {
                continue;
            }
            switch (runner.apply(text)) {
                case Outcome.Incomplete incomplete -> {
                    if (line.get().isBlank()) {
                        show(incomplete.position(), incomplete.message());
                    } else {
                        pending = text;
                    }
                }
                case Outcome.SyntaxError error -> show(error.position(), error.message());
                case Outcome.Done done -> {
                    if (done.exitCode().isPresent()) {
                        return;
                    }
                }
            }
        }
    }

    private void show(Position position, String message) {
        sink.error(new ErrorValue(
                new ErrorRecord("ParserError", "ParserError", "ParseException", message, "", "", ""),
                Optional.of(position)));
    }
}
