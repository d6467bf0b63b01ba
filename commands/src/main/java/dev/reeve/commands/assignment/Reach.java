package dev.reeve.commands.assignment;

import dev.reeve.engine.name.CaseFolding;
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
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * From assignees to users and back, as lookups show it [LOOK-3] [LOOK-5]. Each path is a shortest one; cycles end.
 */
final class Reach {

    private final Organization organization;

    Reach(Organization organization) {
        this.organization = organization;
    }

    /** A user that an assignment reaches, and the groups on the way, the assignee first. */
    record Reached(Recipient user, List<String> chain) {
        String chainText() {
            return String.join("\\", chain);
        }
    }

    /** The users behind an assignee, by name: itself, the members of groups at any depth, the mailboxes of a policy. */
    List<Reached> users(ObjectId assignee) {
        return organization.find(assignee).stream()
                .flatMap(this::users)
                .sorted(Comparator.comparing(
                                (Reached each) -> CaseFolding.fold(each.user().name()))
                        .thenComparing(each -> each.user().id()))
                .toList();
    }

    private Stream<Reached> users(DirectoryObject assignee) {
        return switch (assignee) {
            case Recipient user when user.type().isUser() -> Stream.of(new Reached(user, List.of()));
            case RoleAssignmentPolicy policy ->
                organization
                        .indexed(IndexKey.of(IndexKey.Kind.REFERENCE, policy.id()), Recipient.class)
                        .filter(mailbox -> mailbox.type().isMailbox())
                        .map(mailbox -> new Reached(mailbox, List.of(policy.name())));
            default ->
                walk(assignee, group -> organization.membersOf(group).stream()).stream()
                        .flatMap(step -> step.object() instanceof Recipient user
                                        && user.type().isUser()
                                ? Stream.of(new Reached(user, step.before()))
                                : Stream.empty());
        };
    }

    /**
     * Every assignee through which an object gets assignments, with the groups on the way, the assignee first: itself,
     * the groups that contain it at any depth, its mailbox policy.
     */
    Map<ObjectId, List<String>> assignees(DirectoryObject object) {
        Map<ObjectId, List<String>> found = new LinkedHashMap<>();
        found.put(object.id(), List.of());
        walk(object, member -> organization.groupsOf(member.id()).filter(Reach::conveysRights))
                .forEach(step -> {
                    List<String> path = new ArrayList<>(step.before().reversed());
                    path.addFirst(step.object().name());
                    path.removeLast();
                    found.putIfAbsent(step.object().id(), path);
                });
        if (object instanceof Recipient mailbox && mailbox.type().isMailbox()) {
            for (ObjectId policy : mailbox.properties().references(RecipientProperties.ROLE_ASSIGNMENT_POLICY)) {
                organization.find(policy).ifPresent(each -> found.put(policy, List.of(each.name())));
            }
        }
        return found;
    }

    private static boolean conveysRights(DirectoryObject object) {
        return object instanceof RoleGroup
                || (object instanceof Recipient group && group.type().isUniversalSecurityGroup());
    }

    /** An object on the way, and the names from the start to before it. */
    private record Step(DirectoryObject object, List<String> before) {}

    /** Everything reachable, nearest first; the start is not in it. Users lead no further. */
    private static List<Step> walk(DirectoryObject start, Function<DirectoryObject, Stream<DirectoryObject>> next) {
        List<Step> found = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>(Set.of(start.id()));
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(start, List.of())));
        while (!open.isEmpty()) {
            Step at = open.removeFirst();
            List<String> path = new ArrayList<>(at.before());
            path.add(at.object().name());
            next.apply(at.object()).forEach(object -> {
                if (seen.add(object.id())) {
                    found.add(new Step(object, path));
                    if (conveysRights(object)) {
                        open.addLast(new Step(object, path));
                    }
                }
            });
        }
        return found;
    }
}
