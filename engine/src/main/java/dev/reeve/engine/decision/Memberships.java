package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is in which group as far as rights go: universal security groups and role groups only, nested to any depth,
 * cycles visited once [ASSIGNEE-1] [GRP-1] [GRP-2].
 */
public final class Memberships {

    private Memberships() {}

    /** Whether the object is a group that conveys rights to those it lists as members [GRP-2]. */
    public static boolean conveysRights(DirectoryObject object) {
        return switch (object) {
            case RoleGroup group -> !group.isLinked();
            case Recipient recipient -> recipient.type().isUniversalSecurityGroup();
            default -> false;
        };
    }

    /**
     * The groups that contain the object, directly or nested, nearest first; each with a shortest path to it: the
     * groups from the one that lists the object to the group itself.
     */
    public static SequencedMap<ObjectId, List<ObjectId>> groupsContaining(Organization organization, ObjectId member) {
        SequencedMap<ObjectId, List<ObjectId>> paths = new LinkedHashMap<>();
        collect(organization, member, List.of(), paths);
        return Collections.unmodifiableSequencedMap(paths);
    }

    /** Adds the groups containing {@code start} that are not yet there, their paths continuing {@code prefix}. */
    static void collect(
            Organization organization,
            ObjectId start,
            List<ObjectId> prefix,
            SequencedMap<ObjectId, List<ObjectId>> paths) {
        Deque<Map.Entry<ObjectId, List<ObjectId>>> queue = new ArrayDeque<>();
        queue.add(Map.entry(start, prefix));
        while (!queue.isEmpty()) {
            Map.Entry<ObjectId, List<ObjectId>> at = queue.remove();
            organization
                    .groupsOf(at.getKey())
                    .filter(Memberships::conveysRights)
                    .map(DirectoryObject::id)
                    .filter(group -> !group.equals(start) && !paths.containsKey(group))
                    .sorted()
                    .forEach(group -> {
                        List<ObjectId> path = GroupPath.of(at.getValue(), group);
                        paths.put(group, path);
                        queue.add(Map.entry(group, path));
                    });
        }
    }

    /**
     * A shortest path of groups from the one that lists the member to the group itself [LOOK-4]; empty where the group
     * does not contain it.
     */
    public static Optional<List<ObjectId>> path(Organization organization, ObjectId member, ObjectId group) {
        return Optional.ofNullable(groupsContaining(organization, member).get(group));
    }

    /**
     * The users an assignee stands for [LOOK-3]: a user itself, everybody in a group directly or nested, every mailbox
     * with a policy. Disabled accounts are among them; members of linked groups are not known here.
     */
    public static Stream<Recipient> effectiveUsers(Organization organization, DirectoryObject assignee) {
        return switch (assignee) {
            case RoleAssignmentPolicy policy ->
                organization
                        .indexed(IndexKey.of(IndexKey.Kind.REFERENCE, policy.id()), Recipient.class)
                        .filter(recipient -> recipient.type().isMailbox() && usesPolicy(recipient, policy.id()));
            case Recipient recipient when recipient.type().isUser() -> Stream.of(recipient);
            default -> conveysRights(assignee) ? usersIn(organization, assignee).stream() : Stream.empty();
        };
    }

    private static boolean usesPolicy(Recipient recipient, ObjectId policy) {
        return recipient
                .properties()
                .references(RecipientProperties.ROLE_ASSIGNMENT_POLICY)
                .contains(policy);
    }

    private static List<Recipient> usersIn(Organization organization, DirectoryObject group) {
        List<Recipient> users = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>(Set.of(group.id()));
        Deque<DirectoryObject> groups = new ArrayDeque<>(List.of(group));
        while (!groups.isEmpty()) {
            for (DirectoryObject member : organization.membersOf(groups.remove())) {
                if (!seen.add(member.id())) {
                    continue;
                }
                if (conveysRights(member)) {
                    groups.add(member);
                } else if (member instanceof Recipient recipient
                        && recipient.type().isUser()) {
                    users.add(recipient);
                }
            }
        }
        return users;
    }
}
