package dev.reeve.interchange.report;

import dev.reeve.engine.decision.ScopeMembership;
import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.interchange.report.Content.Counted;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Exclusive scopes, how much each protects, and who may change that all the same. */
final class ExclusiveAssignments implements Report {

    private static final Comparator<DirectoryObject> BY_NAME =
            Comparator.comparing(DirectoryObject::name, String.CASE_INSENSITIVE_ORDER);

    @Override
    public String name() {
        return "exclusive-assignments";
    }

    @Override
    public String title() {
        return "Exclusive scopes and assignments";
    }

    @Override
    public String about() {
        return "Exclusive scopes, how many objects each protects from everybody else, and the assignments that reach them.";
    }

    @Override
    public Content of(Inquiry inquiry) {
        Organization organization = inquiry.organization();
        return Content.of(
                List.of(
                        new Counted(
                                "scopes",
                                organization.all(ManagementScope.class).count()),
                        new Counted(
                                "of these exclusive", exclusive(organization).count()),
                        new Counted(
                                "recipients", organization.all(Recipient.class).count())),
                AccessMatrix.open(organization),
                Table.of(
                        "Exclusive scopes",
                        List.of("Scope", "Of", "Protects", "Assignment", "Role", "Assignee", "In effect", "People"),
                        () -> exclusive(organization).sorted(BY_NAME).flatMap(scope -> rows(organization, scope))));
    }

    private static Stream<ManagementScope> exclusive(Organization organization) {
        return organization.all(ManagementScope.class).filter(ManagementScope::exclusive);
    }

    private static Stream<List<Cell>> rows(Organization organization, ManagementScope scope) {
        ScopeMembership membership = new ScopeMembership(organization);
        long protectedObjects = Stream.of(Recipient.class, ExchangeServer.class, MailboxDatabase.class)
                .flatMap(organization::all)
                .filter(object -> membership.protects(scope, object))
                .count();
        List<Cell> start =
                List.of(Cell.of(scope.name()), Cell.of(scope.restriction().typeName()), Cell.of(protectedObjects));
        List<RoleAssignment> assignments = organization
                .indexed(IndexKey.of(Kind.SCOPE, scope.id()), RoleAssignment.class)
                .sorted(BY_NAME)
                .toList();
        if (assignments.isEmpty()) {
            Cell nobody = Cell.of("none: nobody may change what it protects");
            return Stream.of(joined(start, List.of(nobody, Cell.none(), Cell.none(), Cell.of(false), Cell.of(0))));
        }
        return assignments.stream().map(assignment -> joined(start, row(organization, assignment)));
    }

    private static List<Cell> row(Organization organization, RoleAssignment assignment) {
        Words words = new Words(organization);
        return List.of(
                Cell.of(assignment.name()),
                Cell.of(words.name(assignment.role())),
                Cell.of(words.name(assignment.assignee())),
                Cell.of(assignment.enabled() && !assignment.delegating()),
                Cell.of(Audience.behind(organization, assignment.assignee()).size()));
    }

    private static List<Cell> joined(List<Cell> start, List<Cell> end) {
        return Stream.concat(start.stream(), end.stream()).toList();
    }
}
