package dev.reeve.commands.lint;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.Set;
import java.util.stream.Stream;

/** Help desks that reach everybody: many people who may set anybody's password. */
final class HelpDeskChecks implements Check {

    /** More than so many who may do this to everybody are more than anybody watches. */
    private static final int MANY = 5;

    @Override
    public Stream<Finding> findings(Survey survey) {
        return survey.regular().stream()
                .filter(RoleAssignment::isUnscoped)
                .filter(assignment ->
                        survey.role(assignment).implicitScopes().recipientWrite() == RecipientScopeType.Organization)
                .filter(assignment ->
                        survey.passwordCmdlet(survey.role(assignment)).isPresent())
                .flatMap(assignment -> finding(survey, assignment));
    }

    private static Stream<Finding> finding(Survey survey, RoleAssignment assignment) {
        Set<ObjectId> people = Survey.without(survey.users(assignment.assignee()), survey.administrators());
        return people.size() > MANY
                ? Stream.of(new Finding(
                        FindingCode.WideHelpDesk,
                        assignment.name(),
                        people.size() + " people may set the password of anybody. Give each part of them a scope of its"
                                + " own."))
                : Stream.empty();
    }
}
