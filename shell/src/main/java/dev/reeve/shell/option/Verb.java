package dev.reeve.shell.option;

import java.util.List;
import java.util.Optional;

/**
 * What follows {@code reeve}.
 *
 * @param name how it is called
 * @param description for {@code --help}
 * @param options those of its own, besides those that stand everywhere
 * @param operands what it takes besides options, if anything
 * @param reading where its options end
 */
public record Verb(
        String name, String description, List<Option> options, Optional<Operands> operands, Reading reading) {

    /** What a verb takes besides options. */
    public record Operands(String label, String description) {}

    /** Where the options of a verb end. */
    public enum Reading {
        /** They may stand anywhere. */
        ANYWHERE,
        /** At the first operand: what follows belongs to it. */
        UNTIL_OPERAND,
        /** The same, but for known options of two dashes: for operands that are a command's words, {@code -Office} among them. */
        COMMAND_WORDS
    }

    /** A verb whose options stand anywhere, without operands. */
    public static Verb of(String name, String description, Option... options) {
        return new Verb(name, description, List.of(options), Optional.empty(), Reading.ANYWHERE);
    }

    /** With operands. */
    public Verb taking(String label, String meaning) {
        return new Verb(name, description, options, Optional.of(new Operands(label, meaning)), reading);
    }

    /** With another end of its options. */
    public Verb reading(Reading other) {
        return new Verb(name, description, options, operands, other);
    }
}
