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
        return sorted(findings(new Survey(organization), all()));
    }

    /** The same, each told as soon as it is found: what is found out quickly first. */
    public static void check(Organization organization, Watcher watcher) {
        findings(new Survey(organization, watcher::at), all()).forEach(watcher::found);
    }

    /** Ways of several steps take longest. */
    private static Stream<Check> all() {
        return Stream.of(
                new AdministratorChecks(),
                new MemberChecks(),
                new AssignmentChecks(),
                new EntryChecks(),
                new HelpDeskChecks(),
                new PrivilegeChecks(),
                new ScopeChecks(),
                new PathChecks());
    }

    /** What endangers nothing and is only in the way, without looking for the rest, which takes longer. */
    public static List<Finding> waste(Organization organization) {
        return sorted(findings(
                        new Survey(organization),
                        Stream.of(new AssignmentChecks(), new EntryChecks(), new MemberChecks(), new ScopeChecks()))
                .filter(finding -> finding.code().severity() == FindingCode.Severity.Waste));
    }

    private static Stream<Finding> findings(Survey survey, Stream<Check> checks) {
        return checks.flatMap(check -> check.findings(survey)).distinct();
    }

    /** Findings by code and object. */
    public static List<Finding> sorted(Stream<Finding> findings) {
        return findings.sorted(Comparator.comparing(Finding::code)
                        .thenComparing(Finding::object, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Finding::message))
                .toList();
    }
}
