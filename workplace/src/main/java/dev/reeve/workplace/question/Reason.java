package dev.reeve.workplace.question;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One role assignment, or the management of a role group, that granted something or did not suffice.
 *
 * @param granted whether it granted
 * @param assignment its name; empty for the management of the group, which has none [GM-6]
 * @param role the role it assigns
 * @param memberships the groups from the caller to the assignee, nearest first
 * @param parameter the parameter that it granted; empty for the cmdlet as such
 * @param words why it reaches the object, or the one thing it lacked
 * @param named the assignment and the groups, by id
 */
public record Reason(
        boolean granted,
        Optional<String> assignment,
        Optional<String> role,
        List<String> memberships,
        Optional<String> parameter,
        String words,
        List<ObjectId> named) {
    public Reason {
        memberships = List.copyOf(memberships);
        named = List.copyOf(named);
    }

    /** Whether a reader may be told of all that it names. */
    boolean isIn(Organization organization, Predicate<DirectoryObject> sight) {
        return named.stream().flatMap(id -> organization.find(id).stream()).allMatch(sight);
    }

    /** The reason as a line for people. */
    public String line() {
        return (granted ? "granted by: " : "considered: ")
                + assignment.orElse("management of the group")
                + (memberships.isEmpty() ? "" : " via " + String.join(" in ", memberships))
                + parameter.map(name -> ", parameter " + name).orElse("")
                + (words.isEmpty() ? "" : ": " + words);
    }
}
