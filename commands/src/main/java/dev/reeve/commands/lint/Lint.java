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
        return findings(
                organization,
                Stream.of(
                        new AdministratorChecks(),
                        new AssignmentChecks(),
                        new EntryChecks(),
                        new HelpDeskChecks(),
                        new MemberChecks(),
                        new PathChecks(),
                        new PrivilegeChecks(),
                        new ScopeChecks()));
    }

    /** What endangers nothing and is only in the way, without looking for the rest, which takes longer. */
    public static List<Finding> waste(Organization organization) {
        return findings(
                        organization,
                        Stream.of(new AssignmentChecks(), new EntryChecks(), new MemberChecks(), new ScopeChecks()))
                .stream()
                .filter(finding -> finding.code().severity() == FindingCode.Severity.Waste)
                .toList();
    }

    private static List<Finding> findings(Organization organization, Stream<Check> checks) {
        Survey survey = new Survey(organization);
        return checks.flatMap(check -> check.findings(survey))
                .distinct()
                .sorted(Comparator.comparing(Finding::code)
                        .thenComparing(Finding::object, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Finding::message))
                .toList();
    }
}
