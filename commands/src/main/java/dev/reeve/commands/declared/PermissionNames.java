package dev.reeve.commands.declared;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Lookup;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.RoleDelegation;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;

/** The roles, assignments, scopes, policies and role groups that a target means. */
final class PermissionNames {

    private final GivenNames names;
    private final CmdletContext context;

    PermissionNames(GivenNames names, CmdletContext context) {
        this.names = names;
        this.context = context;
    }

    List<? extends DirectoryObject> of(TargetRule rule) {
        return names.of(rule).stream().map(value -> one(rule, value)).distinct().toList();
    }

    private DirectoryObject one(TargetRule rule, Value value) {
        Lookup lookup = context.lookup();
        return switch (names.type(rule)) {
            case "RoleGroupIdParameter", "RoleGroupMemberIdParameter" -> lookup.one(RoleGroup.class, value);
            case "RoleIdParameter" -> lookup.one(ManagementRole.class, value);
            case "RoleEntryIdParameter" -> lookup.one(ManagementRole.class, roleOf(value));
            case "ManagementScopeIdParameter" -> lookup.one(ManagementScope.class, value);
            case "RoleAssignmentIdParameter" -> lookup.one(RoleAssignment.class, value);
            case "MailboxPolicyIdParameter" -> lookup.one(RoleAssignmentPolicy.class, value);
            default -> throw new IllegalStateException("no permission object: " + rule);
        };
    }

    // ID-6: the role stands before the last backslash.
    private static Value roleOf(Value entry) {
        String text = entry.text();
        int backslash = text.lastIndexOf('\\');
        return backslash > 0 ? new Text(text.substring(0, backslash)) : entry;
    }

    /** Whoever refers to a role in making something gives it away [DELEG-1]. */
    List<TouchPoint> delegation(TargetRule rule, DirectoryObject object) {
        return rule.reads()
                        && object instanceof ManagementRole role
                        && rule.from().filter("Roles"::equals).isPresent()
                ? List.of(RoleDelegation.over(role))
                : List.of();
    }
}
