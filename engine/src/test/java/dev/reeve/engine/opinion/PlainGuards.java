package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.opinion.PlainScopes.State;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may manage groups and hand out roles: §9 and §10 of the evaluation rules, for one caller. */
final class PlainGuards {

    private final PlainDirectory directory;
    private final PlainScopes scopes;
    private final Set<ObjectId> principals;

    PlainGuards(PlainDirectory directory, PlainScopes scopes, Set<ObjectId> principals) {
        this.directory = directory;
        this.scopes = scopes;
        this.principals = principals;
    }

    /** Whether the manager check of the group passes, given the claims on the running cmdlet. */
    boolean mayManage(TouchPoint.GroupManagement touch, List<Claim> claims, Set<String> parameters) {
        return switch (touch.group()) {
            case RoleGroup group -> {
                boolean privileged = isOrganizationManagement() || holdsRoleOfType("RoleManagement");
                if (touch.bypass()) {
                    yield privileged; // [GM-2]: not honoured is refused, whoever asks
                }
                yield group.managedBy().isEmpty() ? privileged : scopes.manages(group); // [GM-1] [GM-3] [GM-5]
            }
            case Recipient group -> {
                if (touch.bypass()) { // [GM-10]
                    yield isOrganizationManagement() || holdsRoleOfType("SecurityGroupCreationAndMembership");
                }
                yield scopes.isAmong(PlainDirectory.managers(group)) // [GM-9]
                        || isOwnMembership(touch, claims, parameters);
            }
            default -> true;
        };
    }

    /**
     * [GM-9]: the caller alone joins or leaves as the group allows, and the membership role's grant covers that, with
     * all that was asked for.
     */
    private boolean isOwnMembership(TouchPoint.GroupManagement touch, List<Claim> claims, Set<String> parameters) {
        if (!(touch.group() instanceof Recipient) || touch.after().isEmpty()) {
            return false;
        }
        TouchPoint.ObjectAccess change =
                TouchPoint.ObjectAccess.modify(touch.group(), touch.after().get());
        return scopes.isOwnMembership(change)
                && claims.stream()
                        .anyMatch(claim -> claim instanceof Claim.Assigned assigned
                                && assigned.role().roleType().equalsIgnoreCase("MyDistributionGroupMembership")
                                && parameters.stream().allMatch(claim::lists)
                                && Stream.of(State.values())
                                        .allMatch(at -> scopes.covers(claim, change, at)
                                                && scopes.passesExclusives(claim, change, at)));
    }

    private boolean isOrganizationManagement() {
        return directory
                .all(RoleGroup.class)
                .anyMatch(group -> group.name().equals("Organization Management") && principals.contains(group.id()));
    }

    private boolean holdsRoleOfType(String type) {
        return directory
                .all(RoleAssignment.class)
                .anyMatch(assignment -> assignment.enabled()
                        && !assignment.delegating()
                        && principals.contains(assignment.assignee())
                        && directory
                                .find(assignment.role(), ManagementRole.class)
                                .filter(role -> role.roleType().equalsIgnoreCase(type))
                                .isPresent());
    }

    /** [DELEG-10]: whether the caller holds a Role Management assignment without any scope. */
    boolean mayCreateExclusiveScopes() {
        return directory
                .all(RoleAssignment.class)
                .anyMatch(assignment -> assignment.enabled()
                        && !assignment.delegating()
                        && principals.contains(assignment.assignee())
                        && assignment.recipientWriteScope() instanceof RecipientWriteScope.Implicit
                        && assignment.configWriteScope() instanceof ConfigWriteScope.Implicit
                        && directory
                                .find(assignment.role(), ManagementRole.class)
                                .filter(role -> role.roleType().equalsIgnoreCase("RoleManagement"))
                                .isPresent());
    }

    /** Whether the caller may give the role as the touch point says. */
    boolean mayDelegate(TouchPoint.RoleDelegation touch) {
        if (touch.role().isUnscoped() && holdsRoleOfType("UnScopedRoleManagement")) {
            return true; // [DELEG-4]
        }
        Set<ObjectId> lineage = lineage(touch.role());
        return directory
                .all(RoleAssignment.class)
                .anyMatch(assignment -> assignment.enabled()
                        && assignment.delegating()
                        && principals.contains(assignment.assignee())
                        && lineage.contains(assignment.role())
                        && reaches(assignment, touch)
                        && isNoWider(assignment, touch));
    }

    /** [DELEG-2]: the role and its ancestors. */
    private Set<ObjectId> lineage(ManagementRole role) {
        Set<ObjectId> lineage = new LinkedHashSet<>();
        Optional<ManagementRole> at = Optional.of(role);
        while (at.isPresent() && lineage.add(at.get().id())) {
            at = at.get().parent().flatMap(parent -> directory.find(parent, ManagementRole.class));
        }
        return lineage;
    }

    /** [DELEG-5]: a delegation with a recipient scope reaches only assignees inside it. */
    private boolean reaches(RoleAssignment delegation, TouchPoint.RoleDelegation touch) {
        RecipientWriteScope scope = delegation.recipientWriteScope();
        return touch.assignee().isEmpty() // [DELEG-3] [DELEG-11]: only the role is concerned
                || isOrganizationWide(scope)
                || (touch.assignee().get() instanceof Recipient recipient
                        && switch (scope) {
                            case RecipientWriteScope.Implicit _ -> true;
                            case RecipientWriteScope.Relative(RecipientScopeType type) ->
                                scopes.relative(type, recipient);
                            case RecipientWriteScope.Unit(ObjectId unit) ->
                                directory.isInside(recipient.container(), unit);
                            case RecipientWriteScope.Custom(ObjectId id) -> scopes.inScope(id, recipient);
                            case RecipientWriteScope.Exclusive(ObjectId id) -> scopes.inScope(id, recipient);
                        });
    }

    private static boolean isOrganizationWide(RecipientWriteScope scope) {
        return scope instanceof RecipientWriteScope.Implicit
                || scope.equals(new RecipientWriteScope.Relative(RecipientScopeType.Organization));
    }

    /** [DELEG-6]: in each dimension the delegation scopes, the assignment's scope is the same or provably within. */
    private boolean isNoWider(RoleAssignment delegation, TouchPoint.RoleDelegation touch) {
        if (touch.assignee().isEmpty()) {
            return true; // no assignment is made
        }
        RecipientWriteScope scope = delegation.recipientWriteScope();
        boolean recipients = isOrganizationWide(scope)
                || touch.recipientScope().equals(scope)
                || (!touch.delegating() && isWithin(touch, scope));
        boolean configuration = delegation.configWriteScope() instanceof ConfigWriteScope.Implicit
                || touch.configScope().equals(delegation.configWriteScope());
        return recipients && configuration;
    }

    /** {@code Self}, relative or as the role's own, or a unit below the delegation's. */
    private boolean isWithin(TouchPoint.RoleDelegation touch, RecipientWriteScope delegated) {
        return switch (touch.recipientScope()) {
            case RecipientWriteScope.Implicit _ ->
                touch.role().implicitScopes().recipientWrite() == RecipientScopeType.Self;
            case RecipientWriteScope.Relative(RecipientScopeType type) -> type == RecipientScopeType.Self;
            case RecipientWriteScope.Unit(ObjectId inner) ->
                delegated instanceof RecipientWriteScope.Unit(ObjectId outer)
                        && directory.find(inner, OrganizationalUnit.class).isPresent()
                        && directory.isInside(inner, outer);
            case RecipientWriteScope.Custom _, RecipientWriteScope.Exclusive _ -> false;
        };
    }
}
