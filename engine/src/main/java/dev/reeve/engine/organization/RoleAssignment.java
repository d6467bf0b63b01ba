package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;

/**
 * A role assignment [ASG-1]: gives a role to an assignee, or the right to give it on.
 *
 * @param role the role, never changed [ASG-3]
 * @param assignee a user, group, role group or policy, never changed [ASG-3]
 * @param delegating whether it gives the right to assign the role instead of the role's cmdlets [ASSIGNEE-9]
 */
public record RoleAssignment(
        ObjectHeader header,
        ObjectId role,
        ObjectId assignee,
        RoleAssigneeType assigneeType,
        boolean delegating,
        boolean enabled,
        RecipientWriteScope recipientWriteScope,
        ConfigWriteScope configWriteScope)
        implements DirectoryObject {

    /** Whether it carries no scope of its own. */
    public boolean isUnscoped() {
        return recipientWriteScope instanceof RecipientWriteScope.Implicit
                && configWriteScope instanceof ConfigWriteScope.Implicit;
    }

    /** Whether a dimension of it is exclusive. */
    public boolean isExclusive() {
        return recipientWriteScope instanceof RecipientWriteScope.Exclusive
                || configWriteScope instanceof ConfigWriteScope.Exclusive;
    }

    @Override
    public RoleAssignment withHeader(ObjectHeader newHeader) {
        return new RoleAssignment(
                newHeader, role, assignee, assigneeType, delegating, enabled, recipientWriteScope, configWriteScope);
    }

    /** Enabled or suspended [ASG-19]. */
    public RoleAssignment enabled(boolean newEnabled) {
        return new RoleAssignment(
                header, role, assignee, assigneeType, delegating, newEnabled, recipientWriteScope, configWriteScope);
    }

    /** With other write scopes. */
    public RoleAssignment scoped(RecipientWriteScope newRecipientScope, ConfigWriteScope newConfigScope) {
        return new RoleAssignment(
                header, role, assignee, assigneeType, delegating, enabled, newRecipientScope, newConfigScope);
    }
}
