package dev.reeve.shell.option;

import java.util.List;
import java.util.Optional;

/**
 * All that a command understands.
 *
 * @param description what the command is
 * @param everywhere options that stand before and behind any verb
 * @param all the verbs, in the order of the usage text
 * @param closing lines below the usage text
 */
public record Verbs(String description, List<Option> everywhere, List<Verb> all, List<String> closing) {

    /** The verb of that name. */
    public Optional<Verb> named(String name) {
        for (Verb verb : all) {
            if (verb.name().equals(name)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** The option of that name, everywhere's or the verb's. */
    Optional<Option> option(Optional<Verb> verb, String name) {
        Optional<Option> own = verb.flatMap(some -> named(some.options(), name));
        return own.isPresent() ? own : named(everywhere, name);
    }

    private static Optional<Option> named(List<Option> options, String name) {
        for (Option option : options) {
            if (option.name().equals(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
