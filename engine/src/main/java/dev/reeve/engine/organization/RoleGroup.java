package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * A management role group [RG-1].
 *
 * @param displayName at most 256 characters
 * @param samAccountName at most 20 characters
 * @param managedBy its delegates [RG-5]
 * @param members its direct members [RG-3]; always empty for a linked group
 * @param linkedGroup SID of the foreign universal security group, for a linked role group [RG-8]
 * @param builtIn whether it shipped with the organization [RG-10]
 */
public record RoleGroup(
        ObjectHeader header,
        String displayName,
        String samAccountName,
        String description,
        List<ObjectId> managedBy,
        List<ObjectId> members,
        Optional<String> linkedGroup,
        boolean builtIn)
        implements DirectoryObject {

    /** Name of the built-in group of full administrators. */
    public static final String ORGANIZATION_MANAGEMENT = "Organization Management";

    public RoleGroup {
        managedBy = List.copyOf(managedBy);
        members = List.copyOf(members);
    }

    /** Whether this is the built-in group of full administrators, which cannot be renamed [RG-10]. */
    public boolean isOrganizationManagement() {
        return builtIn && CaseFolding.equal(name(), ORGANIZATION_MANAGEMENT);
    }

    /** Whether its members are those of a foreign group. */
    public boolean isLinked() {
        return linkedGroup.isPresent();
    }

    @Override
    public RoleGroup withHeader(ObjectHeader newHeader) {
        return new RoleGroup(
                newHeader, displayName, samAccountName, description, managedBy, members, linkedGroup, builtIn);
    }

    /** Linked to another foreign group; the assignments stay [SRG-3]. */
    public RoleGroup linkedTo(String sid) {
        return new RoleGroup(
                header, displayName, samAccountName, description, managedBy, members, Optional.of(sid), builtIn);
    }

    /** With other members. */
    public RoleGroup withMembers(List<ObjectId> newMembers) {
        return new RoleGroup(
                header, displayName, samAccountName, description, managedBy, newMembers, linkedGroup, builtIn);
    }

    /** With other delegates. */
    public RoleGroup withManagedBy(List<ObjectId> newManagedBy) {
        return new RoleGroup(
                header, displayName, samAccountName, description, newManagedBy, members, linkedGroup, builtIn);
    }
}
