package dev.reeve.interchange.report;

import dev.reeve.commands.lint.Finding;
import dev.reeve.commands.lint.Lint;
import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.interchange.report.Content.Counted;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Roles that nobody holds, scopes that nothing uses, and what else is only in the way. */
final class UnusedPermissions implements Report {

    @Override
    public String name() {
        return "unused";
    }

    @Override
    public String title() {
        return "Unused roles and scopes";
    }

    @Override
    public String about() {
        return "Roles that nobody holds, scopes that no assignment names or that hold nothing, and what reeve lint calls waste.";
    }

    @Override
    public Content of(Inquiry inquiry) {
        Organization organization = inquiry.organization();
        return Content.of(
                List.of(
                        new Counted(
                                "roles", organization.all(ManagementRole.class).count()),
                        new Counted(
                                "scopes",
                                organization.all(ManagementScope.class).count()),
                        new Counted(
                                "assignments",
                                organization.all(RoleAssignment.class).count()),
                        new Counted(
                                "role groups", organization.all(RoleGroup.class).count())),
                List.of("What somebody may do and never does is not looked at: the record of commands ages."),
                Table.of(
                        "Unused",
                        List.of("Sort", "Name", "Finding", "What was found"),
                        () -> Stream.concat(roles(organization), waste(organization))));
    }

    private static Stream<List<Cell>> roles(Organization organization) {
        return organization
                .all(ManagementRole.class)
                .filter(role -> organization
                        .indexed(IndexKey.of(Kind.ROLE, role.id()), RoleAssignment.class)
                        .noneMatch(assignment -> isHeld(organization, assignment)))
                .sorted(Comparator.comparing(DirectoryObject::name, String.CASE_INSENSITIVE_ORDER))
                .map(role -> List.of(
                        Cell.of("role"),
                        Cell.of(role.name()),
                        Cell.of("NobodyHolds"),
                        Cell.of(why(organization, role))));
    }

    private static boolean isHeld(Organization organization, RoleAssignment assignment) {
        return assignment.enabled()
                && !assignment.delegating()
                && !Audience.behind(organization, assignment.assignee()).isEmpty();
    }

    private static String why(Organization organization, ManagementRole role) {
        List<RoleAssignment> assignments = organization
                .indexed(IndexKey.of(Kind.ROLE, role.id()), RoleAssignment.class)
                .toList();
        if (assignments.isEmpty()) {
            return "It is assigned to nobody.";
        }
        if (assignments.stream().allMatch(RoleAssignment::delegating)) {
            return "It is assigned for giving on only.";
        }
        return assignments.stream().anyMatch(each -> each.enabled() && !each.delegating())
                ? "Nobody is behind those whom it is assigned to."
                : "Its assignments are not in effect.";
    }

    private static Stream<List<Cell>> waste(Organization organization) {
        return Lint.waste(organization).stream()
                .map(finding -> List.of(
                        Cell.of(sort(finding)),
                        Cell.of(finding.object()),
                        Cell.of(finding.code().name()),
                        Cell.of(finding.message())));
    }

    private static String sort(Finding finding) {
        return switch (finding.code()) {
            case EmptyScope, UnusedScope, UnsetFilterProperty -> "scope";
            case EmptyRoleGroup, ChangedBuiltInGroup -> "role group";
            case DisabledMember -> "member";
            case RedundantAssignment, DirectAssignment -> "assignment";
            case UnassignedRole, EntryWithoutGet -> "role";
            case TakesOverAdministrators,
                    OwnsGroupWithRights,
                    ManagesMorePower,
                    PrivilegePath,
                    WideHelpDesk,
                    NearLockout,
                    UnheldExclusiveScope,
                    UnusableScope,
                    NestedGroupFilter,
                    ScopeWithoutEffect,
                    TooManyAdministrators -> "other";
        };
    }
}
