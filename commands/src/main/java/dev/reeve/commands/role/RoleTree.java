package dev.reeve.commands.role;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Parents and children of roles. */
public final class RoleTree {

    private RoleTree() {}

    /** The immediate children of a role, by name. */
    public static List<ManagementRole> children(Organization organization, ManagementRole role) {
        return organization
                .indexed(IndexKey.of(IndexKey.Kind.PARENT_ROLE, role.id()), ManagementRole.class)
                .sorted(Comparator.comparing(child -> CaseFolding.fold(child.name())))
                .toList();
    }

    /** The role and all its descendants, each before its children, siblings by name [GMR-2]. */
    public static Stream<ManagementRole> subtree(Organization organization, ManagementRole role) {
        return Stream.concat(
                Stream.of(role), children(organization, role).stream().flatMap(child -> subtree(organization, child)));
    }

    /** How many roles stand above this one. */
    public static int depth(Organization organization, ManagementRole role) {
        return role.parent()
                .flatMap(parent -> organization.find(parent, ManagementRole.class))
                .map(parent -> 1 + depth(organization, parent))
                .orElse(0);
    }
}
