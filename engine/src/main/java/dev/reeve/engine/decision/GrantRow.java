package dev.reeve.engine.decision;

import java.util.List;
import java.util.Map;

/**
 * What one cmdlet is granted with to callers of the same rights, as a row of numbers: for each reach the parameters that may be
 * used there. Reaches of the same kind are united, since any assignment will do for each parameter [PAIR-2]. All of it lies side
 * by side, what is asked first in front: to get at it is what a decision costs. Never changed once made.
 *
 * <p>A row is a head, the parameters granted for all recipients that no exclusive scope protects, for each other reach its
 * parameters and its code, the parameters of each set that can be completed [GATE-6], and all parameters granted anywhere. Sets
 * of parameters are masks of as many words as the cmdlet needs, nearly always one.
 */
final class GrantRow {

    /** Bits of the head: what can be read. */
    static final int READS_ALL = 1;

    static final int READS_SELF = 1 << 1;
    static final int READS_OWNED = 1 << 2;

    /** What the address book shows: only the full decision knows. */
    static final int READS_ADDRESS_BOOK = 1 << 3;

    static final int READS = READS_ALL | READS_SELF | READS_OWNED | READS_ADDRESS_BOOK;

    /** Something is granted for all that no exclusive scope protects, if only the cmdlet without parameters. */
    static final int ANYWHERE = 1 << 4;

    /** An assignment counts in ways that only the full decision knows, so it has the last word on a no. */
    static final int OPEN = 1 << 5;

    /** The same where something changes: an assignment lets callers join and leave groups themselves [WRITE-5]. */
    static final int JOINS = 1 << 6;

    /** What is granted does not fit a single set, so that sets have to be looked at [GATE-6]. */
    static final int SETS = 1 << 7;

    /** Nobody with these rights runs it. */
    static final int DENIED = 1 << 8;

    /** Only the full decision knows. */
    static final int FULL = 1 << 9;

    private static final int REACHES = 16;
    private static final int SET_COUNT = 32;
    private static final int COUNT = 0xFFFF;

    /** Codes of reaches: a scope's number from 0, with this where it is exclusive and holds what one protects [EXCL-3]... */
    static final int EXCLUSIVE = 1 << 30;

    /** ... or everything, protected or not [UNSC-1] ... */
    static final int ALWAYS = -4;

    /** ... or the caller itself [WRITE-3] ... */
    static final int SELF = -3;

    /** ... or the caller itself, protected or not [EXCL-9] ... */
    static final int SELF_ALWAYS = -2;

    /** ... or distribution groups of the caller [WRITE-4]. */
    static final int OWN_GROUPS = -1;

    private static final long[] ALL_DENIED = {DENIED};
    private static final long[] ALL_FULL = {FULL};

    private GrantRow() {}

    /** The row of who may not run the cmdlet at all. */
    static long[] denied() {
        return ALL_DENIED;
    }

    /** The row of what only the full decision knows. */
    static long[] full() {
        return ALL_FULL;
    }

    /**
     * A row.
     *
     * @param words how many words a mask has
     * @param head the bits that are not found out here
     * @param everywhere the parameters granted for all recipients that no exclusive scope protects
     * @param byReach the parameters of each other reach
     * @param sets the parameters of each set that can be completed
     * @param listed the parameters granted anywhere
     */
    static long[] of(
            int words, int head, long[] everywhere, Map<Integer, long[]> byReach, List<long[]> sets, long[] listed) {
        if (byReach.size() > COUNT || sets.size() > COUNT) {
            return ALL_FULL;
        }
        long[] row = new long[1 + words + byReach.size() * (words + 1) + sets.size() * words + words];
        int[] at = {put(row, 1, everywhere)};
        byReach.forEach((reach, mask) -> {
            at[0] = put(row, at[0], mask);
            row[at[0]++] = reach;
        });
        sets.forEach(set -> at[0] = put(row, at[0], set));
        put(row, at[0], listed);
        boolean single = sets.stream().anyMatch(set -> fits(listed, 0, set, 0, words));
        row[0] = head | (single ? 0 : SETS) | (long) byReach.size() << REACHES | (long) sets.size() << SET_COUNT;
        return row;
    }

    private static int put(long[] row, int at, long[] mask) {
        System.arraycopy(mask, 0, row, at, mask.length);
        return at + mask.length;
    }

    /** How many reaches there are; each has its mask and its code, from place 1 + words. */
    static int reaches(long head) {
        return (int) (head >>> REACHES) & COUNT;
    }

    /** Whether the caller may use all these parameters together at all, whatever the object [GATE-2] [GATE-6]. */
    static boolean usable(long[] row, long[] parameters) {
        int words = parameters.length;
        return fits(parameters, 0, row, row.length - words, words) && fitSet(row, parameters);
    }

    /** Whether all these parameters fit one of the parameter sets that can be completed [GATE-6]. */
    static boolean fitSet(long[] row, long[] parameters) {
        int words = parameters.length;
        int count = (int) (row[0] >>> SET_COUNT);
        for (int set = 1; set <= count; set++) {
            if (fits(parameters, 0, row, row.length - words - set * words, words)) {
                return true;
            }
        }
        return false;
    }

    /** The same where a mask has one word. */
    static boolean fitSet(long[] row, long parameters) {
        int count = (int) (row[0] >>> SET_COUNT);
        for (int set = 1; set <= count; set++) {
            if ((parameters & ~row[row.length - 1 - set]) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(long[] some, int from, long[] all, int in, int words) {
        for (int w = 0; w < words; w++) {
            if ((some[from + w] & ~all[in + w]) != 0) {
                return false;
            }
        }
        return true;
    }
}
