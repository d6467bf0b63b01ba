package dev.reeve.workplace.question;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Somebody who has what the asker lacks: where to look for it.
 *
 * @param assignee the group, user or policy
 * @param role the role that gives it
 */
public record Holder(String assignee, String role) {

    /**
     * Who has the cmdlet with all these parameters by an enabled regular assignment, by name.
     *
     * @param sight what the reader may be told of
     */
    public static List<Holder> of(Organization organization, Asked asked, Predicate<DirectoryObject> sight) {
        return organization
                .all(ManagementRole.class)
                .filter(sight)
                .filter(role -> role.entry(asked.cmdlet())
                        .filter(entry -> has(entry, asked))
                        .isPresent())
                .flatMap(role -> organization
                        .indexed(IndexKey.of(Kind.ROLE, role.id()), RoleAssignment.class)
                        .filter(assignment -> assignment.enabled() && !assignment.delegating())
                        .filter(assignment -> organization
                                .find(assignment.assignee())
                                .filter(sight)
                                .isPresent())
                        .map(assignment -> new Holder(name(organization, assignment.assignee()), role.name())))
                .distinct()
                .sorted(Comparator.comparing(Holder::assignee).thenComparing(Holder::role))
                .toList();
    }

    private static boolean has(RoleEntry entry, Asked asked) {
        return asked.parameters().stream().allMatch(given -> entry.parameters().contains(given.name()));
    }

    private static String name(Organization organization, ObjectId id) {
        return organization.find(id).map(DirectoryObject::name).orElseGet(id::toString);
    }

    /** The holder as a line for people. */
    public String line() {
        return "held by: " + assignee + " through " + role;
    }
}
