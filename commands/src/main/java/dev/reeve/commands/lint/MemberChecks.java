package dev.reeve.commands.lint;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.stream.Stream;

/** Members of role groups who get nothing by it, and role groups that nobody is in. */
final class MemberChecks implements Check {

    @Override
    public Stream<Finding> findings(Survey survey) {
        return survey.organization()
                .all(RoleGroup.class)
                .flatMap(group -> Stream.concat(
                        empty(survey, group),
                        survey.organization().membersOf(group).stream().flatMap(member -> member(group, member))));
    }

    /** Built-in groups are empty by nature: they ship for whoever needs them. */
    private static Stream<Finding> empty(Survey survey, RoleGroup group) {
        boolean isIdle = !group.builtIn()
                && !group.isLinked()
                && group.members().isEmpty()
                && survey.assignmentsOf(group.id()).findAny().isPresent();
        return isIdle
                ? Stream.of(new Finding(
                        FindingCode.EmptyRoleGroup,
                        group.name(),
                        "The group has roles and no members. Whoever is made a member gets them all."))
                : Stream.empty();
    }

    private static Stream<Finding> member(RoleGroup group, DirectoryObject member) {
        boolean isStale = member instanceof Recipient user && user.type().isUser() && !user.maySignIn();
        return isStale
                ? Stream.of(new Finding(
                        FindingCode.DisabledMember,
                        group.name(),
                        "The account of its member '" + member.name()
                                + "' is disabled. Remove him, or he has the roles again with the account."))
                : Stream.empty();
    }
}
