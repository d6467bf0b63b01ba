package dev.reeve.commands.lint;

import dev.reeve.engine.decision.GroupReach;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.escalation.PrivilegePaths;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A snapshot with what several checks ask of it, looked up once. For one thread. */
final class Survey {

    private static final int NAMED = 3;

    private final Organization organization;
    private final List<RoleAssignment> regular;
    private final PrivilegePaths.Progress progress;
    private final Map<ObjectId, Set<ObjectId>> users = new HashMap<>();
    private final GroupReach<ObjectId> roles;
    private final Map<ObjectId, Optional<String>> passwordCmdlets = new HashMap<>();
    private final Map<Property, Boolean> set = new HashMap<>();

    Survey(Organization organization) {
        this(organization, (_, _) -> {});
    }

    Survey(Organization organization, PrivilegePaths.Progress progress) {
        this.organization = organization;
        this.progress = progress;
        this.roles = new GroupReach<>(organization, this::ownRoles);
        this.regular = organization
                .all(RoleAssignment.class)
                .filter(assignment -> assignment.enabled() && !assignment.delegating())
                .toList();
    }

    Organization organization() {
        return organization;
    }

    /** Who is told how far it is. */
    PrivilegePaths.Progress progress() {
        return progress;
    }

    /** The enabled regular assignments. */
    List<RoleAssignment> regular() {
        return regular;
    }

    /** The role of an assignment; an organization has no assignment without one. */
    ManagementRole role(RoleAssignment assignment) {
        return organization.find(assignment.role(), ManagementRole.class).orElseThrow();
    }

    /** Whether a role is another or derived from it, and so holds nothing that the other has not [ROLE-5]. */
    boolean isWithin(ManagementRole role, ManagementRole other) {
        Optional<ManagementRole> at = Optional.of(role);
        while (at.isPresent() && !at.get().id().equals(other.id())) {
            at = at.get().parent().flatMap(parent -> organization.find(parent, ManagementRole.class));
        }
        return at.isPresent();
    }

    /** The users whom an assignee stands for and as whom somebody may sign in, with a foreign account too. */
    Set<ObjectId> users(ObjectId assignee) {
        return users.computeIfAbsent(
                assignee,
                id -> organization.find(id).stream()
                        .flatMap(object -> Memberships.effectiveUsers(organization, object))
                        .filter(Recipient::maySignIn)
                        .map(Recipient::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Those who administer everything. */
    Set<ObjectId> administrators() {
        return organization
                .named(RoleGroup.class, RoleGroup.ORGANIZATION_MANAGEMENT)
                .filter(RoleGroup::isOrganizationManagement)
                .map(group -> users(group.id()))
                .findFirst()
                .orElse(Set.of());
    }

    /** The roles that a user or group holds by enabled regular assignments. */
    Set<ObjectId> rolesOf(ObjectId holder) {
        return roles.of(holder);
    }

    /** The roles that are given to an object itself, or to its policy. */
    private Stream<ObjectId> ownRoles(ObjectId holder) {
        Stream<ObjectId> policies = organization.find(holder, Recipient.class).stream()
                .filter(recipient -> recipient.type().isMailbox())
                .flatMap(mailbox ->
                        mailbox.properties().references(RecipientProperties.ROLE_ASSIGNMENT_POLICY).stream());
        return Stream.concat(Stream.of(holder), policies)
                .flatMap(this::assignmentsOf)
                .map(RoleAssignment::role);
    }

    /** A cmdlet by which a role sets passwords, if it has one. */
    Optional<String> passwordCmdlet(ManagementRole role) {
        return passwordCmdlets.computeIfAbsent(role.id(), _ -> PrivilegeChecks.setsPasswords(role));
    }

    /** Whether any recipient has a value of a property. */
    boolean isSet(Property property) {
        return set.computeIfAbsent(property, _ -> !FilterRemarks.isUnset(organization, property));
    }

    /** The enabled regular assignments to an assignee itself. */
    Stream<RoleAssignment> assignmentsOf(ObjectId assignee) {
        return organization
                .indexed(IndexKey.of(Kind.ASSIGNEE, assignee), RoleAssignment.class)
                .filter(assignment -> assignment.enabled() && !assignment.delegating());
    }

    /** The name of an object. */
    String name(ObjectId id) {
        return organization.find(id).map(DirectoryObject::name).orElseGet(id::toString);
    }

    /** The first names of several, and how many more there are. */
    String names(Set<ObjectId> ids) {
        List<String> sorted = ids.stream()
                .map(this::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        Set<String> shown = new LinkedHashSet<>(sorted.subList(0, Math.min(NAMED, sorted.size())));
        int more = sorted.size() - NAMED;
        return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    /** What both have. */
    static Set<ObjectId> shared(Set<ObjectId> some, Set<ObjectId> others) {
        Set<ObjectId> shared = new HashSet<>(some);
        shared.retainAll(others);
        return shared;
    }

    /** What only the first have. */
    static Set<ObjectId> without(Set<ObjectId> some, Set<ObjectId> others) {
        Set<ObjectId> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Whether two assignments have the same write scopes. */
    static boolean haveSameScopes(RoleAssignment one, RoleAssignment other) {
        return Objects.equals(one.recipientWriteScope(), other.recipientWriteScope())
                && Objects.equals(one.configWriteScope(), other.configWriteScope());
    }
}
