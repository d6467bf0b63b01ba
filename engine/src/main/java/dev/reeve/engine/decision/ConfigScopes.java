package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import java.util.Optional;

/** Configuration write scopes of assignments, exclusive scopes included [CFG-4] to [CFG-11]. */
final class ConfigScopes {

    private final Organization organization;
    private final ScopeMembership membership;
    private final ExclusiveScopes exclusiveScopes;

    ConfigScopes(Organization organization, ExclusiveScopes exclusiveScopes) {
        this.organization = organization;
        this.membership = new ScopeMembership(organization);
        this.exclusiveScopes = exclusiveScopes;
    }

    /** Whether the assignment covers a server or database in one of its states [CFG-4]. */
    Coverage covers(GrantSource.OfAssignment source, DirectoryObject state) {
        Coverage regular = withinScope(source, state);
        boolean exclusive = source.assignment().configWriteScope() instanceof ConfigWriteScope.Exclusive;
        if (exclusive || !exclusiveScopes.isProtected(state)) {
            return regular;
        }
        return new Coverage.Lacking( // EXCL-10
                "an exclusive scope protects " + state.name() + ", and it carries none that matches",
                regular.isCovered());
    }

    /** Whether the assignment covers configuration of the whole organization [CFG-8]. */
    Coverage coversOrganization(GrantSource.OfAssignment source) {
        Optional<Coverage> nothing = nothing(source);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        return source.assignment().configWriteScope() instanceof ConfigWriteScope.Implicit
                ? Coverage.covered("its configuration write scope is OrganizationConfig")
                : Coverage.lacking("its configuration scope holds only servers or databases");
    }

    private Coverage withinScope(GrantSource.OfAssignment source, DirectoryObject state) {
        Optional<Coverage> nothing = nothing(source);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        return switch (source.assignment().configWriteScope()) {
            case ConfigWriteScope.Implicit() -> Coverage.covered("its configuration write scope is OrganizationConfig");
            case ConfigWriteScope.Custom(var id) -> withinScope(id, false, state);
            case ConfigWriteScope.Exclusive(var id) -> withinScope(id, true, state);
        };
    }

    /** CFG-9, ASG-10: a role without configuration writes gets none from an explicit scope. */
    private static Optional<Coverage> nothing(GrantSource.OfAssignment source) {
        ImplicitScopes implicit = source.role().implicitScopes();
        boolean writes = implicit.configWrite() == ConfigScopeType.OrganizationConfig
                && implicit.configRead() == ConfigScopeType.OrganizationConfig;
        return writes
                ? Optional.empty()
                : Optional.of(Coverage.lacking("role " + source.role().name() + " writes no configuration"));
    }

    private Coverage withinScope(ObjectId id, boolean exclusive, DirectoryObject state) {
        Optional<ManagementScope> scope =
                organization.find(id, ManagementScope.class).filter(found -> found.exclusive() == exclusive);
        if (scope.isEmpty()) {
            return Coverage.lacking("its scope does not exist");
        }
        return membership.contains(scope.get(), state)
                ? Coverage.covered(
                        state.name() + " is within scope " + scope.get().name())
                : Coverage.lacking(
                        state.name() + " is not within scope " + scope.get().name());
    }
}
