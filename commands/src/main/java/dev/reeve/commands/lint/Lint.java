package dev.reeve.commands.lint;

import dev.reeve.engine.organization.Organization;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All checks over one snapshot. */
public final class Lint {

    private Lint() {}

    /** What is to be looked at, by code and object. */
    public static List<Finding> check(Organization organization) {
        Survey survey = new Survey(organization);
        return Stream.of(
                        new AdministratorChecks(),
                        new AssignmentChecks(),
                        new EntryChecks(),
                        new HelpDeskChecks(),
                        new MemberChecks(),
                        new PathChecks(),
                        new PrivilegeChecks(),
                        new ScopeChecks())
                .flatMap(check -> check.findings(survey))
                .distinct()
                .sorted(Comparator.comparing(Finding::code)
                        .thenComparing(Finding::object, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Finding::message))
                .toList();
    }
}
