package dev.reeve.engine.decision;

import java.util.List;

/**
 * What one cmdlet is granted with to callers of the same rights: for each reach the parameters that may be used there. Reaches
 * of the same kind are united, since any assignment will do for each parameter [PAIR-2]. Immutable.
 *
 * <p>Nearly all cmdlets have so few parameters that a mask is one word. What is asked of these lies side by side: to get at
 * it is what a decision costs.
 */
final class GrantTable {

    /** What a table says before any object is looked at. */
    enum Verdict {
        /** Nobody with these rights runs it. */
        DENIED,
        /** It depends on the object. */
        TABLE,
        /** Only the full decision knows. */
        FULL
    }

    /** Codes of reaches: a scope's number from 0, with {@link #EXCLUSIVE} where it is exclusive, or one of these. */
    static final class Reach {
        /** Objects that an exclusive scope protects as well [EXCL-3]. */
        static final int EXCLUSIVE = 1 << 30;

        /** Everything, protected or not [UNSC-1]. */
        static final int ALWAYS = -1;

        /** The caller itself [WRITE-3]. */
        static final int SELF = -2;

        /** The caller itself, protected or not [EXCL-9]. */
        static final int SELF_ALWAYS = -3;

        /** Distribution groups of the caller [WRITE-4]. */
        static final int OWN_GROUPS = -4;

        private Reach() {}
    }

    /** Bits of what can be read. */
    static final class Reads {
        static final int ALL = 1;
        static final int SELF = 2;
        static final int OWNED = 4;

        /** What the address book shows: only the full decision knows. */
        static final int ADDRESS_BOOK = 8;

        private Reads() {}
    }

    /**
     * What is granted where.
     *
     * @param sets masks of the parameter sets that can be completed [GATE-6]
     * @param listed parameters that any assignment grants
     * @param everywhere parameters granted for all recipients that no exclusive scope protects
     * @param anywhere whether anything is granted for these, if only the cmdlet without parameters
     * @param reaches where else, each with its mask
     * @param masks the parameters of each reach
     * @param reads which recipients can be read
     * @param open whether an assignment counts in ways that only the full decision knows
     */
    @SuppressWarnings("ArrayRecordComponent") // never shared outside this package nor compared
    record Content(
            List<long[]> sets,
            long[] listed,
            long[] everywhere,
            boolean anywhere,
            List<Integer> reaches,
            List<long[]> masks,
            int reads,
            boolean open) {

        static final Content NOTHING =
                new Content(List.of(), new long[1], new long[1], false, List.of(), List.of(), 0, false);
    }

    private final int command;
    private final Verdict verdict;
    private final Content content;
    private final long firstSet;
    private final long[] moreSets;
    private final long everywhere;
    private final boolean anywhere;
    private final boolean open;
    private final int reads;
    private final long[] grants;

    GrantTable(int command, Verdict verdict, Content content) {
        this.command = command;
        this.verdict = verdict;
        this.content = content;
        this.everywhere = content.everywhere()[0];
        this.anywhere = content.anywhere();
        this.open = content.open();
        this.reads = content.reads();
        this.firstSet = content.sets().isEmpty() ? 0 : content.sets().getFirst()[0];
        this.moreSets = content.sets().stream().skip(1).mapToLong(set -> set[0]).toArray();
        this.grants = new long[content.reaches().size() * 2];
        for (int i = 0; i < content.reaches().size(); i++) {
            grants[2 * i] = content.masks().get(i)[0];
            grants[2 * i + 1] = content.reaches().get(i);
        }
    }

    /** The cmdlet's number. */
    int command() {
        return command;
    }

    Verdict verdict() {
        return verdict;
    }

    /** All of it, for masks of any length. */
    Content content() {
        return content;
    }

    /** Whether all these parameters fit one of the parameter sets that can be completed [GATE-6]. */
    boolean fits(long parameters) {
        return (parameters & ~firstSet) == 0 || (moreSets.length > 0 && fitsAnother(parameters));
    }

    private boolean fitsAnother(long parameters) {
        for (long set : moreSets) {
            if ((parameters & ~set) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Parameters granted for all recipients that no exclusive scope protects. */
    long everywhere() {
        return everywhere;
    }

    boolean anywhere() {
        return anywhere;
    }

    boolean isOpen() {
        return open;
    }

    /** Which recipients can be read: bits of {@link Reads}. */
    int reads() {
        return reads;
    }

    /** Mask and code of each reach, one after the other. */
    long[] grants() {
        return grants;
    }
}
