package dev.reeve.shell.story;

import dev.reeve.commands.run.CommandRunner.Answer;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why the organization decided as it did, in words for whoever reads a failed test. */
final class Reasons {

    private static final int SHOWN = 12;

    private Reasons() {}

    static List<String> of(Organization organization, Answer answer) {
        List<String> lines = new ArrayList<>();
        answer.rule().ifPresent(rule -> lines.add("rule: " + rule.getMessage()));
        lines.addAll(of(organization, answer.decision()));
        return lines;
    }

    static List<String> of(Organization organization, Decision decision) {
        return switch (decision) {
            case Decision.Granted granted ->
                shortened(granted.grants().stream()
                        .map(grant -> "granted by: " + grant(organization, grant))
                        .distinct()
                        .toList());
            case Decision.Denied denied -> {
                List<String> lines = new ArrayList<>();
                denied.parameter().ifPresent(parameter -> lines.add("parameter: " + parameter));
                lines.addAll(shortened(denied.candidates().stream()
                        .map(candidate -> "considered: "
                                + source(organization, candidate.assignment())
                                + via(organization, candidate.memberships()) + ": " + candidate.lacked())
                        .toList()));
                yield lines.isEmpty() ? List.of("considered: no role assignment of the user has it") : lines;
            }
        };
    }

    private static String grant(Organization organization, Decision.Grant grant) {
        return source(organization, grant.assignment())
                + via(organization, grant.memberships())
                + grant.parameter().map(parameter -> ", parameter " + parameter).orElse("")
                + (grant.reason().isEmpty() ? "" : ": " + grant.reason());
    }

    /** The assignment, or the implicit grant that has none [GM-6]. */
    private static String source(Organization organization, Optional<ObjectId> assignment) {
        return assignment.map(id -> name(organization, id)).orElse("management of the group");
    }

    private static String via(Organization organization, List<ObjectId> memberships) {
        return memberships.isEmpty()
                ? ""
                : memberships.stream()
                        .map(id -> name(organization, id))
                        .collect(Collectors.joining(" in ", " via ", ""));
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
