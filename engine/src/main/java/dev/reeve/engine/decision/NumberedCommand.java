package dev.reeve.engine.decision;

import dev.reeve.engine.catalogue.CmdletParameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A cmdlet of the catalogue with numbers for itself and its parameters, in the order of their names, so that some of them are bits
 * of a mask.
 */
final class NumberedCommand {

    /** No mask. One of 64 parameters at once would look the same, and may be taken for none. */
    static final long NO_MASK = -1;

    private static final int BIT = 12;

    private final int number;
    private final CommandShape shape;
    private final boolean ofGroupManagement;
    private final ParameterNumbers names;

    /** Bits by a parameter's number among all names, in an open table: number above, bit below; 0 for none. */
    private final int[] bits;

    private final int words;
    private final Map<String, long[]> sets = new HashMap<>();

    NumberedCommand(int number, CommandShape shape, ParameterNumbers allNames) {
        this.number = number;
        this.shape = shape;
        this.ofGroupManagement = CommandGate.isOfGroupManagement(shape.name());
        List<String> own = shape.parameters().stream()
                .map(CmdletParameter::name)
                .filter(parameter -> !CommandGate.isCommonParameter(parameter)) // ENTRY-5
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        this.names = allNames;
        this.bits = new int[Integer.highestOneBit(own.size() + 1) * 4];
        for (int bit = 0; bit < own.size(); bit++) {
            int name = allNames.find(own.get(bit));
            bits[slot(name)] = (name + 1) << BIT | bit;
        }
        this.words = Math.max(1, (own.size() + Long.SIZE - 1) / Long.SIZE);
        for (String set : shape.setNames()) {
            sets.put(
                    set,
                    maskOf(own.stream()
                            .filter(parameter -> shape.belongs(parameter, set))
                            .toList()));
        }
    }

    /** Its place among the cmdlets. */
    int number() {
        return number;
    }

    /** Its name with the casing of its definition. */
    String name() {
        return shape.name();
    }

    /** Whether managing role groups implies it [GM-6]. */
    boolean isOfGroupManagement() {
        return ofGroupManagement;
    }

    /** How many words a mask of its parameters has. */
    int words() {
        return words;
    }

    /** The parameters of a parameter set. */
    long[] set(String name) {
        return sets.getOrDefault(name, new long[words]);
    }

    /** The mask of those of these that are parameters of it. */
    long[] maskOf(Collection<String> names) {
        long[] mask = new long[words];
        for (String name : names) {
            if (!add(name, mask) && !isPlain(name)) {
                // Entries compare as Java does, which takes a few letters outside ASCII for some inside.
                shape.parameters().stream()
                        .map(CmdletParameter::name)
                        .filter(name::equalsIgnoreCase)
                        .forEach(parameter -> add(parameter, mask));
            }
        }
        return mask;
    }

    /** Whether a name is all ASCII, so that all ways to compare it agree. */
    static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    /** The place of a name's slot, or of the free one where it would be. */
    private int slot(int name) {
        int at = name & (bits.length - 1);
        while (bits[at] != 0 && bits[at] >>> BIT != name + 1) {
            at = (at + 1) & (bits.length - 1);
        }
        return at;
    }

    /** The number of a parameter; negative where it is none of the cmdlet's, or a common one. */
    int place(String parameter) {
        int name = names.find(parameter);
        int found = name < 0 ? 0 : bits[slot(name)];
        return found == 0 ? -1 : found & ((1 << BIT) - 1);
    }

    /** Adds a parameter to a mask. Returns whether it is one of the cmdlet's. */
    boolean add(String parameter, long[] mask) {
        int at = place(parameter);
        if (at < 0) {
            return false;
        }
        mask[at / Long.SIZE] |= 1L << at;
        return true;
    }

    /**
     * The parameters where masks have one word, common ones left out; {@link #NO_MASK} where one of them is none of the cmdlet's.
     * Each question by names comes through here.
     */
    long mask(Collection<String> parameters) {
        long mask = 0;
        for (String parameter : parameters) {
            int at = place(parameter);
            if (at >= 0) {
                mask |= 1L << at;
            } else if (!CommandGate.isCommonParameter(parameter)) {
                return NO_MASK;
            }
        }
        return mask;
    }
}
