package dev.reeve.interchange.difference;

import java.util.List;

/**
 * An object that two organizations don't have alike.
 *
 * @param sort {@code role}, {@code assignment}, {@code recipient} and so on
 * @param name what it is called, in the second where it is there
 * @param change whether the second has it more, less, or otherwise
 * @param facts what is otherwise
 */
public record Difference(String sort, String name, Change change, List<Fact> facts) {

    public Difference {
        facts = List.copyOf(facts);
    }

    /** What became of an object. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One fact of which values went and came.
     *
     * @param name what it is of the object, for example {@code Members} or {@code entry Set-Mailbox}
     * @param gone values that only the first has
     * @param come values that only the second has
     */
    public record Fact(String name, List<String> gone, List<String> come) {
        public Fact {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }
    }
}
