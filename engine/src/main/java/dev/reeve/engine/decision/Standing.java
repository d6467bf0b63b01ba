package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A caller in one snapshot. Made for one decision and used by one thread. */
final class Standing {

    private final Organization organization;
    private final CallerIdentity identity;
    private final @Nullable KnownScopes knownScopes;

    /** Made when it is asked: few decisions look into it. */
    private @Nullable AddressBook addressBook;

    Standing(Organization organization, Caller caller) {
        this.organization = organization;
        this.identity = new CallerIdentity(organization, caller);
        this.knownScopes = null;
    }

    /** The same with an address book that knows its lists already. */
    Standing(Organization organization, Caller caller, AddressBook addressBook) {
        this(organization, caller);
        this.addressBook = addressBook;
    }

    /** A caller of whom nothing is other than it was, in a snapshot of which tables are there. */
    Standing(CallerIdentity identity, Organization organization, KnownScopes knownScopes) {
        this.organization = organization;
        this.identity = identity;
        this.knownScopes = knownScopes;
    }

    /** The same caller in another snapshot. */
    Standing in(Organization other) {
        return new Standing(other, caller());
    }

    Organization organization() {
        return organization;
    }

    /** Who it is. */
    CallerIdentity identity() {
        return identity;
    }

    Caller caller() {
        return identity.caller();
    }

    /** What tables know of scopes, where they are there. */
    Optional<KnownScopes> knownScopes() {
        return Optional.ofNullable(knownScopes);
    }

    /** The object whose scopes decide about an object: of stored configuration what it belongs to, else itself. */
    DirectoryObject holder(DirectoryObject object) {
        return object instanceof ConfigurationObject configuration
                ? configuration.owner().flatMap(organization::find).orElse(object)
                : object;
    }

    /** Whether the caller's address book shows the recipient [USER-3]. */
    boolean seesInAddressBook(Recipient recipient) {
        return isSelf(recipient) || addressBook().shows(identity.self(), recipient);
    }

    private AddressBook addressBook() {
        AddressBook known = addressBook;
        if (known == null) {
            known = new AddressBook(organization);
            addressBook = known;
        }
        return known;
    }

    /** Whether the object is the caller's own [WRITE-3]. */
    boolean isSelf(DirectoryObject object) {
        return caller().is(object.id());
    }

    /** Whether the caller exists and its account may sign in. */
    boolean isEnabled() {
        return identity.isEnabled();
    }

    /** Whether the caller acts as the principal. */
    boolean actsAs(ObjectId principal) {
        return identity.principals().containsKey(principal);
    }

    /** The enabled regular assignments: they grant cmdlets [ASSIGNEE-9]. */
    List<GrantSource.OfAssignment> regular() {
        return identity.regular();
    }

    /** The enabled delegating assignments: they grant the right to assign [ASSIGNEE-9]. */
    List<GrantSource.OfAssignment> delegating() {
        return identity.delegating();
    }

    /** The assignments that would count were they enabled. */
    List<GrantSource.OfAssignment> disabled() {
        return identity.disabled();
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
        identity.principals()
                .forEach((principal, path) -> organization
                        .indexed(IndexKey.of(Kind.MANAGER, principal), RoleGroup.class)
                        .forEach(group -> managed.putIfAbsent(group.id(), path)));
        return managed;
    }
}
