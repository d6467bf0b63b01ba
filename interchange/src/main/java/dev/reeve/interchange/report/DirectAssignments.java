package dev.reeve.interchange.report;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.question.Questions;
import dev.reeve.interchange.report.Content.Counted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Roles that are assigned to users and not to groups. */
final class DirectAssignments implements Report {

    @Override
    public String name() {
        return "direct-assignments";
    }

    @Override
    public String title() {
        return "Direct assignments";
    }

    @Override
    public String about() {
        return "Roles that are assigned to somebody himself. They stay when he leaves a group, and no list of members shows them.";
    }

    @Override
    public Content of(Inquiry inquiry) {
        Organization organization = inquiry.organization();
        return Content.of(
                List.of(
                        new Counted(
                                "assignments",
                                organization.all(RoleAssignment.class).count()),
                        new Counted("of these to users", direct(organization).count())),
                List.of(),
                Table.of(
                        "Assignments to users",
                        List.of(
                                "Assignment",
                                "Role",
                                "Person",
                                "Place",
                                "Where it counts",
                                "Delegating",
                                "Enabled",
                                "May sign in",
                                "Has the role by a group too"),
                        () -> direct(organization)
                                .sorted(Comparator.comparing(DirectoryObject::name, String.CASE_INSENSITIVE_ORDER))
                                .map(assignment -> row(inquiry, assignment))));
    }

    private static Stream<RoleAssignment> direct(Organization organization) {
        return organization
                .all(RoleAssignment.class)
                .filter(assignment -> assignment.assigneeType() == RoleAssigneeType.User);
    }

    private static List<Cell> row(Inquiry inquiry, RoleAssignment assignment) {
        Organization organization = inquiry.organization();
        Words words = new Words(organization);
        Optional<Recipient> person = organization.find(assignment.assignee(), Recipient.class);
        return List.of(
                Cell.of(assignment.name()),
                Cell.of(words.name(assignment.role())),
                Cell.of(words.name(assignment.assignee())),
                person.map(words::place).map(Cell::of).orElse(Cell.none()),
                Cell.of(words.where(assignment)),
                Cell.of(assignment.delegating()),
                Cell.of(assignment.enabled()),
                Cell.of(person.filter(user -> inquiry.questions()
                                .admission(organization, Questions.caller(user))
                                .isEmpty())
                        .isPresent()),
                Cell.of(person.filter(user -> hasByGroup(inquiry, user, assignment.role()))
                        .isPresent()));
    }

    private static boolean hasByGroup(Inquiry inquiry, Recipient person, ObjectId role) {
        return inquiry.questions().decisions(inquiry.organization(), Questions.caller(person)).regular().stream()
                .anyMatch(effective -> effective.role().id().equals(role)
                        && !effective.memberships().isEmpty());
    }
}
