package dev.reeve.workplace.question;

import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the organization decided as it did, in names and words. */
public final class Reasons {

    private static final int SHOWN = 12;

    private Reasons() {}

    /** The first reasons of an answer as lines, the rule that would refuse all the same before them. */
    public static List<String> lines(Organization organization, Answer answer) {
        List<String> lines = new ArrayList<>();
        answer.rule().ifPresent(rule -> lines.add("rule: " + rule.getMessage()));
        if (answer.decision() instanceof Decision.Denied denied) {
            denied.parameter().ifPresent(parameter -> lines.add("parameter: " + parameter));
        }
        List<String> reasons =
                of(organization, answer.decision()).stream().map(Reason::line).toList();
        lines.addAll(shortened(reasons));
        if (lines.isEmpty() && answer.decision() instanceof Decision.Denied) {
            lines.add("considered: no role assignment of the user has it");
        }
        return lines;
    }

    /** What granted, or each assignment that was considered and the one thing it lacked. */
    public static List<Reason> of(Organization organization, Decision decision) {
        return switch (decision) {
            case Decision.Granted granted ->
                granted.grants().stream()
                        .map(grant -> reason(
                                organization,
                                true,
                                grant.assignment(),
                                grant.memberships(),
                                grant.parameter(),
                                grant.reason()))
                        .distinct()
                        .toList();
            case Decision.Denied denied ->
                denied.candidates().stream()
                        .map(candidate -> reason(
                                organization,
                                false,
                                candidate.assignment(),
                                candidate.memberships(),
                                Optional.empty(),
                                candidate.lacked()))
                        .distinct()
                        .toList();
        };
    }

    private static Reason reason(
            Organization organization,
            boolean granted,
            Optional<ObjectId> assignment,
            List<ObjectId> memberships,
            Optional<String> parameter,
            String words) {
        return new Reason(
                granted,
                assignment.map(id -> name(organization, id)),
                assignment
                        .flatMap(id -> organization.find(id, RoleAssignment.class))
                        .flatMap(found -> organization.find(found.role(), ManagementRole.class))
                        .map(ManagementRole::name),
                memberships.stream().map(id -> name(organization, id)).toList(),
                parameter,
                words,
                Stream.concat(assignment.stream(), memberships.stream()).toList());
    }

    private static String name(Organization organization, ObjectId id) {
        return organization.find(id).map(DirectoryObject::name).orElseGet(id::toString);
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= SHOWN) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, SHOWN));
        some.add("… and " + (lines.size() - SHOWN) + " more");
        return some;
    }
}
