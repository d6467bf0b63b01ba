package dev.reeve.shell.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was given on the command line.
 *
 * @param verb which verb, if one is named
 * @param values the values of options by name; an option of the verb stands before one of the same name before the verb
 * @param operands what the verb was given besides
 * @param wants whether help or the version is asked for instead
 */
public record CommandLine(Optional<Verb> verb, Map<String, List<String>> values, List<String> operands, Wants wants) {

    /** What a command line asks for. */
    public enum Wants {
        /** That the verb is run. */
        RUN,
        /** The usage text. */
        HELP,
        /** The version. */
        VERSION
    }

    /** The value of an option. */
    public Optional<String> value(String option) {
        List<String> given = values(option);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.getFirst());
    }

    /** All values of an option. */
    public List<String> values(String option) {
        return values.getOrDefault(option, List.of());
    }
}
