package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Management scopes: what they restrict and whether they are exclusive is settled when they are made [SCOPE-3]. */
final class Scopes implements Rule {

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after(ManagementScope.class)
                .flatMap(scope -> Rule.first(List.of(
                        () -> changed.before(ManagementScope.class).flatMap(before -> settled(before, scope)),
                        () -> content(changed.is(), scope))));
    }

    private static Optional<Violation> settled(ManagementScope before, ManagementScope after) {
        ScopeRestriction was = before.restriction();
        ScopeRestriction is = after.restriction();
        boolean retyped = !was.typeName().equals(is.typeName())
                || before.exclusive() != after.exclusive()
                || (!isList(was) && isList(is));
        return Rule.when(
                        retyped,
                        ErrorCode.ScopeTypeMismatch,
                        "What management scope '" + before.name()
                                + "' restricts and whether it is exclusive can't change." + " Make a new scope.",
                        before.name())
                .or(() -> Rule.when( // SCOPE-4
                        isList(was) && !was.equals(is),
                        ErrorCode.ScopeListImmutable,
                        "Management scope '" + before.name() + "' lists its members, which can't change. Make a new"
                                + " scope, move the assignments to it and remove this one.",
                        before.name()));
    }

    private static boolean isList(ScopeRestriction restriction) {
        return restriction instanceof ScopeRestriction.ServerList
                || restriction instanceof ScopeRestriction.DatabaseList;
    }

    private static Optional<Violation> content(Organization is, ManagementScope scope) {
        return switch (scope.restriction()) {
            case ScopeRestriction.RecipientFilter(var root, var _) ->
                Rule.when(
                        root.filter(id -> is.find(id, OrganizationalUnit.class).isEmpty())
                                .isPresent(),
                        ErrorCode.InvalidReference,
                        "The recipient root of management scope '" + scope.name() + "' does not exist.",
                        scope.name());
            case ScopeRestriction.ServerList(var servers) -> list(is, scope, servers, ExchangeServer.class);
            case ScopeRestriction.DatabaseList(var databases) -> list(is, scope, databases, MailboxDatabase.class);
            case ScopeRestriction.ServerFilter _, ScopeRestriction.DatabaseFilter _, ScopeRestriction.Unusable _ ->
                Optional.empty();
        };
    }

    /** NMS-4: not empty. A member that is gone simply matches nothing any more [SCOPE-5]. */
    private static Optional<Violation> list(
            Organization is, ManagementScope scope, Set<ObjectId> members, Class<? extends DirectoryObject> type) {
        return Rule.when(
                        members.isEmpty(),
                        ErrorCode.InvalidArgument,
                        "Management scope '" + scope.name() + "' must list at least one member.",
                        scope.name())
                .or(() -> Rule.when(
                        members.stream()
                                .flatMap(member -> is.find(member).stream())
                                .anyMatch(member -> !type.isInstance(member)),
                        ErrorCode.InvalidReference,
                        "Management scope '" + scope.name() + "' lists an object of the wrong class.",
                        scope.name()));
    }
}
