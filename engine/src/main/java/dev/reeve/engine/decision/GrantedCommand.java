package dev.reeve.engine.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a caller's rights come to for one cmdlet of the catalogue, kept for the next question: parameters as masks, so that which
 * grant lists which of them is no search among names.
 */
final class GrantedCommand {

    private final NumberedCommand command;
    private final List<CommandGrant> grants;
    private final Optional<CommandAccess> access;

    /** Where the grants come from. Beside the masks all that a decision looks at: each step in memory counts. */
    private final GrantSource[] sources;

    /** The parameters that each grant lists, one mask after the other, and then those of each set that can be completed. */
    private final long[] masks;

    private GrantedCommand(
            NumberedCommand command, List<CommandGrant> grants, Optional<CommandAccess> access, long[] masks) {
        this.command = command;
        this.grants = grants;
        this.access = access;
        this.sources = grants.stream().map(CommandGrant::source).toArray(GrantSource[]::new);
        this.masks = masks;
    }

    /**
     * What the grants come to.
     *
     * @param grants nearest first
     * @param access what they allow together
     */
    static GrantedCommand of(NumberedCommand command, List<CommandGrant> grants, Optional<CommandAccess> access) {
        List<long[]> all = new ArrayList<>();
        grants.forEach(grant -> all.add(command.maskOf(grant.parameters())));
        access.ifPresent(found -> found.sets().forEach(set -> all.add(command.set(set))));
        int words = command.words();
        long[] masks = new long[all.size() * words];
        for (int mask = 0; mask < all.size(); mask++) {
            System.arraycopy(all.get(mask), 0, masks, mask * words, words);
        }
        return new GrantedCommand(command, grants, access, masks);
    }

    NumberedCommand command() {
        return command;
    }

    /** The grants, nearest first. */
    List<CommandGrant> grants() {
        return grants;
    }

    /** Where they come from. Not to be changed. */
    GrantSource[] sources() {
        return sources;
    }

    Optional<CommandAccess> access() {
        return access;
    }

    /** Whether a grant lists the parameter of a number. */
    boolean lists(int grant, int parameter) {
        return holds(grant, parameter);
    }

    private boolean holds(int mask, int parameter) {
        return (masks[mask * command.words() + parameter / Long.SIZE] >>> parameter & 1) != 0;
    }

    /** Whether parameters, by number, may be used together at all, whatever the object [GATE-2] [GATE-6]. */
    boolean allows(int[] parameters) {
        for (int parameter : parameters) {
            if (!isListed(parameter)) {
                return false;
            }
        }
        for (int set = sources.length; set < masks.length / command.words(); set++) {
            if (holdsAll(set, parameters)) {
                return true;
            }
        }
        return false;
    }

    private boolean isListed(int parameter) {
        for (int grant = 0; grant < sources.length; grant++) {
            if (holds(grant, parameter)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsAll(int mask, int[] parameters) {
        for (int parameter : parameters) {
            if (!holds(mask, parameter)) {
                return false;
            }
        }
        return true;
    }
}
