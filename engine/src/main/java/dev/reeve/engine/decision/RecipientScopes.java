package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;

/** Recipient write scopes of assignments, exclusive scopes included [WRITE-1] to [WRITE-12]. */
final class RecipientScopes {

    private final Standing standing;
    private final Organization organization;
    private final ReadScopes readScopes;
    private final ScopeMembership membership;
    private final ExclusiveScopes exclusiveScopes;

    RecipientScopes(Standing standing, ExclusiveScopes exclusiveScopes) {
        this.standing = standing;
        this.organization = standing.organization();
        this.readScopes = new ReadScopes(standing);
        this.membership = new ScopeMembership(organization, standing.knownScopes());
        this.exclusiveScopes = exclusiveScopes;
    }

    /**
     * Whether the assignment covers the recipient in one of its states.
     *
     * @param access the whole access, for the scope that asks what changes [WRITE-5]
     */
    Coverage covers(GrantSource.OfAssignment source, TouchPoint.ObjectAccess access, Recipient state) {
        Coverage regular = withinScope(source, access, state);
        if (!exclusiveScopes.isProtected(state) || isExempt(source, state)) {
            return regular;
        }
        if (source.assignment().recipientWriteScope() instanceof RecipientWriteScope.Exclusive) {
            return regular; // EXCL-3: it covers only what its own exclusive scope matches
        }
        return new Coverage.Lacking(
                "an exclusive scope protects " + state.name() + ", and it carries none that matches",
                regular.isCovered());
    }

    /**
     * Whether the assignment covers a unit, apart from what is inside: one whose scope is a unit, or has a root, covers the
     * units inside of that; one that only filters recipients covers none [OU-8].
     */
    Coverage covers(GrantSource.OfAssignment source, OrganizationalUnit unit) {
        RecipientWriteScope scope = source.assignment().recipientWriteScope();
        RecipientScopeType type = scope.type(source.role().implicitScopes());
        Optional<ObjectId> root = switch (scope) {
            case RecipientWriteScope.Unit(var id) -> Optional.of(id);
            case RecipientWriteScope.Custom(var id) -> root(id, false);
            case RecipientWriteScope.Exclusive(var id) -> root(id, true);
            case RecipientWriteScope.Implicit _, RecipientWriteScope.Relative _ -> Optional.empty();
        };
        boolean covered = root.map(id -> organization.tree().isInside(unit, id))
                .orElse(type == RecipientScopeType.Organization
                        && (scope instanceof RecipientWriteScope.Implicit
                                || scope instanceof RecipientWriteScope.Relative));
        return covered
                ? Coverage.covered("its write scope holds unit " + unit.name())
                : Coverage.lacking("its write scope does not hold unit " + unit.name());
    }

    private Optional<ObjectId> root(ObjectId id, boolean exclusive) {
        return organization
                .find(id, ManagementScope.class)
                .filter(found -> found.exclusive() == exclusive)
                .filter(found -> found.restriction() instanceof ScopeRestriction.RecipientFilter)
                .flatMap(found -> ((ScopeRestriction.RecipientFilter) found.restriction()).root());
    }

    /** EXCL-9: owners keep managing their own mailbox through its policy. */
    private boolean isExempt(GrantSource.OfAssignment source, Recipient state) {
        RoleAssignment assignment = source.assignment();
        return assignment.assigneeType() == RoleAssigneeType.RoleAssignmentPolicy
                && assignment.recipientWriteScope().type(source.role().implicitScopes()) == RecipientScopeType.Self
                && standing.isSelf(state)
                && !organization.settings().exclusiveScopesApplyToSelf();
    }

    private Coverage withinScope(GrantSource.OfAssignment source, TouchPoint.ObjectAccess access, Recipient state) {
        ManagementRole role = source.role();
        ImplicitScopes implicit = role.implicitScopes();
        if (isNothing(implicit.recipientWrite())) {
            // ASG-10: no explicit scope grants writes where the role has none
            return Coverage.lacking("role " + role.name() + " writes no recipients");
        }
        RecipientWriteScope scope = source.assignment().recipientWriteScope();
        Coverage within = within(scope, role, access, state);
        boolean explicit = !(scope instanceof RecipientWriteScope.Implicit);
        if (within.isCovered() && explicit && !readScopes.reads(role, state)) {
            return Coverage.lacking(ReadScopes.lacked(source, state)); // WRITE-8
        }
        return within;
    }

