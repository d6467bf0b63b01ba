package dev.reeve.commands.lint;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles that nobody has, assignments that add nothing, scopes that another assignment makes void. */
final class AssignmentChecks implements Check {

    @Override
    public Stream<Finding> findings(Survey survey) {
        return Stream.of(unassigned(survey), redundant(survey), direct(survey), withoutEffect(survey))
                .flatMap(found -> found);
    }

    private static Stream<Finding> unassigned(Survey survey) {
        return survey.organization()
                .all(ManagementRole.class)
                .filter(role -> !role.builtIn())
                .filter(role -> survey.organization().count(IndexKey.of(Kind.ROLE, role.id())) == 0)
                .filter(role -> survey.organization().count(IndexKey.of(Kind.PARENT_ROLE, role.id())) == 0)
                .map(role -> new Finding(
                        FindingCode.UnassignedRole,
                        role.name(),
                        "The role is assigned to nobody and nothing is derived from it. Assign or remove it."));
    }

    private static Stream<Finding> direct(Survey survey) {
        return survey.organization()
                .all(RoleAssignment.class)
                .filter(assignment -> assignment.assigneeType() == RoleAssigneeType.User)
                .map(assignment -> new Finding(
                        FindingCode.DirectAssignment,
                        assignment.name(),
                        "The role is assigned to the user '" + survey.name(assignment.assignee())
                                + "' and not to a group. Nobody sees it by looking at role groups, and it stays when the"
                                + " user changes jobs. Make him a member of a role group that has the role."));
    }

    /** Of two that give the same the one that was made later is reported; of one inside the other the inner. */
    private static Stream<Finding> redundant(Survey survey) {
        Map<ObjectId, List<RoleAssignment>> byAssignee =
                survey.regular().stream().collect(Collectors.groupingBy(RoleAssignment::assignee));
        return survey.regular().stream()
                .flatMap(assignment -> byAssignee.getOrDefault(assignment.assignee(), List.of()).stream()
                        .filter(other -> makesRedundant(survey, other, assignment))
                        .min(Comparator.comparing(RoleAssignment::name))
                        .map(other -> new Finding(
                                FindingCode.RedundantAssignment,
                                assignment.name(),
                                "'" + survey.name(assignment.assignee()) + "' has all of it by '" + other.name()
                                        + "' too. Remove it."))
                        .stream());
    }

    private static boolean makesRedundant(Survey survey, RoleAssignment other, RoleAssignment assignment) {
        if (other.id().equals(assignment.id())
                || assignment.isExclusive()
                || other.isExclusive()
                || !survey.isWithin(survey.role(assignment), survey.role(other))) {
            return false;
        }
        boolean alike = Survey.haveSameScopes(other, assignment);
        boolean isSame = alike && other.role().equals(assignment.role());
        return isSame ? other.name().compareTo(assignment.name()) < 0 : alike || other.isUnscoped();
    }

    private static Stream<Finding> withoutEffect(Survey survey) {
        Map<ObjectId, List<RoleAssignment>> unscoped = survey.regular().stream()
                .filter(RoleAssignment::isUnscoped)
                .collect(Collectors.groupingBy(RoleAssignment::role));
        return survey.regular().stream()
                .filter(assignment -> !assignment.isUnscoped() && !assignment.isExclusive())
                .flatMap(scoped -> withoutEffect(survey, unscoped, scoped).stream());
    }

    private static Optional<Finding> withoutEffect(
            Survey survey, Map<ObjectId, List<RoleAssignment>> unscoped, RoleAssignment scoped) {
        return ancestors(survey, survey.role(scoped))
                .flatMap(role -> unscoped.getOrDefault(role.id(), List.of()).stream())
                .filter(other -> !other.assignee().equals(scoped.assignee()))
                .sorted(Comparator.comparing(RoleAssignment::name))
                .flatMap(other -> {
                    Set<ObjectId> both = Survey.shared(survey.users(scoped.assignee()), survey.users(other.assignee()));
                    return both.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Finding(
                                    FindingCode.ScopeWithoutEffect,
                                    scoped.name(),
                                    "Its scope does not hold for " + survey.names(both) + ": '" + other.name()
                                            + "' gives the same without a scope, and assignments add up."));
                })
                .findFirst();
    }

    private static Stream<ManagementRole> ancestors(Survey survey, ManagementRole role) {
        return Stream.iterate(
                        Optional.of(role),
                        Optional::isPresent,
                        at -> at.flatMap(ManagementRole::parent)
                                .flatMap(parent -> survey.organization().find(parent, ManagementRole.class)))
                .flatMap(Optional::stream);
    }
}
