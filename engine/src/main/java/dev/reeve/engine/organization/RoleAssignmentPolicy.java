package dev.reeve.engine.organization;

/**
 * A role assignment policy: the self-service rights of the mailboxes that use it [POL-1].
 *
 * @param isDefault whether new mailboxes get it [POL-3]
 */
public record RoleAssignmentPolicy(ObjectHeader header, String description, boolean isDefault)
        implements DirectoryObject {

    @Override
    public RoleAssignmentPolicy withHeader(ObjectHeader newHeader) {
        return new RoleAssignmentPolicy(newHeader, description, isDefault);
    }
}
