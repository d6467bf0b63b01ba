package dev.reeve.interchange.report;

import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The people of an organization, and those who hold more than a policy gives everybody. */
final class Holders {

    private static final Comparator<Recipient> BY_NAME =
            Comparator.comparing(Recipient::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Recipient::id);

    private final Organization organization;
    private final Set<ObjectId> administrators = new HashSet<>();

    Holders(Organization organization) {
        this.organization = organization;
        organization
                .all(RoleAssignment.class)
                .filter(assignment ->
                        assignment.enabled() && assignment.assigneeType() != RoleAssigneeType.RoleAssignmentPolicy)
                .map(RoleAssignment::assignee)
                .distinct()
                .forEach(this::add);
        organization
                .all(RoleGroup.class)
                .flatMap(group -> group.managedBy().stream())
                .distinct()
                .forEach(this::add);
    }

    private void add(ObjectId principal) {
        administrators.addAll(Audience.behind(organization, principal));
    }

    /** All users by name. */
    Stream<Recipient> people() {
        // As a list first: an iterator over a sorted stream keeps all that is made of it at once.
        return organization
                .all(Recipient.class)
                .filter(recipient -> recipient.type().isUser())
                .sorted(BY_NAME)
                .toList()
                .stream();
    }

    /** How many users there are. */
    long count() {
        return organization
                .all(Recipient.class)
                .filter(recipient -> recipient.type().isUser())
                .count();
    }

    /** The users by name who hold an assignment by a group or themselves, or manage a role group. */
    Stream<Recipient> administrators() {
        return administrators.stream()
                .flatMap(id -> organization.find(id, Recipient.class).stream())
                .sorted(BY_NAME);
    }

    /** Whether somebody is one of these. */
    boolean isAdministrator(ObjectId user) {
        return administrators.contains(user);
    }
}
