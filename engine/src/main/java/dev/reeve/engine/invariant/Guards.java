package dev.reeve.engine.invariant;

import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The guards against lockout [INV-4] [INV-5] [INV-8]. They hold for the state after the whole operation, and stop no
 * operation of an organization that had lost the last one already.
 */
final class Guards {

    private final Change change;
    private final Organization before;
    private final Organization after;
    private final ForeignPrincipals foreign;

    private Guards(Change change, Organization before, Organization after, ForeignPrincipals foreign) {
        this.change = change;
        this.before = before;
        this.after = after;
        this.foreign = foreign;
    }

    static Optional<Violation> violation(
            Change change, Organization before, Organization after, ForeignPrincipals foreign) {
        Guards guards = new Guards(change, before, after, foreign);
        return guards.delegation().or(guards::roleManagement).or(guards::roleManagementMember);
    }

    /** INV-4: every built-in root role can still be delegated by a group. */
    private Optional<Violation> delegation() {
        for (ObjectId id : rolesOfLostAssignments()) {
            Optional<ManagementRole> role =
                    after.find(id, ManagementRole.class).filter(found -> found.builtIn() && found.isRoot());
            if (role.isPresent()
                    && delegations(after, id).findAny().isEmpty()
                    && delegations(before, id).findAny().isPresent()) {
                return Optional.of(new Violation(
                        ErrorCode.LastDelegatingAssignment,
                        "Role '" + role.get().name() + "' would be left without a delegating assignment in effect to a"
                                + " role group or universal security group, without a scope. Delegate it to another"
                                + " group first.",
                        role.get().name()));
            }
        }
        return Optional.empty();
    }

    /** Roles of assignments that the change removes or alters; what is only added takes nothing away. */
    private Set<ObjectId> rolesOfLostAssignments() {
        Set<ObjectId> roles = new LinkedHashSet<>();
        change.after()
                .keySet()
                .forEach(id ->
                        before.find(id, RoleAssignment.class).ifPresent(assignment -> roles.add(assignment.role())));
        return roles;
    }

    private static Stream<RoleAssignment> delegations(Organization organization, ObjectId role) {
        return organization
                .indexed(IndexKey.of(Kind.ROLE, role), RoleAssignment.class)
                .filter(assignment -> assignment.delegating()
                        && assignment.enabled()
                        && assignment.isUnscoped()
                        && isToGroup(assignment));
    }

    private static boolean isToGroup(RoleAssignment assignment) {
        return assignment.assigneeType() == RoleAssigneeType.RoleGroup
                || assignment.assigneeType() == RoleAssigneeType.LinkedRoleGroup
                || assignment.assigneeType() == RoleAssigneeType.SecurityGroup;
    }

    /** INV-5: some group still administers permissions. */
    private Optional<Violation> roleManagement() {
        boolean concerned = rolesOfLostAssignments().stream()
                .anyMatch(id -> before.find(id, ManagementRole.class)
                        .filter(Guards::isRoleManagement)
                        .isPresent());
        return Rule.when(
                concerned
                        && administrations(after).findAny().isEmpty()
                        && administrations(before).findAny().isPresent(),
                ErrorCode.LastRoleManagementAssignment,
                "Role Management would be left without a regular assignment in effect to a role group or universal"
                        + " security group, without a configuration scope. Assign it to another group first.",
                "Role Management");
    }

    private static boolean isRoleManagement(ManagementRole role) {
        return role.builtIn() && role.isRoot() && role.isOfType(ManagementRole.ROLE_MANAGEMENT);
    }

    private static Stream<RoleAssignment> administrations(Organization organization) {
        return organization
                .named(ManagementRole.class, "Role Management")
                .filter(Guards::isRoleManagement)
                .flatMap(role -> organization.indexed(IndexKey.of(Kind.ROLE, role.id()), RoleAssignment.class))
                .filter(assignment -> !assignment.delegating()
                        && assignment.enabled()
                        && assignment.configWriteScope() instanceof ConfigWriteScope.Implicit
                        && isToGroup(assignment));
    }

    /** INV-8: somebody who can sign in still administers permissions. */
    private Optional<Violation> roleManagementMember() {
        return Rule.when(
                mayTakeAwayMembers() && !hasAdministrator(after) && (losesLinkedHolder() || hasAdministrator(before)),
                ErrorCode.LastRoleManagementMember,
                "Nobody with an enabled account would be left who holds Role Management. Give it to somebody else first.",
                "Role Management");
    }

    private boolean mayTakeAwayMembers() {
        return change.after().entrySet().stream()
                .anyMatch(entry -> before.find(entry.getKey())
                        .filter(object -> mayTakeAwayMembers(object, entry.getValue()))
                        .isPresent());
    }

    private static boolean mayTakeAwayMembers(DirectoryObject before, Optional<DirectoryObject> after) {
        return switch (before) {
            case RoleAssignment _ -> true;
            case RoleGroup group ->
                after.isEmpty()
                        || (after.get() instanceof RoleGroup now
                                && (losesMember(group.members(), now.members())
                                        || !now.linkedGroup().equals(group.linkedGroup())));
            case Recipient recipient ->
                after.isEmpty()
                        || (after.get() instanceof Recipient now
                                && (now.type() != recipient.type()
                                        || (recipient.isEnabled() && !now.isEnabled())
                                        || !now.linkedAccount().equals(recipient.linkedAccount())
                                        || losesMember(members(recipient), members(now))));
            default -> false;
        };
    }

    private static List<ObjectId> members(Recipient group) {
        return group.type().isUniversalSecurityGroup()
                ? group.properties().references(RecipientProperties.MEMBERS)
                : List.of();
    }

    private static boolean losesMember(List<ObjectId> before, List<ObjectId> after) {
        return !before.equals(after) && !new HashSet<>(after).containsAll(before);
    }

    /** First among the organization's own; other forests are asked only where it has nobody. */
    private boolean hasAdministrator(Organization organization) {
        return users(organization).anyMatch(Recipient::isEnabled)
                || linkedGroups(organization).anyMatch(foreign::hasEnabledMember)
                || linkedAccounts(organization).anyMatch(foreign::isEnabled);
    }

    /**
     * Whether the change takes away something linked that holds Role Management. While its forest can't be asked nobody
     * knows whether somebody was there, so it counts as if.
     */
    private boolean losesLinkedHolder() {
        Set<String> left =
                Stream.concat(linkedGroups(after), linkedAccounts(after)).collect(Collectors.toSet());
        return Stream.concat(linkedGroups(before), linkedAccounts(before)).anyMatch(sid -> !left.contains(sid));
    }

    private static Stream<DirectoryObject> holders(Organization organization) {
        return administrations(organization).flatMap(assignment -> organization.find(assignment.assignee()).stream());
    }

    private static Stream<Recipient> users(Organization organization) {
        return holders(organization).flatMap(group -> Memberships.effectiveUsers(organization, group));
    }

    private static Stream<String> linkedGroups(Organization organization) {
        return holders(organization)
                .flatMap(holder -> holder instanceof RoleGroup group ? group.linkedGroup().stream() : Stream.empty());
    }

    private static Stream<String> linkedAccounts(Organization organization) {
        return users(organization)
                .flatMap(user -> user.linkedAccount().stream())
                .map(Recipient.LinkedAccount::sid);
    }
}
