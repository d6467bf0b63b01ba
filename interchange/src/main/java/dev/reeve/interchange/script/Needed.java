package dev.reeve.interchange.script;

import java.util.List;

/** What a step finds out before it does anything, so that what is done already is not done again. */
public sealed interface Needed {

    /** An object is not there. */
    record Absent(Command get) implements Needed {}

    /** An object is there. */
    record Present(Command get) implements Needed {}

    /** An object is there and shows one of these properties otherwise. */
    record Otherwise(Command get, List<Expected> expected) implements Needed {
        public Otherwise {
            expected = List.copyOf(expected);
        }
    }

    /** Both. */
    record Both(Needed first, Needed second) implements Needed {}

    /** An object still has its old name, and nothing has the new one. */
    record Unrenamed(Command old, Command renamed) implements Needed {}

    /** Those of the items that a list lacks. */
    record Lacking(Listing listing, List<String> items) implements Needed {
        public Lacking {
            items = List.copyOf(items);
        }
    }

    /** Those of the items that a list has. */
    record Having(Listing listing, List<String> items) implements Needed {
        public Having {
            items = List.copyOf(items);
        }
    }

    /**
     * What a list has besides what is to be kept.
     *
     * @param items what that is when the steps before are done
     */
    record Beyond(Listing listing, List<String> keep, List<String> items) implements Needed {
        public Beyond {
            keep = List.copyOf(keep);
            items = List.copyOf(items);
        }
    }

    /** A list is not this one; the order does not count. */
    record Unlike(Listing listing, List<String> wanted) implements Needed {
        public Unlike {
            wanted = List.copyOf(wanted);
        }
    }

    /** A property, and what it shows where nothing is to be done. */
    record Expected(String property, List<String> texts, Form form) {
        public Expected {
            texts = List.copyOf(texts);
        }

        Expected(String property, String text) {
            this(property, List.of(text), Form.TEXT);
        }
    }

    /** How a property is compared. */
    enum Form {
        /** One text. */
        TEXT,
        /** A list, in any order. */
        LIST,
        /** A filter that lists distinguished names: the first names of these, in any order. */
        NAMED
    }

    /** A property of what a command gets, as a list of texts. */
    record Listing(Command get, String property) {}

    /** The items that the step will be done for; one without a meaning where it is done once. */
    default List<String> items() {
        return switch (this) {
            case Lacking lacking -> lacking.items();
            case Having having -> having.items();
            case Beyond beyond -> beyond.items();
            case Absent _, Present _, Otherwise _, Both _, Unrenamed _, Unlike _ -> List.of("");
        };
    }
}
