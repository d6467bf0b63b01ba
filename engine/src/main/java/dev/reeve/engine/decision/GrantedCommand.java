package dev.reeve.engine.decision;

import java.util.ArrayList;
import java.util.Collection;
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

    /** The parameters that each grant lists, and those of each set that can be completed; none where masks have several words. */
    private final long[] listed;

    private final long[] sets;

    private GrantedCommand(
            NumberedCommand command,
            List<CommandGrant> grants,
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
        boolean single = command.words() == 1;
        return new GrantedCommand(
                command,
                grants,
                access,
                grants.stream()
                        .filter(_ -> single)
                        .mapToLong(grant -> command.maskOf(grant.parameters())[0])
                        .toArray(),
                access.stream()
                        .flatMap(all -> all.sets().stream())
                        .filter(_ -> single)
                        .mapToLong(set -> command.set(set)[0])
                        .toArray());
    }

    List<CommandGrant> grants() {
        return grants;
    }

    Optional<CommandAccess> access() {
        return access;
    }

    /** The mask of parameters; {@link NumberedCommand#NO_MASK} where only names tell. */
    long mask(Collection<String> parameters) {
        return command.words() == 1 ? command.mask(parameters) : NumberedCommand.NO_MASK;
    }

    /** Whether the parameters of a mask may be used together at all, whatever the object [GATE-2] [GATE-6]. */
    boolean allows(long mask) {
        long missing = mask;
        for (long some : listed) {
            missing &= ~some;
        }
        if (missing != 0) {
            return false;
        }
        for (long set : sets) {
            if ((mask & ~set) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The grants, those first that list most of the parameters of a mask. */
    List<CommandGrant> fullestFirst(long mask) {
        int[] counts = new int[listed.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Long.bitCount(mask & listed[i]);
        }
        return fullestFirst(grants, counts, Long.bitCount(mask));
    }

    /**
     * The same where it is known how many each lists; else their order stays.
     *
     * @param most the greatest number
     */
    static List<CommandGrant> fullestFirst(List<CommandGrant> grants, int[] counts, int most) {
        boolean inOrder = true;
        for (int i = 1; i < counts.length; i++) {
            inOrder &= counts[i - 1] >= counts[i];
        }
        if (inOrder) {
            return grants;
        }
        List<CommandGrant> ordered = new ArrayList<>(counts.length);
        for (int count = most; count >= 0; count--) {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == count) {
                    ordered.add(grants.get(i));
                }
            }
        }
        return ordered;
    }
}
