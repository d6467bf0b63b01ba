package dev.reeve.engine.advice;

import dev.reeve.engine.advice.Step.WidenScope;
import dev.reeve.engine.decision.ScopeMembership;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The scopes by which an assignment would reach what is touched: those that are there, and its own made wider. */
final class ScopeChoices {

    private final Organization organization;
    private final Ground ground;
    private final ScopeMembership membership;

    ScopeChoices(Organization organization, Ground ground) {
        this.organization = organization;
        this.ground = ground;
        this.membership = new ScopeMembership(organization);
    }

    private List<Recipient> recipients() {
        return ground.touched().stream()
                .filter(Recipient.class::isInstance)
                .map(Recipient.class::cast)
                .toList();
    }

    /** Recipient write scopes that hold some of the recipients, other than the present one. */
    List<RecipientWriteScope> recipients(ManagementRole role, RoleAssignment assignment) {
        RecipientScopeType write = role.implicitScopes().recipientWrite();
        if (isToPolicy(assignment) || write == RecipientScopeType.None || write == RecipientScopeType.NotApplicable) {
            return List.of();
        }
        List<Recipient> recipients = recipients();
        Set<RecipientWriteScope> choices = new LinkedHashSet<>();
        for (Recipient recipient : recipients) {
            units(recipient).map(RecipientWriteScope.Unit::new).forEach(choices::add);
            scopes(recipient)
                    .map(scope -> scope.exclusive()
                            ? new RecipientWriteScope.Exclusive(scope.id())
                            : new RecipientWriteScope.Custom(scope.id()))
                    .forEach(choices::add);
        }
        if (assignment.delegating()) {
            ground.delegations().forEach(delegation -> choices.add(delegation.recipientScope()));
        }
        if (!choices.isEmpty() || assignment.delegating()) {
            choices.add(new RecipientWriteScope.Implicit());
            if (write != RecipientScopeType.Organization
                    && role.implicitScopes().recipientRead() == RecipientScopeType.Organization) {
                choices.add(new RecipientWriteScope.Relative(RecipientScopeType.Organization));
            }
        }
        choices.remove(assignment.recipientWriteScope());
        return List.copyOf(choices);
    }

    /** The units around a recipient, nearest first. */
    private Stream<ObjectId> units(Recipient recipient) {
        return Stream.iterate(
                        organization.find(recipient.container(), OrganizationalUnit.class),
                        Optional::isPresent,
                        at -> at.flatMap(unit -> unit.parent())
                                .flatMap(parent -> organization.find(parent, OrganizationalUnit.class)))
                .map(unit -> unit.orElseThrow().id());
    }

    private Stream<ManagementScope> scopes(DirectoryObject object) {
        return organization
                .all(ManagementScope.class)
                .filter(scope -> membership.contains(scope, object))
                .sorted((one, other) -> one.id().compareTo(other.id()));
    }

    private static boolean isToPolicy(RoleAssignment assignment) {
        return assignment.assigneeType() == RoleAssigneeType.RoleAssignmentPolicy;
    }

    /** Configuration write scopes that hold some of what is touched, other than the present one. */
    List<ConfigWriteScope> configs(ManagementRole role, RoleAssignment assignment) {
        ConfigScopeType write = role.implicitScopes().configWrite();
        if (isToPolicy(assignment) || write == ConfigScopeType.None || write == ConfigScopeType.NotApplicable) {
            return List.of();
        }
        Set<ConfigWriteScope> choices = new LinkedHashSet<>(Set.of(new ConfigWriteScope.Implicit()));
        for (DirectoryObject object : ground.touched()) {
            if (object instanceof ExchangeServer || object instanceof MailboxDatabase) {
                scopes(object)
                        .map(scope -> scope.exclusive()
                                ? new ConfigWriteScope.Exclusive(scope.id())
                                : new ConfigWriteScope.Custom(scope.id()))
                        .forEach(choices::add);
            }
        }
        if (assignment.delegating()) {
            ground.delegations().forEach(delegation -> choices.add(delegation.configScope()));
        }
        choices.remove(assignment.configWriteScope());
        return List.copyOf(choices);
    }

    /** The assignment's own scopes with one of the objects added that they don't hold. */
    List<WidenScope> widenings(RoleAssignment assignment) {
        Set<ObjectId> scopes = new LinkedHashSet<>();
        assignment.recipientWriteScope().managementScope().ifPresent(scopes::add);
        assignment.configWriteScope().managementScope().ifPresent(scopes::add);
        List<WidenScope> widenings = new ArrayList<>();
        scopes.stream()
                .flatMap(id -> organization.find(id, ManagementScope.class).stream())
                .forEach(scope -> ground.touched().stream()
                        .filter(object -> !membership.contains(scope, object))
                        .flatMap(object -> organization.find(object.id()).stream())
                        .distinct()
                        .forEach(object -> widened(scope.restriction(), object)
                                .ifPresent(wider -> widenings.add(new WidenScope(scope, wider, object)))));
        return widenings;
    }

    private static Optional<ScopeRestriction> widened(ScopeRestriction restriction, DirectoryObject object) {
        return switch (restriction) {
            case ScopeRestriction.RecipientFilter(var root, var filter)
            when object instanceof Recipient ->
                or(filter, object, RecipientProperties.REGISTRY)
                        .map(wider -> new ScopeRestriction.RecipientFilter(root, wider));
            case ScopeRestriction.ServerFilter(var filter)
            when object instanceof ExchangeServer ->
                or(filter, object, ServerProperties.REGISTRY).map(ScopeRestriction.ServerFilter::new);
            case ScopeRestriction.DatabaseFilter(var filter)
            when object instanceof MailboxDatabase ->
                or(filter, object, DatabaseProperties.REGISTRY).map(ScopeRestriction.DatabaseFilter::new);
            case ScopeRestriction.RecipientFilter _,
                    ScopeRestriction.ServerFilter _,
                    ScopeRestriction.DatabaseFilter _,
                    ScopeRestriction.ServerList _, // lists never change [SMS-3]
                    ScopeRestriction.DatabaseList _,
                    ScopeRestriction.Unusable _ -> Optional.empty();
        };
    }

    private static Optional<Filter> or(Filter filter, DirectoryObject object, PropertyRegistry registry) {
        try {
            return Optional.of(Filter.parse("(" + filter.text() + ") -or (Guid -eq '" + object.id() + "')", registry));
        } catch (InvalidFilterException _) {
            return Optional.empty(); // longer or deeper than a filter may be
        }
    }
}
