package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;

/**
 * An enabled assignment that counts for a caller [ASSIGNEE-2].
 *
 * @param role the role it gives
 * @param memberships the groups from the caller to the assignee, nearest first; empty for the caller itself and for the
 *     policy of its mailbox
 */
public record EffectiveAssignment(RoleAssignment assignment, ManagementRole role, List<ObjectId> memberships) {
    public EffectiveAssignment {
        memberships = List.copyOf(memberships);
    }
}
