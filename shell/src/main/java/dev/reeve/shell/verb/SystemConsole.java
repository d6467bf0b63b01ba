package dev.reeve.shell.verb;

import dev.reeve.language.host.Console;
import dev.reeve.shell.line.Streams;
import java.util.List;
import java.util.Optional;

/** Asks the person at the terminal while a script runs. */
record SystemConsole(Streams streams) implements Console {

    /** A person can answer only where one sits at the terminal. */
    static Optional<Console> of(Streams streams) {
        return streams.isConsole() ? Optional.of(new SystemConsole(streams)) : Optional.empty();
    }

    @Override
    public Optional<String> ask(List<String> lines, String prompt) {
        lines.forEach(streams.out()::println);
        streams.out().flush();
        return Optional.ofNullable(System.console()).map(console -> console.readLine("%s", prompt));
    }

    @Override
    public Optional<String> askSecret(String prompt) {
        streams.out().flush();
        return Optional.ofNullable(System.console())
                .map(console -> console.readPassword("%s", prompt))
                .map(String::new);
    }
}
