package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;
import java.util.Optional;

/** Who is assigned what: both exist, fit each other and never change [ASG-2] [ASG-3] [ASG-11] [INV-2]. */
final class Assignments implements Rule {

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after(RoleAssignment.class)
                .flatMap(assignment -> Rule.first(List.of(
                        () -> changed.before(RoleAssignment.class).flatMap(before -> settled(before, assignment)),
                        () -> role(changed.is(), assignment),
                        () -> assignee(changed.is(), assignment),
                        () -> ofPolicy(changed.is(), assignment))))
                .or(() -> converted(changed));
    }

    private static Optional<Violation> settled(RoleAssignment before, RoleAssignment after) {
        boolean same = before.role().equals(after.role())
                && before.assignee().equals(after.assignee())
                && before.assigneeType() == after.assigneeType()
                && before.delegating() == after.delegating();
        return Rule.when(
                !same,
                ErrorCode.InvalidArgument,
                "The role, assignee and kind of role assignment '" + before.name()
                        + "' can't change. Make a new one and" + " remove this one.",
                before.name());
    }

    private static Optional<Violation> role(Organization is, RoleAssignment assignment) {
        return Rule.when(
                is.find(assignment.role(), ManagementRole.class).isEmpty(),
                ErrorCode.InvalidReference,
                "The role of role assignment '" + assignment.name() + "' does not exist.",
                assignment.name());
    }

    private static Optional<Violation> assignee(Organization is, RoleAssignment assignment) {
        Optional<DirectoryObject> assignee = is.find(assignment.assignee());
        return Rule.when(
                        assignee.isEmpty(),
                        ErrorCode.InvalidReference,
                        "The assignee of role assignment '" + assignment.name() + "' does not exist.",
                        assignment.name())
                .or(() -> Rule.when(
                        !isOf(assignee.orElseThrow(), assignment.assigneeType()),
                        ErrorCode.InvalidAssignee,
                        "'" + assignee.orElseThrow().name() + "' can't be assigned a role as "
                                + assignment.assigneeType()
                                + ". Assignees are users, universal security groups, role groups and policies.",
                        assignee.orElseThrow().name()));
    }

    private static boolean isOf(DirectoryObject assignee, RoleAssigneeType type) {
        return switch (type) {
            case User -> assignee instanceof Recipient user && user.type().isUser();
            case SecurityGroup ->
                assignee instanceof Recipient group && group.type().isUniversalSecurityGroup();
            case RoleGroup -> assignee instanceof RoleGroup group && !group.isLinked();
            case LinkedRoleGroup -> assignee instanceof RoleGroup group && group.isLinked();
            case RoleAssignmentPolicy -> assignee instanceof RoleAssignmentPolicy;
            // The directory knows neither foreign principals nor computers [NRA-12].
            case ForeignSecurityPrincipal, Computer -> false;
        };
    }

    /** ASG-11, ASG-13: policies take end-user roles, never to delegate them. */
    private static Optional<Violation> ofPolicy(Organization is, RoleAssignment assignment) {
        if (assignment.assigneeType() != RoleAssigneeType.RoleAssignmentPolicy) {
            return Optional.empty();
        }
        ManagementRole role = is.find(assignment.role(), ManagementRole.class).orElseThrow();
        return Rule.when(
                        !role.endUser(),
                        ErrorCode.NotEndUserRole,
                        "Role '" + role.name() + "' is no end-user role; only those can be assigned to a policy.",
                        role.name())
                .or(() -> Rule.when(
                        assignment.delegating(),
                        ErrorCode.InvalidAssignee,
                        "Role '" + role.name() + "' can't be delegated to a policy.",
                        role.name()));
    }

    /** A group that stops being a universal security group would silently take away what it was assigned [GRP-2]. */
    private static Optional<Violation> converted(Changed changed) {
        Optional<Recipient> after = changed.after(Recipient.class);
        if (changed.before().isEmpty() || !changed.differs(Recipient.class, Recipient::type)) {
            return Optional.empty();
        }
        return after.flatMap(recipient -> changed.is()
                .indexed(IndexKey.of(Kind.ASSIGNEE, recipient.id()), RoleAssignment.class)
                .flatMap(assignment -> assignee(changed.is(), assignment).stream())
                .findFirst());
    }
}
