package dev.reeve.engine.escalation;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.CallerDecisions;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The moves that somebody may make in a snapshot, as the decision says. */
final class Moves {

    private static final String BYPASS = "BypassSecurityGroupManagerCheck";

    private final Powers powers;
    private final Organization organization;
    private final Recipient user;
    private final CallerDecisions decisions;
    private final List<EffectiveAssignment> effective;

    Moves(Authorizer authorizer, Powers powers, Organization organization, Recipient user) {
        this.powers = powers;
        this.organization = organization;
        this.user = user;
        this.decisions = authorizer.decisions(organization, Audience.caller(user));
        this.effective = authorizer.effectiveAssignments(organization, Audience.caller(user));
    }

    /** Whether he administers all permissions already. */
    boolean isSupreme() {
        return effective.stream()
                .anyMatch(held -> !held.assignment().delegating()
                        && held.assignment().isUnscoped()
                        && Powers.isRoleManagement(held.role()));
    }

    /** The groups of these that he may join, as they are asked for. */
    Stream<Move> joins(Collection<ObjectId> groups) {
        boolean fillsRoleGroups = holds("Add-RoleGroupMember");
        boolean fillsGroups = holds("Add-DistributionGroupMember");
        Set<ObjectId> managed = decisions.managedRoleGroups();
        return groups.stream()
                .flatMap(id -> organization.find(id).stream())
                // Who has no such cmdlet fills only the role groups that he manages [GM-6].
                .filter(group ->
                        group instanceof RoleGroup ? fillsRoleGroups || managed.contains(group.id()) : fillsGroups)
                .flatMap(group -> join(group).stream());
    }

    /** How he may give himself more by assignments: the roles by which one administers all, and wider scopes of his own. */
    List<Move> assignments() {
        List<Move> moves = new ArrayList<>();
        assignments(moves);
        return moves;
    }

    /** Those of these whom he may take over, as they are asked for. */
    Stream<Move> takeOvers(Collection<ObjectId> targets) {
        List<String> cmdlets =
                powers.passwordCmdlets().stream().filter(this::holds).toList();
        return cmdlets.isEmpty()
                ? Stream.empty()
                : targets.stream()
                        .filter(id -> !id.equals(user.id()))
                        .flatMap(id -> organization.find(id, Recipient.class).stream())
                        .flatMap(target -> takeOver(target, cmdlets).stream());
    }

    private boolean holds(String cmdlet) {
        return effective.stream()
                .anyMatch(held -> !held.assignment().delegating()
                        && held.role().entry(cmdlet).isPresent());
    }

    private Optional<Move> join(DirectoryObject group) {
        if (members(group).contains(user.id())) {
            return Optional.empty();
        }
        List<ObjectId> members = new ArrayList<>(members(group));
        members.add(user.id());
        DirectoryObject after = switch (group) {
            case RoleGroup roleGroup -> roleGroup.withMembers(members);
            case Recipient recipient ->
                recipient.withProperties(recipient.properties().withReferences(RecipientProperties.MEMBERS, members));
            default -> group;
        };
        String cmdlet = group instanceof RoleGroup ? "Add-RoleGroupMember" : "Add-DistributionGroupMember";
        return Stream.of(false, true)
                .flatMap(bypass -> granted(
                        cmdlet,
                        bypass ? Set.of("Identity", "Member", BYPASS) : Set.of("Identity", "Member"),
                        List.of(
                                ObjectAccess.read(user),
                                ObjectAccess.modify(group, after),
                                new TouchPoint.GroupManagement(group, Optional.of(after), bypass)))
                        .stream())
                .findFirst()
                .map(by -> new Move.Join(group, after, by));
    }

    private static List<ObjectId> members(DirectoryObject group) {
        return switch (group) {
            case RoleGroup roleGroup -> roleGroup.members();
            case Recipient recipient -> recipient.properties().references(RecipientProperties.MEMBERS);
            default -> List.of();
        };
    }

    private void assignments(List<Move> moves) {
        for (ManagementRole role : powers.supremeRoles()) {
            ObjectId id = ObjectId.ofBuiltIn("EscalatingAssignment", role.name() + user.id());
            RoleAssignment assignment = new RoleAssignment(
                    // By any name that is not taken, and not too long.
                    ObjectHeader.created(id, id.toString(), user.header().whenChanged()),
                    role.id(),
                    user.id(),
                    RoleAssigneeType.User,
                    false,
                    true,
                    new RecipientWriteScope.Implicit(),
                    new ConfigWriteScope.Implicit());
            granted(
                            "New-ManagementRoleAssignment",
                            Set.of("Role", "User"),
                            List.of(
                                    ObjectAccess.read(role),
                                    ObjectAccess.create(assignment),
                                    ObjectAccess.read(user),
                                    delegation(role, user, assignment)))
                    .ifPresent(by -> moves.add(new Move.Assign(role, assignment, by)));
        }
        effective.stream()
                .filter(held -> Powers.isRoleManagement(held.role())
                        && !held.assignment().delegating()
                        && !held.assignment().isUnscoped())
                .forEach(held -> unscope(held).ifPresent(moves::add));
    }

    static RoleAssignment unscoped(RoleAssignment assignment) {
        return assignment.scoped(new RecipientWriteScope.Implicit(), new ConfigWriteScope.Implicit());
    }

    private Optional<Move> unscope(EffectiveAssignment held) {
        RoleAssignment after = unscoped(held.assignment());
        return organization
                .find(after.assignee())
                .flatMap(assignee -> granted(
                        "Set-ManagementRoleAssignment",
                        Set.of("Identity", "CustomRecipientWriteScope", "CustomConfigWriteScope"),
                        List.of(
                                ObjectAccess.modify(held.assignment(), after),
                                delegation(held.role(), assignee, after))))
                .map(by -> new Move.Unscope(held.assignment(), by));
    }

    private static TouchPoint delegation(ManagementRole role, DirectoryObject assignee, RoleAssignment assignment) {
        return new TouchPoint.RoleDelegation(
                role,
                Optional.of(assignee),
                assignment.recipientWriteScope(),
                assignment.configWriteScope(),
                assignment.delegating());
    }

    private Optional<Move> takeOver(Recipient target, List<String> cmdlets) {
        return cmdlets.stream()
                .flatMap(cmdlet ->
                        granted(cmdlet, Set.of("Identity", "Password"), List.of(ObjectAccess.modify(target, target)))
                                .map(by -> new Move.TakeOver(target, cmdlet, by))
                                .stream())
                .map(Move.class::cast)
                .findFirst();
    }

    /** The assignments by which it is granted, if it is. */
    private Optional<List<ObjectId>> granted(String cmdlet, Set<String> parameters, List<TouchPoint> touchPoints) {
        return decisions.decide(cmdlet, parameters, touchPoints, ConfigRequirement.EACH)
                        instanceof Decision.Granted granted
                ? Optional.of(granted.grants().stream()
                        .flatMap(grant -> grant.assignment().stream())
                        .distinct()
                        .toList())
                : Optional.empty();
    }
}
