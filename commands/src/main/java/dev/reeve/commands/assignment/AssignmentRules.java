package dev.reeve.commands.assignment;

import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.RoleDelegation;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.Optional;

/** What an assignment may be, whoever makes it. */
public final class AssignmentRules {

    private AssignmentRules() {}

    /** Notes in the plan what is wrong with an assignment of this role, if anything [NRA-3] to [NRA-6]. */
    public static void check(PlanBuilder plan, ManagementRole role, RoleAssignment assignment) {
        boolean policy = assignment.assigneeType() == RoleAssigneeType.RoleAssignmentPolicy;
        if (policy && (!role.endUser() || role.isUnscoped())) {
            plan.refuse(
                    ErrorCode.NotEndUserRole,
                    "Role '" + role.name() + "' is not an end-user role, and only such roles can be assigned to a role"
                            + " assignment policy.",
                    role.name());
        }
        if (assignment.isUnscoped()) {
            return;
        }
        if (policy) {
            plan.refuse(
                    ErrorCode.ScopeNotApplicable,
                    "Assignments to role assignment policies take no scope; the role's own always applies.",
                    role.name());
        }
        if (role.isUnscoped()) {
            plan.refuse(
                    ErrorCode.UnscopedRoleScope,
                    "Role '" + role.name() + "' is unscoped: its assignments can't have a scope.",
                    role.name());
            return;
        }
        checkRecipientScope(plan, role, assignment.recipientWriteScope());
        checkConfigScope(plan, role, assignment.configWriteScope());
        if (assignment.isExclusive() && role.endUser()) {
            plan.refuse(
                    ErrorCode.ExclusiveOnEndUserRole,
                    "Role '" + role.name() + "' is an end-user role, which exclusive scopes can't be used with.",
                    role.name());
        }
        if (isMixed(assignment)) {
            plan.refuse(AssignmentScopes.mixed());
        }
    }

    /** Warns of an assignment that gives nothing while directory split permissions are on [SPLIT-6]. */
    public static void warnUnderSplit(
            PlanBuilder plan, Organization organization, ManagementRole role, RoleAssignment assignment) {
        if (organization.settings().activeDirectorySplit()
                && role.createsPrincipals()
                && assignment.enabled()
                && !assignment.delegating()) {
            plan.warn("Active Directory split permissions are on. Role '" + role.name()
                    + "' can be assigned, but its cmdlets that create or remove security principals stay unavailable.");
        }
    }

    /** Whether an explicit recipient scope could ever grant something through the role [ASG-10]. */
    public static boolean takesRecipientScope(ManagementRole role) {
        RecipientScopeType write = role.implicitScopes().recipientWrite();
        return write != RecipientScopeType.None && write != RecipientScopeType.NotApplicable;
    }

    /** Whether an explicit configuration scope could ever grant something through the role [ASG-10]. */
    public static boolean takesConfigScope(ManagementRole role) {
        ConfigScopeType write = role.implicitScopes().configWrite();
        return write != ConfigScopeType.None && write != ConfigScopeType.NotApplicable;
    }

    /** The delegation that giving this assignment needs [DELEG-1]. */
    public static RoleDelegation delegation(
            ManagementRole role, Optional<DirectoryObject> assignee, RoleAssignment assignment) {
        return new RoleDelegation(
                role,
                assignee,
                assignment.recipientWriteScope(),
                assignment.configWriteScope(),
                assignment.delegating());
    }

    private static void checkRecipientScope(PlanBuilder plan, ManagementRole role, RecipientWriteScope scope) {
        if (scope instanceof RecipientWriteScope.Implicit) {
            return;
        }
        if (!takesRecipientScope(role)) {
            plan.refuse(
                    ErrorCode.ScopeNotApplicable,
                    "Role '" + role.name() + "' writes no recipients, so a recipient scope does not apply to it.",
                    role.name());
        }
        if (scope instanceof RecipientWriteScope.Relative(RecipientScopeType type)
                && !type.isWithin(role.implicitScopes().recipientRead())) {
            plan.refuse(
                    ErrorCode.ScopeExceedsRead,
                    "The scope " + type + " is wider than what role '" + role.name() + "' reads, "
                            + role.implicitScopes().recipientRead() + ".",
                    role.name());
        }
    }

    private static void checkConfigScope(PlanBuilder plan, ManagementRole role, ConfigWriteScope scope) {
        if (!(scope instanceof ConfigWriteScope.Implicit) && !takesConfigScope(role)) {
            plan.refuse(
                    ErrorCode.ScopeNotApplicable,
                    "Role '" + role.name()
                            + "' writes no configuration, so a configuration scope does not apply to it.",
                    role.name());
        }
    }

    private static boolean isMixed(RoleAssignment assignment) {
        boolean recipientSet = !(assignment.recipientWriteScope() instanceof RecipientWriteScope.Implicit);
        boolean configSet = !(assignment.configWriteScope() instanceof ConfigWriteScope.Implicit);
        return recipientSet
                && configSet
                && (assignment.recipientWriteScope() instanceof RecipientWriteScope.Exclusive)
                        != (assignment.configWriteScope() instanceof ConfigWriteScope.Exclusive);
    }
}
