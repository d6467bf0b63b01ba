package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one caller may do in one snapshot, for many questions about the same caller. For one thread. */
public final class CallerDecisions {

    private final CommandGate gate;
    private final Standing standing;
    // Who asks about one command often asks about its next parameter or object.
    private String command = "";
    private List<CommandGrant> grants = List.of();
    private Optional<CommandAccess> access = Optional.empty();

    CallerDecisions(CommandGate gate, Standing standing) {
        this.gate = gate;
        this.standing = standing;
    }

    Standing standing() {
        return standing;
    }

    /** Whether the caller may run the command with these parameters on what is touched. */
    public Decision decide(
            String cmdlet, Set<String> parameters, List<TouchPoint> touchPoints, ConfigRequirement requirement) {
        turnTo(cmdlet);
        Request request = new Request(standing.caller(), cmdlet, parameters, touchPoints, requirement);
        return RequestDecision.of(standing, grants, access, request).decide();
    }

    private void turnTo(String cmdlet) {
        if (!cmdlet.equals(command)) {
            grants = gate.grants(standing, cmdlet);
            access = gate.access(cmdlet, grants);
            command = cmdlet;
        }
    }

    /** What the caller may use of a cmdlet; empty where it is not granted, does not exist or is a permission [GATE-5]. */
    public Optional<CommandRights> rights(String cmdlet) {
        turnTo(cmdlet);
        return Authorizer.admits(standing)
                ? access.filter(access -> !access.isPermission()).map(CommandAccess::rights)
                : Optional.empty();
    }

    /** Names of everything the caller's grants name: cmdlets, scripts and application permissions. */
    public NavigableSet<String> named() {
        NavigableSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(gate.allGrants(standing).keySet());
        return names;
    }

    /** The enabled regular assignments that count for the caller [ASSIGNEE-2]. */
    public List<EffectiveAssignment> regular() {
        return standing.regular().stream()
                .map(source -> new EffectiveAssignment(source.assignment(), source.role(), source.memberships()))
                .toList();
    }

    /** The role groups that the caller manages [GM-1]. */
    public Set<ObjectId> managedRoleGroups() {
        return Set.copyOf(standing.managedRoleGroups().keySet());
    }
}
