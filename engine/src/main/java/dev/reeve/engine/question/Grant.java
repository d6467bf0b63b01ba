package dev.reeve.engine.question;

import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.Optional;

/**
 * Where one assignment counts, whoever holds it.
 *
 * @param place which recipients it writes
 * @param scope the unit or custom scope, where it is one
 * @param sight which recipients it reads
 * @param limited whether a recipient must also be in sight to be written [WRITE-8]
 */
record Grant(
        RoleAssignment assignment,
        ManagementRole role,
        Place place,
        Optional<RecipientWriteScope> scope,
        Sight sight,
        boolean limited) {

    /** Which recipients are written. */
    enum Place {
        /** All, protected or not [UNSC-1]. */
        EVERYWHERE,
        /** All that no exclusive scope protects [EXCL-3]. */
        ORGANIZATION,
        /** Those in a unit or scope that no exclusive scope protects. */
        SCOPE,
        /** Those in an exclusive scope. */
        EXCLUSIVE,
        /** The caller itself [WRITE-3]. */
        SELF,
        /** The caller itself, protected or not [EXCL-9]. */
        SELF_EXEMPT,
        /** Distribution groups of the caller [WRITE-4]. */
        OWN_GROUPS,
        /** None: what changes nothing, or only own memberships [WRITE-5]. */
        NOWHERE
    }

    /** Which recipients are read [READ-3]. */
    enum Sight {
        ALL,
        ADDRESS_BOOK,
        SELF,
        OWNED,
        NOTHING
    }

    static Grant of(Organization organization, RoleAssignment assignment, ManagementRole role) {
        if (role.isUnscoped()) {
            return new Grant(assignment, role, Place.EVERYWHERE, Optional.empty(), Sight.ALL, false);
        }
        ImplicitScopes implicit = role.implicitScopes();
        Sight sight = sight(implicit.recipientRead());
        RecipientWriteScope scope = assignment.recipientWriteScope();
        RecipientScopeType write = implicit.recipientWrite();
        boolean writes = write != RecipientScopeType.None && write != RecipientScopeType.NotApplicable; // ASG-10
        Place place = writes ? place(organization, assignment, role) : Place.NOWHERE;
        boolean named = place == Place.SCOPE || place == Place.EXCLUSIVE;
        boolean limited = sight != Sight.ALL && !(scope instanceof RecipientWriteScope.Implicit);
        return new Grant(assignment, role, place, named ? Optional.of(scope) : Optional.empty(), sight, limited);
    }

    private static Place place(Organization organization, RoleAssignment assignment, ManagementRole role) {
        return switch (assignment.recipientWriteScope()) {
            case RecipientWriteScope.Implicit() ->
                relative(organization, assignment, role.implicitScopes().recipientWrite());
            case RecipientWriteScope.Relative(var type) -> relative(organization, assignment, type);
            case RecipientWriteScope.Unit _, RecipientWriteScope.Custom _ -> Place.SCOPE;
            case RecipientWriteScope.Exclusive _ -> Place.EXCLUSIVE;
        };
    }

    private static Place relative(Organization organization, RoleAssignment assignment, RecipientScopeType type) {
        return switch (type) {
            case Organization -> Place.ORGANIZATION;
            case Self ->
                assignment.assigneeType() == RoleAssigneeType.RoleAssignmentPolicy
                                && !organization.settings().exclusiveScopesApplyToSelf()
                        ? Place.SELF_EXEMPT
                        : Place.SELF;
            case MyDistributionGroups -> Place.OWN_GROUPS;
            case MyGAL, None, NotApplicable, OU, CustomRecipientScope, ExclusiveRecipientScope -> Place.NOWHERE;
        };
    }

    private static Sight sight(RecipientScopeType type) {
        return switch (type) {
            case Organization -> Sight.ALL;
            case MyGAL -> Sight.ADDRESS_BOOK;
            case Self -> Sight.SELF;
            case MyDistributionGroups -> Sight.OWNED;
            case None, NotApplicable, OU, CustomRecipientScope, ExclusiveRecipientScope -> Sight.NOTHING;
        };
    }

    /** Whether it reads servers, databases and the configuration of the organization [READ-5]. */
    boolean readsConfiguration() {
        return role.isUnscoped() || role.implicitScopes().configRead() == ConfigScopeType.OrganizationConfig;
    }
}
