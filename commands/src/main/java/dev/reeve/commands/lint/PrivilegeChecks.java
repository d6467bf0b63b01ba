package dev.reeve.commands.lint;

import dev.reeve.engine.decision.AssignmentReach;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ways by which somebody gets more power than he was given, in one step. */
final class PrivilegeChecks implements Check {

    @Override
    public Stream<Finding> findings(Survey survey) {
        return Stream.of(takeover(survey), managers(survey), owners(survey)).flatMap(found -> found);
    }

    /** Who may set the password of an administrator is one. */
    private static Stream<Finding> takeover(Survey survey) {
        AssignmentReach reach = new AssignmentReach(survey.organization());
        List<Recipient> administrators = survey.administrators().stream()
                .flatMap(id -> survey.organization().find(id, Recipient.class).stream())
                .toList();
        return survey.regular().stream()
                .filter(assignment ->
                        survey.passwordCmdlet(survey.role(assignment)).isPresent())
                .flatMap(assignment -> takeover(survey, reach, assignment, administrators).stream());
    }

    private static Optional<Finding> takeover(
            Survey survey, AssignmentReach reach, RoleAssignment assignment, List<Recipient> administrators) {
        Set<ObjectId> others = Survey.without(survey.users(assignment.assignee()), survey.administrators());
        Optional<Recipient> one = others.stream()
                .min(ObjectId::compareTo)
                .flatMap(id -> survey.organization().find(id, Recipient.class));
        Set<ObjectId> reached = one.stream()
                .flatMap(user ->
                        administrators.stream().filter(administrator -> reach.reaches(assignment, user, administrator)))
                .map(Recipient::id)
                .collect(Collectors.toUnmodifiableSet());
        return reached.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        FindingCode.TakesOverAdministrators,
                        assignment.name(),
                        survey.names(others) + " can set the password of " + survey.names(reached) + " with "
                                + survey.passwordCmdlet(survey.role(assignment)).orElseThrow()
                                + " and then do what administrators do. Scope the assignment, or protect administrators"
                                + " with an exclusive scope."));
    }

    static Optional<String> setsPasswords(ManagementRole role) {
        return role.entries().values().stream()
                .filter(entry -> entry.type() == RoleEntry.Type.Cmdlet
                        && entry.name().toLowerCase(Locale.ROOT).startsWith("set-")
                        && entry.parameters().contains("Password")
                        && entry.parameters().contains("Identity"))
                .map(RoleEntry::name)
                .findFirst();
    }

    /** GM-6: a manager of a role group may make himself a member. */
    private static Stream<Finding> managers(Survey survey) {
        return survey.organization().all(RoleGroup.class).flatMap(group -> {
            Set<ObjectId> roles =
                    survey.assignmentsOf(group.id()).map(RoleAssignment::role).collect(Collectors.toUnmodifiableSet());
            Set<ObjectId> gaining = lacking(survey, group.managedBy(), roles);
            return gaining.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Finding(
                            FindingCode.ManagesMorePower,
                            group.name(),
                            survey.names(gaining) + " may manage the group without having its roles, and so join it."));
        });
    }

    /** GM-9: an owner of a distribution group may fill it, and its members have what it is assigned. */
    private static Stream<Finding> owners(Survey survey) {
        return withRights(survey)
                .flatMap(object -> object instanceof Recipient group && Memberships.conveysRights(group)
                        ? owners(survey, group).stream()
                        : Stream.empty());
    }

    /** Who has roles, and the groups in them; each once, however many lead to it. */
    private static Stream<DirectoryObject> withRights(Survey survey) {
        Set<ObjectId> seen = new HashSet<>();
        List<DirectoryObject> all = new ArrayList<>();
        Deque<DirectoryObject> open = new ArrayDeque<>();
        survey.regular().stream()
                .flatMap(assignment -> survey.organization().find(assignment.assignee()).stream())
                .forEach(open::add);
        while (!open.isEmpty()) {
            DirectoryObject object = open.remove();
            if (seen.add(object.id())) {
                all.add(object);
                survey.organization().membersOf(object).stream()
                        .filter(Memberships::conveysRights)
                        .forEach(open::add);
            }
        }
        return all.stream();
    }

    private static Optional<Finding> owners(Survey survey, Recipient group) {
        Set<ObjectId> roles = survey.rolesOf(group.id());
        Set<ObjectId> gaining =
                lacking(survey, group.properties().references(RecipientProperties.MANAGED_BY), roles).stream()
                        .filter(owner -> fillsGroups(survey, owner))
                        .collect(Collectors.toUnmodifiableSet());
        return gaining.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        FindingCode.OwnsGroupWithRights,
                        group.name(),
                        survey.names(gaining)
                                + " owns the group and may fill it, and its members have roles that the owner"
                                + " has not."));
    }

    private static boolean fillsGroups(Survey survey, ObjectId user) {
        return survey.rolesOf(user).stream()
                .flatMap(role -> survey.organization().find(role, ManagementRole.class).stream())
                // By this role one joins and leaves, and fills nothing [WRITE-5].
                .filter(role -> !role.isOfType(ManagementRole.MY_DISTRIBUTION_GROUP_MEMBERSHIP))
                .anyMatch(role -> role.entry("Add-DistributionGroupMember")
                        .filter(entry -> entry.parameters().contains("Member"))
                        .isPresent());
    }

    /** The users behind managers who do not hold all of the roles and are no administrators. */
    private static Set<ObjectId> lacking(Survey survey, List<ObjectId> managers, Set<ObjectId> roles) {
        return managers.stream()
                .flatMap(manager -> survey.users(manager).stream())
                .filter(user -> !survey.administrators().contains(user))
                .filter(user -> !survey.rolesOf(user).containsAll(roles))
                .collect(Collectors.toUnmodifiableSet());
    }
}
