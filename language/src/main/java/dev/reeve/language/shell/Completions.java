package dev.reeve.language.shell;

import java.util.List;

/**
 * What may stand at the cursor [SH-67].
 *
 * @param start offset in the text where the replaced part begins
 * @param end offset where it ends
 * @param candidates replacements, best first
 */
public record Completions(int start, int end, List<Candidate> candidates) {
    public Completions {
        candidates = List.copyOf(candidates);
    }

    /** What kind of thing a candidate is. */
    public enum Kind {
        /** A command, function or alias. */
        COMMAND,
        /** A parameter name with its dash. */
        PARAMETER,
        /** A value of a parameter. */
        VALUE,
        /** A variable with its dollar sign. */
        VARIABLE,
        /** A property after a dot. */
        PROPERTY
    }

    /** One replacement: the text to insert, quoted where needed, and its kind. */
    public record Candidate(String text, Kind kind) {}
}
