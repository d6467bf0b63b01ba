package dev.reeve.engine.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * A caller as it was found once: in all snapshots in which nothing of its groups, assignments and roles is another. For each of its
 * assignments it is at hand what the role grants of which cmdlet.
 *
 * @param standing the caller in some snapshot
 * @param nearest its assignments, nearest first
 */
record CallerStanding(Standing standing, List<Holding> nearest) {

    /** An assignment and the entries of its role. */
    record Holding(GrantSource.OfAssignment source, RoleCommands commands) {}

    static CallerStanding of(Standing standing, Lineage lineage) {
        standing.delegating(); // found now, so that it is known too
        return new CallerStanding(
                standing,
                standing.regular().stream()
                        .sorted(CommandGate.NEAREST)
                        .map(source -> new Holding(source, lineage.commandsOf(source.role())))
                        .toList());
    }

    /** What the assignments grant of the cmdlet, nearest first, as {@link CommandGate#ofAssignments} says. */
    List<CommandGrant> grants(NumberedCommand command, CommandGate gate) {
        List<CommandGrant> grants = new ArrayList<>();
        for (Holding holding : nearest) {
            holding.commands()
                    .entry(command)
                    .map(entry -> CommandGrant.of(holding.source(), entry))
                    .filter(gate::isGenuine)
                    .ifPresent(grants::add);
        }
        return grants;
    }
}