    /** Whether a scope contains a recipient as such, whatever is done to it: for delegation [DELEG-5]. */
    boolean contains(RecipientWriteScope scope, ManagementRole role, Recipient recipient) {
        TouchPoint.ObjectAccess action = TouchPoint.ObjectAccess.action(recipient);
        return within(scope, role, action, recipient).isCovered();
    }

    private Coverage within(
            RecipientWriteScope scope, ManagementRole role, TouchPoint.ObjectAccess access, Recipient state) {
        return switch (scope) {
            case RecipientWriteScope.Implicit() ->
                withinRelative(role.implicitScopes().recipientWrite(), role, access, state);
            case RecipientWriteScope.Relative(var type) -> withinRelative(type, role, access, state);
            case RecipientWriteScope.Unit(var unit) -> withinUnit(unit, state);
            case RecipientWriteScope.Custom(var id) -> withinScope(id, false, state);
            case RecipientWriteScope.Exclusive(var id) -> withinScope(id, true, state);
        };
    }

    private static boolean isNothing(RecipientScopeType type) {
        return type == RecipientScopeType.None || type == RecipientScopeType.NotApplicable;
    }

    private Coverage withinRelative(
            RecipientScopeType type, ManagementRole role, TouchPoint.ObjectAccess access, Recipient state) {
        return switch (type) {
            case Organization -> Coverage.covered("its write scope is Organization"); // WRITE-2
            case Self -> // WRITE-3: the calling member, whoever the assignee is
                standing.isSelf(state)
                        ? Coverage.covered(state.name() + " is the caller itself")
                        : Coverage.lacking("its write scope is Self, and " + state.name() + " is not the caller");
            case MyDistributionGroups ->
                isOwnedDistributionGroup(state)
                        ? Coverage.covered(state.name() + " is a distribution group of the caller")
                        : Coverage.lacking("its write scope is MyDistributionGroups, and " + state.name()
                                + " is no distribution group whose ManagedBy lists the caller");
            case MyGAL -> ownMembership(role, access);
            case None, NotApplicable, OU, CustomRecipientScope, ExclusiveRecipientScope ->
                Coverage.lacking("its write scope is " + type);
        };
    }

    /** WRITE-4: listed directly. */
    private boolean isOwnedDistributionGroup(Recipient state) {
        RecipientTypeDetails type = state.type();
        return type.isGroup()
                && type.isMailEnabled()
                && standing.caller().isAmong(state.properties().references(RecipientProperties.MANAGED_BY));
    }

    /** WRITE-5: MyGAL changes nothing, except that the membership role lets callers join and leave open groups. */
    private Coverage ownMembership(ManagementRole role, TouchPoint.ObjectAccess access) {
        if (!role.isOfType(ManagementRole.MY_DISTRIBUTION_GROUP_MEMBERSHIP)) {
            return Coverage.lacking("its write scope is MyGAL, which is for viewing only");
        }
        Optional<OwnMembership> change = standing.caller().user().flatMap(user -> OwnMembership.of(access, user));
        if (change.isEmpty()) {
            return Coverage.lacking("it only lets the caller join or leave groups itself");
        }
        return change.get().isPermitted()
                ? Coverage.covered("the group lets the caller " + change.get().verb())
                : Coverage.lacking(
                        "the group is closed: nobody may " + change.get().verb() + " it unasked");
    }

    private Coverage withinUnit(ObjectId unit, Recipient state) {
        Optional<KnownScopes> known = standing.knownScopes();
        int number = known.map(scopes -> scopes.number(state)).orElse(-1);
        String name = known.map(scopes -> scopes.name(unit))
                .orElseGet(() -> organization.find(unit).map(organization.tree()::canonicalName))
                .orElse("a missing unit");
        boolean inside = number >= 0
                ? known.orElseThrow().isInside(unit, number)
                : organization.tree().isInside(state, unit);
        return inside // WRITE-6
                ? Coverage.covered(state.name() + " is inside " + name)
                : Coverage.lacking(state.name() + " is not inside " + name);
    }

    private Coverage withinScope(ObjectId id, boolean exclusive, Recipient state) {
        Optional<ManagementScope> scope =
                organization.find(id, ManagementScope.class).filter(found -> found.exclusive() == exclusive);
        if (scope.isEmpty()) {
            return Coverage.lacking("its scope does not exist");
        }
        return membership.contains(scope.get(), state) // WRITE-7
                ? Coverage.covered(
                        state.name() + " is within scope " + scope.get().name())
                : Coverage.lacking(
                        state.name() + " is not within scope " + scope.get().name());
    }
}
