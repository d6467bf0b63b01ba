package dev.reeve.engine.decision;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
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
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * A caller in one snapshot: who it is, which principals it acts as, which assignments count for it. Made for one
 * decision and used by one thread; looks assignments up when they are first asked for.
 */
final class Standing {

    private final Organization organization;
    private final Caller caller;
    private final Optional<Recipient> self;
    private final SequencedMap<ObjectId, List<ObjectId>> principals;
    private final AddressBook addressBook;
    private final Optional<KnownScopes> knownScopes;
    private Optional<List<GrantSource.OfAssignment>> regular = Optional.empty();
    private Optional<List<GrantSource.OfAssignment>> delegating = Optional.empty();
    private Optional<List<GrantSource.OfAssignment>> disabled = Optional.empty();

    Standing(Organization organization, Caller caller) {
        this(organization, caller, new AddressBook(organization));
    }

    /** The same with an address book that knows its lists already. */
    Standing(Organization organization, Caller caller, AddressBook addressBook) {
        this.organization = organization;
        this.addressBook = addressBook;
        this.caller = caller;
        this.self = caller.user()
                .flatMap(user -> organization.find(user, Recipient.class))
                .filter(recipient -> recipient.type().isUser());
        this.principals = principals();
        this.knownScopes = Optional.empty();
    }

    /** A caller of whom nothing is other than it was, in a snapshot of which tables are there. */
    Standing(Standing known, Organization organization, KnownScopes knownScopes) {
        this.organization = organization;
        this.addressBook = new AddressBook(organization);
        this.caller = known.caller;
        this.self = known.self;
        this.principals = known.principals;
        this.regular = known.regular;
        this.delegating = known.delegating;
        this.disabled = known.disabled;
        this.knownScopes = Optional.of(knownScopes);
    }

    /** [ASSIGNEE-1]: the caller, its groups, its linked role groups, the policy of its mailbox. */
    private SequencedMap<ObjectId, List<ObjectId>> principals() {
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

    private List<GrantSource.OfAssignment> assignments(Predicate<RoleAssignment> which) {
        List<GrantSource.OfAssignment> sources = new ArrayList<>();
        principals.forEach((principal, path) -> organization
                .indexed(IndexKey.of(Kind.ASSIGNEE, principal), RoleAssignment.class)
                .filter(which)
                .forEach(assignment -> organization
                        .find(assignment.role(), ManagementRole.class)
                        .ifPresent(role -> sources.add(new GrantSource.OfAssignment(assignment, role, path)))));
        return List.copyOf(sources);
    }

    /** The same caller in another snapshot. */
    Standing in(Organization other) {
        return new Standing(other, caller);
    }

    Organization organization() {
        return organization;
    }

    Caller caller() {
        return caller;
    }

    /** What tables know of scopes, where they are there. */
    Optional<KnownScopes> knownScopes() {
        return knownScopes;
    }

    /** The object whose scopes decide about an object: of stored configuration what it belongs to, else itself. */
    DirectoryObject holder(DirectoryObject object) {
        return object instanceof ConfigurationObject configuration
                ? configuration.owner().flatMap(organization::find).orElse(object)
                : object;
    }

    /** Whether the caller's address book shows the recipient [USER-3]. */
    boolean seesInAddressBook(Recipient recipient) {
        return isSelf(recipient) || addressBook.shows(self, recipient);
    }

    /** Whether the object is the caller's own [WRITE-3]. */
    boolean isSelf(DirectoryObject object) {
        return caller.is(object.id());
    }

    /** Whether the caller exists and its account may sign in; of a foreign account its own forest has said so. */
    boolean isEnabled() {
        return (caller.foreignAccount().isPresent() || caller.only().isPresent())
                ? caller.user().isEmpty() || self.isPresent()
                : self.filter(Recipient::isEnabled).isPresent();
    }

    /** Whether the caller acts as the principal. */
    boolean actsAs(ObjectId principal) {
        return principals.containsKey(principal);
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

    /** Whether the caller holds a regular assignment of a role of that type. */
    boolean holdsRoleOfType(String type) {
        return regular().stream().anyMatch(source -> source.role().isOfType(type));
    }

    /** Whether the caller is an effective member of Organization Management. */
    boolean isOrganizationManagement() {
        return organization
                .named(RoleGroup.class, RoleGroup.ORGANIZATION_MANAGEMENT)
                .anyMatch(group -> group.isOrganizationManagement() && actsAs(group.id()));
    }

    /** The role groups that name the caller or a group of the caller as manager, with the path there [GM-1]. */
    Map<ObjectId, List<ObjectId>> managedRoleGroups() {
        Map<ObjectId, List<ObjectId>> managed = new LinkedHashMap<>();
        principals.forEach((principal, path) -> organization
                .indexed(IndexKey.of(Kind.MANAGER, principal), RoleGroup.class)
                .forEach(group -> managed.putIfAbsent(group.id(), path)));
        return managed;
    }
}
