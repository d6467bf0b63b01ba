package dev.reeve.language.runtime;

import dev.reeve.language.command.Binder;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;

/** Asks a person for the mandatory parameters of one command that were not given; a script is not asked [SH-28]. */
final class Supply implements Binder.Prompt {

    private final Session session;
    private final String command;
    private final int position;
    private boolean asked;

    /** The asking for a command at a position of its pipeline, the first being 1. */
    Supply(Session session, String command, int position) {
        this.session = session;
        this.command = command;
        this.position = position;
    }

    @Override
    public Optional<Value> ask(Parameter parameter) {
        return session.host().console().flatMap(console -> {
            session.host().sink().flush();
            List<String> above = asked
                    ? List.of()
                    : List.of(
                            "",
                            "cmdlet " + command + " at command pipeline position " + position,
                            "Supply values for the following parameters:");
            asked = true;
            return console.ask(above, parameter.name() + ": ").map(Text::new);
        });
    }
}
