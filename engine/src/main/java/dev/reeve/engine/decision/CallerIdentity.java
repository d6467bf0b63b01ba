package dev.reeve.engine.decision;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who a caller is: which principals it acts as, which assignments count for it. Found in one snapshot, it holds in all in which
 * nothing of these is another. For one thread until all is looked up; assignments are when they are first asked for.
 */
final class CallerIdentity {

    /** Until all has been looked up: who a caller is is kept for longer than a snapshot, which it would keep with it. */
    private @Nullable Organization organization;

    private final Caller caller;
    private final Optional<Recipient> self;
    private final SequencedMap<ObjectId, List<ObjectId>> principals;
    private Optional<List<GrantSource.OfAssignment>> regular = Optional.empty();
    private Optional<List<GrantSource.OfAssignment>> delegating = Optional.empty();
    private Optional<List<GrantSource.OfAssignment>> disabled = Optional.empty();

    CallerIdentity(Organization organization, Caller caller) {
        this.organization = organization;
        this.caller = caller;
        this.self = caller.user()
                .flatMap(user -> organization.find(user, Recipient.class))
                .filter(recipient -> recipient.type().isUser());
        this.principals = found(organization);
    }

    /** [ASSIGNEE-1]: the caller, its groups, its linked role groups, the policy of its mailbox. */
    private SequencedMap<ObjectId, List<ObjectId>> found(Organization organization) {
        SequencedMap<ObjectId, List<ObjectId>> paths = new LinkedHashMap<>();
        if (!isEnabled()) {
            return paths;
        }
        if (caller.only().isPresent()) {
            ObjectId only = caller.only().get();
            paths.put(only, List.of(only));
            Memberships.collect(organization, only, List.of(only), paths);
            return paths;
        }
        caller.user().ifPresent(user -> {
            paths.put(user, List.of());
            Memberships.collect(organization, user, List.of(), paths);
        });
        caller.foreignAccount()
                .ifPresent(account -> organization
                        .all(RoleGroup.class)
                        .filter(group -> group.linkedGroup()
                                .filter(sid -> account.groups().stream().anyMatch(own -> CaseFolding.equal(own, sid)))
                                .isPresent())
                        .map(RoleGroup::id)
                        .sorted()
                        .forEach(group -> {
                            paths.putIfAbsent(group, List.of(group));
                            Memberships.collect(organization, group, List.of(group), paths);
                        }));
        self.filter(recipient -> recipient.type().isMailbox()).stream()
                .flatMap(
                        mailbox -> mailbox.properties().references(RecipientProperties.ROLE_ASSIGNMENT_POLICY).stream())
                .forEach(policy -> paths.putIfAbsent(policy, List.of()));
        return paths;
    }

    /** The same, with all looked up, so that it may be kept and asked by any thread. */
    CallerIdentity complete() {
        regular();
        delegating();
        disabled();
        organization = null;
        return this;
    }

    private List<GrantSource.OfAssignment> assignments(Predicate<RoleAssignment> which) {
        Organization snapshot = Objects.requireNonNull(organization);
        List<GrantSource.OfAssignment> sources = new ArrayList<>();
        principals.forEach((principal, path) -> snapshot.indexed(
                        IndexKey.of(Kind.ASSIGNEE, principal), RoleAssignment.class)
                .filter(which)
                .forEach(assignment -> snapshot.find(assignment.role(), ManagementRole.class)
                        .ifPresent(role -> sources.add(new GrantSource.OfAssignment(assignment, role, path)))));
        return List.copyOf(sources);
    }

    Caller caller() {
        return caller;
    }

    /** The caller's own object, where it is a user. */
    Optional<Recipient> self() {
        return self;
    }

    /** What the caller acts as, each with the groups from the caller to it. */
    SequencedMap<ObjectId, List<ObjectId>> principals() {
        return principals;
    }

    /** Whether the caller exists and its account may sign in; of a foreign account its own forest has said so. */
    boolean isEnabled() {
        return (caller.foreignAccount().isPresent() || caller.only().isPresent())
                ? caller.user().isEmpty() || self.isPresent()
                : self.filter(Recipient::isEnabled).isPresent();
    }

    /** The enabled regular assignments: they grant cmdlets [ASSIGNEE-9]. */
    List<GrantSource.OfAssignment> regular() {
        if (regular.isEmpty()) {
            regular = Optional.of(assignments(assignment -> assignment.enabled() && !assignment.delegating()));
        }
        return regular.get();
    }

    /** The enabled delegating assignments: they grant the right to assign [ASSIGNEE-9]. */
    List<GrantSource.OfAssignment> delegating() {
        if (delegating.isEmpty()) {
            delegating = Optional.of(assignments(assignment -> assignment.enabled() && assignment.delegating()));
        }
        return delegating.get();
    }

    /** The assignments that would count were they enabled. */
    List<GrantSource.OfAssignment> disabled() {
        if (disabled.isEmpty()) {
            disabled = Optional.of(assignments(assignment -> !assignment.enabled()));
        }
        return disabled.get();
    }
}
