package dev.reeve.engine.question;

import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people who hold assignments, numbered, and who is behind each assignee. Those who hold one by a group or themselves
 * come before those who only have a policy, so that sets of administrators stay short. Accounts that can't sign in are none
 * of them.
 */
final class Persons {

    private final Organization organization;
    private final Map<ObjectId, Integer> numbers = new HashMap<>();
    private final List<ObjectId> ids = new ArrayList<>();
    private final Map<ObjectId, NumberSet> members = new HashMap<>();

    Persons(Organization organization) {
        this.organization = organization;
        organization
                .all(RoleAssignment.class)
                .map(RoleAssignment::assignee)
                .distinct()
                .filter(assignee ->
                        organization.find(assignee, RoleAssignmentPolicy.class).isEmpty())
                .forEach(this::members);
    }

    /** The people behind an assignee. */
    synchronized NumberSet members(ObjectId assignee) {
        NumberSet known = members.get(assignee);
        if (known != null) {
            return known;
        }
        NumberSet.Sum sum = new NumberSet.Sum();
        organization.find(assignee).stream()
                .flatMap(object -> Memberships.effectiveUsers(organization, object))
                .filter(Recipient::maySignIn)
                .forEach(user -> sum.add(number(user.id())));
        NumberSet set = sum.set();
        members.put(assignee, set);
        return set;
    }

    private int number(ObjectId user) {
        return numbers.computeIfAbsent(user, id -> {
            ids.add(id);
            return ids.size() - 1;
        });
    }

    /** The number of a person; negative for who holds nothing that was asked about. */
    synchronized int find(ObjectId user) {
        return numbers.getOrDefault(user, -1);
    }

    /** The person of a number. */
    synchronized ObjectId id(int number) {
        return ids.get(number);
    }

    /** Whether a change of an object leaves it the same people who hold assignments, by the same groups. */
    static boolean isUnconcerned(Optional<DirectoryObject> before, Optional<DirectoryObject> after) {
        return principal(before).equals(principal(after));
    }

    /** What of an object makes it a person, or says who is behind it. */
    private static List<Object> principal(Optional<DirectoryObject> object) {
        return object.map(found -> switch (found) {
                    case RoleGroup group -> List.<Object>of(group.isLinked(), group.members());
                    case RoleAssignmentPolicy policy -> List.<Object>of(policy.id());
                    case Recipient group
                    when Memberships.conveysRights(group) ->
                        List.<Object>of(group.properties().references(RecipientProperties.MEMBERS));
                    case Recipient user
                    when user.type().isUser() ->
                        List.<Object>of(
                                user.maySignIn(),
                                user.type().isMailbox(),
                                user.properties().references(RecipientProperties.ROLE_ASSIGNMENT_POLICY));
                    default -> List.of();
                })
                .orElse(List.of());
    }
}
