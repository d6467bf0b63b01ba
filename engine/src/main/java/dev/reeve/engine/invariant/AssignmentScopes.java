package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;
import java.util.Optional;

/** The scopes of an assignment: they exist, are of the right kind, and fit role and assignee [ASG-6] to [ASG-13]. */
final class AssignmentScopes implements Rule {

    private static final String RECIPIENT_SCOPE = "RecipientScope";

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after(RoleAssignment.class)
                .filter(_ -> changed.differs(RoleAssignment.class, RoleAssignment::recipientWriteScope)
                        || changed.differs(RoleAssignment.class, RoleAssignment::configWriteScope))
                .flatMap(assignment -> changed.is()
                        .find(assignment.role(), ManagementRole.class)
                        .flatMap(role -> Rule.first(List.of(
                                () -> unscoped(assignment, role),
                                () -> exclusive(assignment, role),
                                () -> recipientScope(changed.is(), assignment),
                                () -> configScope(changed.is(), assignment),
                                () -> relative(assignment, role),
                                () -> applicable(assignment, role)))));
    }

    private static Optional<Violation> unscoped(RoleAssignment assignment, ManagementRole role) {
        return Rule.when( // ASG-13
                        role.isUnscoped() && !assignment.isUnscoped(),
                        ErrorCode.UnscopedRoleScope,
                        "Role '" + role.name() + "' is unscoped: its assignments can't have a scope.",
                        assignment.name())
                .or(() -> Rule.when( // ASG-11
                        assignment.assigneeType() == RoleAssigneeType.RoleAssignmentPolicy && !assignment.isUnscoped(),
                        ErrorCode.ScopeNotApplicable,
                        "Assignments to policies can't have a scope: role '" + role.name() + "' brings its own.",
                        assignment.name()));
    }

    private static Optional<Violation> exclusive(RoleAssignment assignment, ManagementRole role) {
        boolean recipientExclusive = assignment.recipientWriteScope() instanceof RecipientWriteScope.Exclusive;
        boolean recipientRegular =
                !recipientExclusive && !(assignment.recipientWriteScope() instanceof RecipientWriteScope.Implicit);
        boolean configExclusive = assignment.configWriteScope() instanceof ConfigWriteScope.Exclusive;
        boolean configRegular = assignment.configWriteScope() instanceof ConfigWriteScope.Custom;
        return Rule.when( // ASG-6
                        (recipientExclusive && configRegular) || (configExclusive && recipientRegular),
                        ErrorCode.MixedExclusive,
                        "Role assignment '" + assignment.name() + "' can't mix an exclusive scope with a regular one."
                                + " Clear the other one first.",
                        assignment.name())
                .or(() -> Rule.when( // ASG-12
                        role.endUser() && assignment.isExclusive(),
                        ErrorCode.ExclusiveOnEndUserRole,
                        "Role '" + role.name() + "' is an end-user role; exclusive scopes can't be used with it.",
                        assignment.name()));
    }

    private static Optional<Violation> recipientScope(Organization is, RoleAssignment assignment) {
        return switch (assignment.recipientWriteScope()) {
            case RecipientWriteScope.Implicit _, RecipientWriteScope.Relative _ -> Optional.empty();
            case RecipientWriteScope.Unit(var unit) ->
                Rule.when(
                        is.find(unit, OrganizationalUnit.class).isEmpty(),
                        ErrorCode.InvalidReference,
                        "The organizational unit of role assignment '" + assignment.name() + "' does not exist.",
                        assignment.name());
            case RecipientWriteScope.Custom(var id) -> scope(is, assignment, id, true, false);
            case RecipientWriteScope.Exclusive(var id) -> scope(is, assignment, id, true, true);
        };
    }

    private static Optional<Violation> configScope(Organization is, RoleAssignment assignment) {
        return switch (assignment.configWriteScope()) {
            case ConfigWriteScope.Implicit _ -> Optional.empty();
            case ConfigWriteScope.Custom(var id) -> scope(is, assignment, id, false, false);
            case ConfigWriteScope.Exclusive(var id) -> scope(is, assignment, id, false, true);
        };
    }

    /** INV-2, NRA-4: the scope exists, in the right dimension, exclusive or regular as it is used. */
    private static Optional<Violation> scope(
            Organization is, RoleAssignment assignment, ObjectId id, boolean ofRecipients, boolean exclusive) {
        Optional<ManagementScope> scope = is.find(id, ManagementScope.class);
        if (scope.isEmpty()) {
            return Optional.of(new Violation(
                    ErrorCode.InvalidReference,
                    "A management scope of role assignment '" + assignment.name() + "' does not exist.",
                    assignment.name()));
        }
        ManagementScope found = scope.get();
        boolean fits = found.restriction().typeName().equals(RECIPIENT_SCOPE) == ofRecipients
                && found.exclusive() == exclusive;
        return Rule.when(
                !fits,
                ErrorCode.ScopeTypeMismatch,
                "Management scope '" + found.name() + "' is " + (found.exclusive() ? "an exclusive " : "a regular ")
                        + found.restriction().typeName() + " and must be used as such.",
                found.name());
    }

    /** ASG-9: a relative scope stays within what the role reads. */
    private static Optional<Violation> relative(RoleAssignment assignment, ManagementRole role) {
        if (!(assignment.recipientWriteScope() instanceof RecipientWriteScope.Relative(var type))) {
            return Optional.empty();
        }
        RecipientScopeType read = role.implicitScopes().recipientRead();
        return switch (type) {
            case Organization, MyGAL, Self, MyDistributionGroups, None ->
                Rule.when(
                        !type.isWithin(read),
                        ErrorCode.ScopeExceedsRead,
                        "The scope " + type + " is wider than " + read + ", the read scope of role '" + role.name()
                                + "'.",
                        assignment.name());
            case NotApplicable, OU, CustomRecipientScope, ExclusiveRecipientScope ->
                Optional.of(new Violation(
                        ErrorCode.InvalidArgument,
                        type + " is no relative scope. Use Organization, MyGAL, Self, MyDistributionGroups or None.",
                        assignment.name()));
        };
    }

    /** ASG-10: where a role writes nothing, no scope makes it write. */
    private static Optional<Violation> applicable(RoleAssignment assignment, ManagementRole role) {
        RecipientScopeType recipientWrite = role.implicitScopes().recipientWrite();
        boolean recipientNothing =
                recipientWrite == RecipientScopeType.None || recipientWrite == RecipientScopeType.NotApplicable;
        boolean recipientScoped = !(assignment.recipientWriteScope() instanceof RecipientWriteScope.Implicit);
        boolean configNothing = role.implicitScopes().configWrite() != ConfigScopeType.OrganizationConfig;
        boolean configScoped = !(assignment.configWriteScope() instanceof ConfigWriteScope.Implicit);
        boolean ofRecipients = recipientNothing && recipientScoped;
        return Rule.when(
                ofRecipients || (configNothing && configScoped),
                ErrorCode.ScopeNotApplicable,
                "Role '" + role.name() + "' writes no " + (ofRecipients ? "recipients" : "configuration")
                        + ", so a scope for that does not apply.",
                assignment.name());
    }
}
