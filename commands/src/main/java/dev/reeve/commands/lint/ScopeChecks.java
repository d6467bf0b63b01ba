package dev.reeve.commands.lint;

import dev.reeve.engine.decision.ScopeMembership;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.FilterCandidates;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.Optional;
import java.util.stream.Stream;

/** Scopes that hold nothing, that nobody has, or that hold something else than meant. */
final class ScopeChecks implements Check {

    @Override
    public Stream<Finding> findings(Survey survey) {
        ScopeMembership membership = new ScopeMembership(survey.organization());
        return survey.organization()
                .all(ManagementScope.class)
                .flatMap(scope -> Stream.of(
                                unusable(scope),
                                empty(survey, membership, scope),
                                unused(survey, scope),
                                unheld(survey, membership, scope),
                                unset(survey, scope),
                                nested(survey, scope))
                        .flatMap(found -> found));
    }

    private static Stream<Finding> finding(FindingCode code, ManagementScope scope, String message) {
        return Stream.of(new Finding(code, scope.name(), message));
    }

    private static Stream<Finding> unusable(ManagementScope scope) {
        return scope.restriction() instanceof ScopeRestriction.Unusable unusable
                ? finding(
                        FindingCode.UnusableScope,
                        scope,
                        "Its filter can't be evaluated: " + unusable.problem()
                                + (scope.exclusive()
                                        ? ". It protects everything of its kind from everybody else."
                                        : ". It holds nothing."))
                : Stream.empty();
    }

    private static Stream<Finding> empty(Survey survey, ScopeMembership membership, ManagementScope scope) {
        return scope.restriction() instanceof ScopeRestriction.Unusable
                        || contained(survey, membership, scope).findAny().isPresent()
                ? Stream.empty()
                : finding(FindingCode.EmptyScope, scope, "It holds nothing today.");
    }

    private static Stream<? extends DirectoryObject> contained(
            Survey survey, ScopeMembership membership, ManagementScope scope) {
        Stream<? extends DirectoryObject> candidates = switch (scope.restriction()) {
            case ScopeRestriction.RecipientFilter(var _, Filter filter) ->
                FilterCandidates.of(survey.organization(), filter)
                        .orElseGet(() -> survey.organization().all(Recipient.class));
            case ScopeRestriction.ServerFilter _, ScopeRestriction.ServerList _ ->
                survey.organization().all(ExchangeServer.class);
            case ScopeRestriction.DatabaseFilter _, ScopeRestriction.DatabaseList _ ->
                survey.organization().all(MailboxDatabase.class);
            case ScopeRestriction.Unusable _ -> Stream.empty();
        };
        return candidates.filter(object -> membership.contains(scope, object));
    }

    private static Stream<Finding> unused(Survey survey, ManagementScope scope) {
        return survey.organization().count(IndexKey.of(Kind.SCOPE, scope.id())) > 0 || scope.exclusive()
                ? Stream.empty()
                : finding(FindingCode.UnusedScope, scope, "No assignment names it. Use or remove it.");
    }

    private static Stream<Finding> unheld(Survey survey, ScopeMembership membership, ManagementScope scope) {
        boolean isHeld = survey.organization()
                .indexed(IndexKey.of(Kind.SCOPE, scope.id()), RoleAssignment.class)
                .anyMatch(assignment -> assignment.enabled()
                        && !assignment.delegating()
                        && !survey.users(assignment.assignee()).isEmpty());
        return !scope.exclusive() || isHeld
                ? Stream.empty()
                : finding(
                        FindingCode.UnheldExclusiveScope,
                        scope,
                        "It protects " + contained(survey, membership, scope).count()
                                + " objects, and nobody has an assignment with it: nobody can change them.");
    }

    private static Optional<Filter> filter(ManagementScope scope) {
        return scope.restriction() instanceof ScopeRestriction.RecipientFilter(var _, Filter filter)
                ? Optional.of(filter)
                : Optional.empty();
    }

    private static Stream<Finding> unset(Survey survey, ManagementScope scope) {
        return filter(scope).stream()
                .flatMap(filter -> FilterRemarks.unset(filter, property -> !survey.isSet(property)))
                .map(said -> new Finding(FindingCode.UnsetFilterProperty, scope.name(), said));
    }

    private static Stream<Finding> nested(Survey survey, ManagementScope scope) {
        return filter(scope).stream()
                .flatMap(filter -> FilterRemarks.nested(survey.organization(), filter, _ -> true))
                .map(said -> new Finding(FindingCode.NestedGroupFilter, scope.name(), said));
    }
}
