package dev.reeve.interchange.script;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** An organization in which chosen role groups have the roles and managers again that they ship with, and their members still. */
public final class RestoredDefaults {

    private RestoredDefaults() {}

    /**
     * The organization with groups restored.
     *
     * @param shipped what ships, under the organization's ids
     * @param groups the groups' ids
     */
    public static Organization of(Organization organization, Organization shipped, Set<ObjectId> groups) {
        SequencedMap<ObjectId, Optional<DirectoryObject>> change = new LinkedHashMap<>();
        organization
                .all(RoleAssignment.class)
                .filter(assignment -> groups.contains(assignment.assignee()))
                .forEach(assignment -> change.put(assignment.id(), Optional.empty()));
        shipped.all(RoleAssignment.class)
                .filter(assignment -> groups.contains(assignment.assignee()))
                .filter(assignment -> organization
                        .find(assignment.role(), ManagementRole.class)
                        .isPresent())
                .forEach(assignment -> change.put(assignment.id(), Optional.of(assignment)));
        for (ObjectId id : groups) {
            organization
                    .find(id, RoleGroup.class)
                    .ifPresent(group -> shipped.find(id, RoleGroup.class)
                            .ifPresent(built -> change.put(
                                    id,
                                    Optional.of(group.withManagedBy(built.managedBy().stream()
                                            .filter(manager ->
                                                    organization.find(manager).isPresent())
                                            .toList())))));
        }
        return organization.apply(new Change(change));
    }

    /** The role group of that name that ships and is there. */
    public static Optional<RoleGroup> group(Organization organization, Organization shipped, String name) {
        return shipped.all(RoleGroup.class)
                .filter(RoleGroup::builtIn)
                .filter(group -> CaseFolding.equal(group.name(), name))
                .flatMap(group -> organization.find(group.id(), RoleGroup.class).stream())
                .findFirst();
    }
}
