package dev.reeve.engine.decision;

import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;

/** What of a source of rights decides how far it reaches: sources of one kind reach the same for one caller. */
sealed interface ReachKind {

    static ReachKind of(GrantSource source) {
        return switch (source) {
            case GrantSource.OfAssignment(RoleAssignment assignment, ManagementRole role, var _, var _) ->
                new OfAssignment(
                        role.isUnscoped(),
                        role.implicitScopes(),
                        assignment.recipientWriteScope(),
                        assignment.configWriteScope(),
                        assignment.assigneeType());
            case GrantSource.OfGroupManagement _ -> new OfGroupManagement();
        };
    }

    /** An assignment with these scopes, to such an assignee [EXCL-9], of a role with these. */
    record OfAssignment(
            boolean unscoped,
            ImplicitScopes implicit,
            RecipientWriteScope recipient,
            ConfigWriteScope config,
            RoleAssigneeType assignee)
            implements ReachKind {}

    /** Being a manager of role groups [GM-6]. */
    record OfGroupManagement() implements ReachKind {}
}
