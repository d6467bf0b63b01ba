package dev.reeve.engine.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A caller as it was found once: in all snapshots in which nothing of its groups, assignments and roles is another. For each of its
 * assignments it is at hand what the role grants of which cmdlet.
 */
final class CallerStanding {

    /** For so many cmdlets it is kept what they come to: who asks for more asks about everything once. */
    private static final int MOST_ASKED = 32;

    /** An assignment and the entries of its role. */
    private record Holding(GrantSource.OfAssignment source, RoleCommands commands) {}

    private final CallerIdentity identity;
    private final boolean admitted;

    /** Its assignments, nearest first. */
    private final List<Holding> nearest;

    /** What was found of cmdlets, in an open table by their numbers, half empty. Replaced by a copy when something is added. */
    private volatile @Nullable GrantedCommand[] asked = new GrantedCommand[4];

    private int size;

    private CallerStanding(CallerIdentity identity, boolean admitted, List<Holding> nearest) {
        this.identity = identity;
        this.admitted = admitted;
        this.nearest = nearest;
    }

    /**
     * The caller.
     *
     * @param standing as it is in some snapshot
     */
    static CallerStanding of(Standing standing, Lineage lineage) {
        return new CallerStanding(
                standing.identity().complete(),
                Authorizer.admits(standing),
                standing.regular().stream()
                        .sorted(CommandGate.NEAREST)
                        .map(source -> new Holding(lineage.shared(source), lineage.commandsOf(source.role())))
                        .toList());
    }

    CallerIdentity identity() {
        return identity;
    }

    /** Whether it may do anything at all [GATE-8]. */
    boolean isAdmitted() {
        return admitted;
    }

    /**
     * What is granted of a cmdlet that managing role groups does not imply, which would depend on more than the caller.
     *
     * @param now the caller in the snapshot that is asked about
     */
    GrantedCommand granted(NumberedCommand command, CommandGate gate, Standing now) {
        @Nullable GrantedCommand[] table = asked;
        GrantedCommand known = table[slot(table, command)];
        if (known == null) {
            List<CommandGrant> grants = List.copyOf(gate.grants(now, command.name(), () -> grants(command, gate)));
            known = GrantedCommand.of(command, grants, gate.access(command.name(), grants));
            keep(known);
        }
        return known;
    }

    /** The place of what was found of a cmdlet, or of the free one where it would be. */
    @SuppressWarnings("ReferenceEquality") // each cmdlet is numbered once
    private static int slot(@Nullable GrantedCommand[] table, NumberedCommand command) {
        int at = command.number() & (table.length - 1);
        for (GrantedCommand found = table[at]; found != null && found.command() != command; found = table[at]) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private synchronized void keep(GrantedCommand found) {
        @Nullable GrantedCommand[] table = asked;
        if (size == MOST_ASKED || table[slot(table, found.command())] != null) {
            return;
        }
        size++;
        @Nullable GrantedCommand[] copy = new GrantedCommand[size * 2 > table.length ? table.length * 2 : table.length];
        for (GrantedCommand one : table) {
            if (one != null) {
                copy[slot(copy, one.command())] = one;
            }
        }
        copy[slot(copy, found.command())] = found;
        asked = copy;
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
