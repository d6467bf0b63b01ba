package dev.reeve.language.shell;

import dev.reeve.language.syntax.Position;
import java.util.OptionalInt;

/** How a run ended. */
public sealed interface Outcome {

    /**
     * It ran.
     *
     * @param hadErrors whether an error ended or marked it (silenced ones do not count)
     * @param exitCode the N of {@code exit N}, if the script left that way
     */
    record Done(boolean hadErrors, OptionalInt exitCode) implements Outcome {}

    /** The text ends inside something open; an interactive shell asks for more [SH-1]. Nothing ran. */
    record Incomplete(Position position, String message) implements Outcome {}

    /** The text does not parse, or uses something that this language refuses. Nothing ran. */
    record SyntaxError(Position position, String message) implements Outcome {}
}
