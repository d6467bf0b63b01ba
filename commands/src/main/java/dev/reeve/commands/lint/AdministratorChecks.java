package dev.reeve.commands.lint;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.BuiltInPermissions;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many administer everything, how near nobody could, and what became of the groups that shipped. */
final class AdministratorChecks implements Check {

    /** More than so many who may do everything are more than anybody watches. */
    private static final int MANY = 5;

    @Override
    public Stream<Finding> findings(Survey survey) {
        return Stream.of(tooMany(survey), nearLockout(survey), changed(survey)).flatMap(found -> found);
    }

    private static Stream<Finding> tooMany(Survey survey) {
        int count = survey.administrators().size();
        return count > MANY
                ? Stream.of(new Finding(
                        FindingCode.TooManyAdministrators,
                        RoleGroup.ORGANIZATION_MANAGEMENT,
                        count + " people may do everything. Give those who need less a role group of their own."))
                : Stream.empty();
    }

    /** INV-8 keeps the last one; an account that is locked or forgotten is none the less lost. */
    private static Stream<Finding> nearLockout(Survey survey) {
        List<RoleAssignment> administrations = survey.regular().stream()
                .filter(assignment -> isRoleManagement(survey.role(assignment)) && assignment.isUnscoped())
                .toList();
        boolean isLinked = administrations.stream()
                .flatMap(assignment -> survey.organization().find(assignment.assignee(), RoleGroup.class).stream())
                .anyMatch(RoleGroup::isLinked);
        Set<ObjectId> users = administrations.stream()
                .flatMap(assignment -> survey.users(assignment.assignee()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return users.size() < 2 && !isLinked
                ? Stream.of(new Finding(
                        FindingCode.NearLockout,
                        "Role Management",
                        (users.isEmpty() ? "Nobody" : "Only " + survey.names(users))
                                + " with an enabled account may administer permissions. Give it to a second one."))
                : Stream.empty();
    }

    private static boolean isRoleManagement(ManagementRole role) {
        return role.builtIn() && role.isRoot() && role.isOfType(ManagementRole.ROLE_MANAGEMENT);
    }

    private static Stream<Finding> changed(Survey survey) {
        List<BuiltInPermissions.Assignment> shipped =
                BuiltInPermissions.read(BuiltInCatalogue.instance()).assignments();
        return survey.organization()
                .all(RoleGroup.class)
                .filter(RoleGroup::builtIn)
                .flatMap(group -> changed(survey, group, shipped));
    }

    private static Stream<Finding> changed(
            Survey survey, RoleGroup group, List<BuiltInPermissions.Assignment> shipped) {
        Set<String> before = shipped.stream()
                .filter(assignment -> !assignment.toPolicy()
                        && !assignment.delegating()
                        && assignment.assignee().equalsIgnoreCase(group.name()))
                .map(BuiltInPermissions.Assignment::role)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        Set<String> now = survey.assignmentsOf(group.id())
                .map(assignment -> survey.role(assignment).name())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        List<String> differences = new ArrayList<>();
        difference("more", now, before).ifPresent(differences::add);
        difference("less", before, now).ifPresent(differences::add);
        return differences.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        FindingCode.ChangedBuiltInGroup,
                        group.name(),
                        "The group ships with other roles: " + String.join("; ", differences)
                                + ". Who knows the group expects what it ships with; copy it and change the copy."));
    }

    private static Optional<String> difference(String word, Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        rest.addAll(some);
        rest.removeAll(others);
        return rest.isEmpty() ? Optional.empty() : Optional.of(word + " " + String.join(", ", rest));
    }
}
