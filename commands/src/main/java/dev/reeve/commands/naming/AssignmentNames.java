package dev.reeve.commands.naming;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.HashSet;
import java.util.Set;

/** Makes the names of assignments that nobody named [ASG-14] to [ASG-16]: unique, at most 64 characters long. */
public final class AssignmentNames {

    /** The most characters a name may have [CMD-11]. */
    public static final int LONGEST = 64;

    private final Organization organization;
    private final Set<String> given = new HashSet<>();

    private AssignmentNames(Organization organization) {
        this.organization = organization;
    }

    /** Names beside those of a snapshot; several may be made one after the other. */
    public static AssignmentNames beside(Organization organization) {
        return new AssignmentNames(organization);
    }

    /** Names where none is taken yet. */
    public static AssignmentNames unused() {
        return new AssignmentNames(Organization.empty());
    }

    /** The next name for an assignment of a role to an assignee. */
    public String next(String role, String assignee, boolean delegating) {
        String wanted = role + "-" + assignee + (delegating ? "-Delegating" : "");
        String name = cut(wanted, LONGEST);
        for (int number = 1; !take(name); number++) {
            String suffix = "-" + number;
            name = cut(wanted, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    /** Marks a name as taken; false where it already was. */
    public boolean take(String name) {
        return organization.named(RoleAssignment.class, name).findAny().isEmpty() && given.add(CaseFolding.fold(name));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).stripTrailing();
    }
}
