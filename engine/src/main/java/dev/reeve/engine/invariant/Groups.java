package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Role groups: who may be a member or manager [RG-3] [SRG-2], and that linked groups have none of their own [RG-8]. */
final class Groups implements Rule {

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after(RoleGroup.class)
                .flatMap(group -> Rule.first(List.of(
                        () -> linked(changed, group),
                        () -> principals(
                                changed,
                                group,
                                changed.before(RoleGroup.class)
                                        .map(RoleGroup::members)
                                        .orElse(List.of()),
                                group.members(),
                                "a member"),
                        () -> principals(
                                changed,
                                group,
                                changed.before(RoleGroup.class)
                                        .map(RoleGroup::managedBy)
                                        .orElse(List.of()),
                                group.managedBy(),
                                "a manager"))));
    }

    private static Optional<Violation> linked(Changed changed, RoleGroup group) {
        return Rule.when(
                        group.isLinked() && !group.members().isEmpty(),
                        ErrorCode.LinkedGroupMembers,
                        "Role group '" + group.name() + "' is linked: its members are those of the foreign group.",
                        group.name())
                .or(() -> Rule.when( // RG-9
                        changed.before(RoleGroup.class)
                                .filter(before -> before.isLinked() != group.isLinked())
                                .isPresent(),
                        ErrorCode.NotLinkedGroup,
                        "Role group '" + group.name() + "' can't become linked or stop being linked. Make another one.",
                        group.name()));
    }

    private static Optional<Violation> principals(
            Changed changed, RoleGroup group, List<ObjectId> before, List<ObjectId> after, String as) {
        Set<ObjectId> known = new HashSet<>(before);
        for (ObjectId id : after) {
            if (known.contains(id)) {
                continue;
            }
            Optional<DirectoryObject> principal = changed.is().find(id);
            if (principal.isEmpty()) {
                return Optional.of(new Violation(
                        ErrorCode.InvalidReference,
                        as + " of role group '" + group.name() + "' does not exist: " + id + ".",
                        group.name()));
            }
            if (!isPrincipal(principal.get())) {
                return Optional.of(new Violation(
                        ErrorCode.InvalidMember,
                        "'" + principal.get().name() + "' can't be " + as + " of role group '" + group.name()
                                + "'. Only users, universal security groups and role groups can.",
                        principal.get().name()));
            }
        }
        return Optional.empty();
    }

    private static boolean isPrincipal(DirectoryObject object) {
        return switch (object) {
            case RoleGroup _ -> true;
            case Recipient recipient ->
                recipient.type().isUser() || recipient.type().isUniversalSecurityGroup();
            default -> false;
        };
    }
}
