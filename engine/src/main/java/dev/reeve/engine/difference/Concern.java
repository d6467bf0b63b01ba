package dev.reeve.engine.difference;

import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.difference.PersonClass.Rights;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The commands that changed roles, assignments and scopes can make a difference for, and the roles that have them. Whoever has
 * the same of these is told of together, whatever else he has: of thousands of administrators a few kinds are left.
 *
 * @param commands them; no others are different for anybody
 * @param roles those that have any of them in one of the snapshots
 */
record Concern(NavigableSet<String> commands, Set<ObjectId> roles) {

    /** Them; empty where something else changed, which may make a difference for any command. */
    static Optional<Concern> of(Snapshots snapshots) {
        NavigableSet<String> commands = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (ObjectId id : snapshots.changed()) {
            if (!add(snapshots, id, commands)) {
                return Optional.empty();
            }
        }
        Set<ObjectId> roles = snapshots.both().stream()
                .flatMap(organization -> organization.all(ManagementRole.class))
                .filter(role -> role.entries().keySet().stream().anyMatch(commands::contains))
                .map(ManagementRole::id)
                .collect(Collectors.toSet());
        return Optional.of(new Concern(commands, roles));
    }

    private static boolean add(Snapshots snapshots, ObjectId id, Set<String> commands) {
        List<DirectoryObject> states = snapshots.states(id);
        if (states.size() == 2
                && states.getFirst() instanceof ManagementRole was
                && states.getLast() instanceof ManagementRole is) {
            if (!reachesAlike(was, is)) {
                return false;
            }
            Set<String> names = new HashSet<>(was.entries().keySet());
            names.addAll(is.entries().keySet());
            names.removeIf(name -> was.entry(name).equals(is.entry(name)));
            commands.addAll(names);
            return true;
        }
        return states.stream().allMatch(state -> switch (state) {
            case RoleAssignment assignment -> addRole(snapshots, assignment, commands);
            case ManagementScope scope ->
                !scope.exclusive()
                        && snapshots.both().stream()
                                .flatMap(organization ->
                                        organization.indexed(IndexKey.of(Kind.SCOPE, id), RoleAssignment.class))
                                .allMatch(assignment -> addRole(snapshots, assignment, commands));
            default -> false;
        });
    }

    private static boolean reachesAlike(ManagementRole was, ManagementRole is) {
        return was.implicitScopes().equals(is.implicitScopes()) && was.isUnscoped() == is.isUnscoped();
    }

    private static boolean addRole(Snapshots snapshots, RoleAssignment assignment, Set<String> commands) {
        snapshots
                .states(assignment.role(), ManagementRole.class)
                .forEach(role -> commands.addAll(role.entries().keySet()));
        return true;
    }

    /** Whether the assignment gives any of them. */
    boolean isGivenBy(EffectiveAssignment effective) {
        return roles.contains(effective.role().id());
    }

    /** What of somebody's rights in a snapshot gives any of them. */
    Rights of(Organization organization, Rights rights) {
        return new Rights(
                rights.assignments().stream()
                        .filter(id -> organization
                                .find(id, RoleAssignment.class)
                                .filter(assignment -> roles.contains(assignment.role()))
                                .isPresent())
                        .collect(Collectors.toUnmodifiableSet()),
                rights.manages(),
                rights.addressBookPolicy());
    }
}
