package dev.reeve.engine.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A caller as it was found once: in all snapshots in which nothing of its groups, assignments and roles is another. For each of its
 * assignments it is at hand which cmdlets the role may grant.
 *
 * @param standing the caller in some snapshot
 * @param commands the cmdlets of the role of each assignment
 */
record CallerStanding(Standing standing, List<BitSet> commands) {

    static CallerStanding of(Standing standing, Lineage lineage) {
        List<BitSet> commands = new ArrayList<>();
        for (GrantSource.OfAssignment source : standing.regular()) {
            commands.add(lineage.commandsOf(source.role()));
        }
        standing.delegating(); // found now, so that it is known too
        return new CallerStanding(standing, List.copyOf(commands));
    }

    /** The assignments whose roles may have an entry for the cmdlet. */
    List<GrantSource.OfAssignment> sources(@Nullable NumberedCommand command) {
        List<GrantSource.OfAssignment> all = standing.regular();
        if (command == null) {
            return all;
        }
        List<GrantSource.OfAssignment> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (commands.get(i).get(command.number())) {
                some.add(all.get(i));
            }
        }
        return some;
    }
}
