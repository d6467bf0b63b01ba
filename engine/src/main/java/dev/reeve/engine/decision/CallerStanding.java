package dev.reeve.engine.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A caller as it was found once: in all snapshots in which nothing of its groups, assignments and roles is another. For each of its
 * assignments it is at hand what the role grants of which cmdlet.
 *
 * @param standing the caller in some snapshot
 * @param nearest its assignments, nearest first
 * @param asked what was found of cmdlets
 */
record CallerStanding(Standing standing, List<Holding> nearest, Map<NumberedCommand, GrantedCommand> asked) {

    /** For so many cmdlets it is kept what they come to: who asks for more asks about everything once. */
    private static final int MOST_ASKED = 32;

    /** An assignment and the entries of its role. */
    record Holding(GrantSource.OfAssignment source, RoleCommands commands) {}

    static CallerStanding of(Standing standing, Lineage lineage) {
        standing.delegating(); // found now, so that it is known too
        standing.disabled();
        return new CallerStanding(
                standing,
                standing.regular().stream()
                        .sorted(CommandGate.NEAREST)
                        .map(source -> new Holding(source, lineage.commandsOf(source.role())))
                        .toList(),
                new ConcurrentHashMap<>());
    }

    /**
     * What is granted of a cmdlet that managing role groups does not imply, which would depend on more than the caller.
     *
     * @param now the caller in the snapshot that is asked about
     */
    GrantedCommand granted(NumberedCommand command, String name, CommandGate gate, Standing now) {
        GrantedCommand known = asked.get(command);
        if (known == null) {
            List<CommandGrant> grants = List.copyOf(gate.grants(now, name, () -> grants(command, gate)));
            known = GrantedCommand.of(command, grants, gate.access(name, grants));
            if (asked.size() < MOST_ASKED) {
                asked.put(command, known);
            }
        }
        return known;
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
