package dev.reeve.engine.difference;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two snapshots and what is not the same in them.
 *
 * @param changed the ids of the objects that differ
 */
record Snapshots(Organization before, Organization after, Set<ObjectId> changed) {

    static Snapshots of(Organization before, Organization after) {
        return new Snapshots(before, after, Set.copyOf(before.differences(after)));
    }

    /** Whether everybody acts as the same groups and policies as before, whatever these have. */
    boolean keepsPrincipals() {
        return changed.stream()
                .flatMap(id -> states(id).stream())
                .allMatch(state -> state instanceof ManagementRole
                        || state instanceof ManagementScope
                        || state instanceof RoleAssignment);
    }

    /** Whether the same assignments count for everybody as before, whatever their roles and scopes come to. */
    boolean keepsAssignments() {
        return keepsPrincipals() && changed.stream().allMatch(this::keepsAssignments);
    }

    private boolean keepsAssignments(ObjectId id) {
        List<DirectoryObject> states = states(id);
        return states.stream().allMatch(ManagementScope.class::isInstance)
                || (states.size() == 2
                        && switch (states.getFirst()) {
                            case RoleAssignment was -> states.getLast() instanceof RoleAssignment is && counts(was, is);
                            default -> states.getLast() instanceof ManagementRole;
                        });
    }

    private static boolean counts(RoleAssignment was, RoleAssignment is) {
        return was.assignee().equals(is.assignee())
                && was.role().equals(is.role())
                && was.enabled() == is.enabled()
                && was.delegating() == is.delegating();
    }

    List<Organization> both() {
        return List.of(before, after);
    }

    /** The states of an object, one or two. */
    List<DirectoryObject> states(ObjectId id) {
        return both().stream()
                .flatMap(organization -> organization.find(id).stream())
                .toList();
    }

    /** The states of an object that are of a class, one or two. */
    <T extends DirectoryObject> List<T> states(ObjectId id, Class<T> type) {
        return both().stream()
                .flatMap(organization -> organization.find(id, type).stream())
                .toList();
    }

    /** The ids of the changed objects that are of a class in one of the snapshots. */
    <T extends DirectoryObject> Stream<ObjectId> changed(Class<T> type) {
        return changed.stream().filter(id -> !states(id, type).isEmpty());
    }

    /** Whether the object is there in both, of that class. */
    boolean isLasting(ObjectId id, Class<? extends DirectoryObject> type) {
        return states(id, type).size() == 2;
    }

    /** Whether the object comes into being, goes, or gets another name. */
    boolean isRenamed(ObjectId id) {
        Optional<String> was = before.find(id).map(DirectoryObject::name);
        return !was.equals(after.find(id).map(DirectoryObject::name));
    }
}
