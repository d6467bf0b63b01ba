package dev.reeve.engine.decision;

import java.util.List;
import java.util.Optional;

/**
 * What a caller's rights come to for one cmdlet of the catalogue, kept for the next question: parameters as masks, so that which
 * grant lists which of them is no search among names.
 */
final class GrantedCommand {

    private final NumberedCommand command;
    private final CommandGrant[] grants;
    private final Optional<CommandAccess> access;

    /** The parameters that each grant lists, one mask after the other. */
    private final long[] listed;

    /** The parameters of each set that can be completed, in the same way. */
    private final long[] sets;

    private GrantedCommand(
            NumberedCommand command,
            CommandGrant[] grants,
            Optional<CommandAccess> access,
            long[] listed,
            long[] sets) {
        this.command = command;
        this.grants = grants;
        this.access = access;
        this.listed = listed;
        this.sets = sets;
    }

    /**
     * What the grants come to.
     *
     * @param grants nearest first
     * @param access what they allow together
     */
    static GrantedCommand of(NumberedCommand command, List<CommandGrant> grants, Optional<CommandAccess> access) {
        int words = command.words();
        long[] listed = new long[grants.size() * words];
        for (int grant = 0; grant < grants.size(); grant++) {
            long[] mask = command.maskOf(grants.get(grant).parameters());
            System.arraycopy(mask, 0, listed, grant * words, words);
        }
        List<String> names = access.map(CommandAccess::sets).orElse(List.of());
        long[] sets = new long[names.size() * words];
        for (int set = 0; set < names.size(); set++) {
            System.arraycopy(command.set(names.get(set)), 0, sets, set * words, words);
        }
        return new GrantedCommand(command, grants.toArray(new CommandGrant[0]), access, listed, sets);
    }

    NumberedCommand command() {
        return command;
    }

    /** The grants, nearest first. Not to be changed. */
    CommandGrant[] grants() {
        return grants;
    }

    Optional<CommandAccess> access() {
        return access;
    }

    /** Whether a grant lists the parameter of a number. */
    boolean lists(int grant, int parameter) {
        return holds(listed, grant, parameter);
    }

    private boolean holds(long[] masks, int mask, int parameter) {
        return (masks[mask * command.words() + parameter / Long.SIZE] >>> parameter & 1) != 0;
    }

    /** Whether parameters, by number, may be used together at all, whatever the object [GATE-2] [GATE-6]. */
    boolean allows(int[] parameters) {
        for (int parameter : parameters) {
            if (!isListed(parameter)) {
                return false;
            }
        }
        int words = command.words();
        for (int set = 0; set < sets.length / words; set++) {
            if (holdsAll(set, parameters)) {
                return true;
            }
        }
        return false;
    }

    private boolean isListed(int parameter) {
        for (int grant = 0; grant < grants.length; grant++) {
            if (lists(grant, parameter)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsAll(int set, int[] parameters) {
        for (int parameter : parameters) {
            if (!holds(sets, set, parameter)) {
                return false;
            }
        }
        return true;
    }
}
