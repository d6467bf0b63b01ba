package dev.reeve.engine.difference;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who stands behind assignees: users, and linked role groups for the accounts of their forests. */
public final class Audience {

    private Audience() {}

    /** Whether this may be somebody who asks: a user, or a linked role group in place of whoever is in it. */
    public static boolean isPerson(DirectoryObject object) {
        return switch (object) {
            case Recipient recipient -> recipient.type().isUser();
            case RoleGroup group -> group.isLinked();
            default -> false;
        };
    }

    /** Somebody as a caller. A linked mailbox's user signs in with the foreign account. */
    public static Caller caller(DirectoryObject person) {
        return switch (person) {
            case RoleGroup group
            when group.isLinked() ->
                new Caller(
                        Optional.empty(),
                        Optional.of(new Caller.ForeignAccount(
                                "", Set.of(group.linkedGroup().orElseThrow()))));
            case Recipient user -> Caller.of(user);
            default -> new Caller(person.id());
        };
    }

    /** The people who act as an assignee, group or manager in a snapshot. */
    public static Set<ObjectId> behind(Organization organization, ObjectId principal) {
        Set<ObjectId> people = new HashSet<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(Set.of(principal));
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            Optional<DirectoryObject> object = organization.find(id);
            if (object.isEmpty() || !seen.add(id)) {
                continue;
            }
            if (object.get() instanceof RoleGroup group && group.isLinked()) {
                people.addAll(linkedAlike(organization, group));
            } else if (isPerson(object.get())) {
                people.add(id);
            } else if (object.get() instanceof RoleAssignmentPolicy policy) {
                Memberships.effectiveUsers(organization, policy)
                        .map(Recipient::id)
                        .forEach(people::add);
            } else if (Memberships.conveysRights(object.get())) {
                organization.membersOf(object.get()).stream()
                        .map(DirectoryObject::id)
                        .forEach(open::add);
            }
        }
        return people;
    }

    /** The role groups that are linked to the same foreign group: whoever is in one is in all of them [RG-8]. */
    private static List<ObjectId> linkedAlike(Organization organization, RoleGroup group) {
        String sid = group.linkedGroup().orElseThrow();
        return organization
                .all(RoleGroup.class)
                .filter(other -> other.linkedGroup()
                        .filter(own -> CaseFolding.equal(own, sid))
                        .isPresent())
                .map(RoleGroup::id)
                .toList();
    }
}
