package dev.reeve.interchange.report;

import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.question.Questions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways from people over groups to the roles that they hold, drawn: only the first, as many as one looks at. */
final class AccessPaths {

    private static final int DRAWN = 12;

    /** Of a group with more people than this, the ways of the first are drawn. */
    private static final int PEOPLE = 200;

    private final Inquiry inquiry;
    private final Organization organization;
    private final Words words;

    AccessPaths(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.organization = inquiry.organization();
        this.words = new Words(organization);
    }

    /**
     * One way.
     *
     * @param people who goes it, by name
     * @param memberships the groups on it, nearest first
     * @param assignments what is at its end
     */
    record Way(List<Recipient> people, List<ObjectId> memberships, List<RoleAssignment> assignments) {
        Recipient first() {
            return people.getFirst();
        }
    }

    /**
     * What was drawn.
     *
     * @param open what was not, in a sentence; empty where all was
     */
    record Drawn(List<PathPicture> pictures, List<String> open) {}

    /**
     * Draws the ways to roles.
     *
     * @param which the assignments that count
     * @param end what a way leads to besides the roles, in words; a way without any is not drawn
     */
    Drawn draw(Predicate<RoleAssignment> which, Function<Way, Optional<String>> end) {
        SequencedMap<ObjectId, List<RoleAssignment>> assignees = assignees(which);
        List<PathPicture> pictures = new ArrayList<>();
        int looked = 0;
        for (Map.Entry<ObjectId, List<RoleAssignment>> assignee : assignees.entrySet()) {
            for (Way way : ways(assignee.getKey(), assignee.getValue())) {
                Optional<String> last = end.apply(way);
                if (last.isPresent() && pictures.size() == DRAWN) {
                    return new Drawn(
                            pictures,
                            List.of(
                                    "Drawn are the first %,d ways, those to %,d of %,d holders of roles, who hold the most; the table tells all."
                                            .formatted(DRAWN, looked, assignees.size())));
                }
                last.map(text -> picture(way, text)).ifPresent(pictures::add);
            }
            looked++;
        }
        return new Drawn(pictures, List.of());
    }

    /** The assignees with what they are given, those with most of it first. */
    private SequencedMap<ObjectId, List<RoleAssignment>> assignees(Predicate<RoleAssignment> which) {
        Map<ObjectId, List<RoleAssignment>> given = organization
                .all(RoleAssignment.class)
                .filter(assignment -> assignment.enabled()
                        && !assignment.delegating()
                        && assignment.assigneeType() != RoleAssigneeType.RoleAssignmentPolicy
                        && which.test(assignment))
                .collect(Collectors.groupingBy(RoleAssignment::assignee));
        SequencedMap<ObjectId, List<RoleAssignment>> sorted = new LinkedHashMap<>();
        given.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<ObjectId, List<RoleAssignment>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(entry -> words.name(entry.getKey()), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** The ways to one assignee: one for each chain of groups. */
    private List<Way> ways(ObjectId assignee, List<RoleAssignment> assignments) {
        SequencedMap<List<ObjectId>, List<Recipient>> chains = new LinkedHashMap<>();
        Audience.behind(organization, assignee).stream()
                .flatMap(id -> organization.find(id, Recipient.class).stream())
                .sorted(Comparator.comparing(Recipient::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Recipient::id))
                .limit(PEOPLE)
                .forEach(person -> chain(person, assignee)
                        .ifPresent(chain -> chains.computeIfAbsent(chain, _ -> new ArrayList<>())
                                .add(person)));
        return chains.entrySet().stream()
                .map(chain -> new Way(chain.getValue(), chain.getKey(), assignments))
                .toList();
    }

    /** The groups from somebody to an assignee; empty where he gets nothing by it, as one who may not come in. */
    private Optional<List<ObjectId>> chain(Recipient person, ObjectId assignee) {
        return inquiry.questions().decisions(organization, Questions.caller(person)).regular().stream()
                .filter(effective -> effective.assignment().assignee().equals(assignee))
                .map(EffectiveAssignment::memberships)
                .findFirst();
    }

    private PathPicture picture(Way way, String end) {
        String who = some(way.people().stream().map(DirectoryObject::name).toList(), 1);
        List<String> steps = new ArrayList<>(List.of(who));
        way.memberships().forEach(group -> steps.add("in " + sort(group) + words.name(group)));
        List<String> roles = way.assignments().stream()
                .map(RoleAssignment::role)
                .distinct()
                .map(words::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        steps.add((roles.size() == 1 ? "role " : "roles ") + some(roles, 2));
        steps.add("counts in "
                + some(way.assignments().stream().map(words::where).distinct().toList(), 2));
        if (!end.isEmpty()) {
            steps.add(end);
        }
        return new PathPicture(
                "How " + who + " " + (way.people().size() == 1 ? "comes" : "come") + " to "
                        + (roles.size() == 1 ? "the role " + roles.getFirst() : roles.size() + " roles"),
                steps);
    }

    private String sort(ObjectId group) {
        return organization.find(group, RoleGroup.class).isPresent() ? "role group " : "group ";
    }

    /** The first of some words, and how many more there are. */
    static String some(List<String> texts, int most) {
        String first = String.join(", ", texts.subList(0, Math.min(most, texts.size())));
        return texts.size() <= most ? first : first + " and " + (texts.size() - most) + " more";
    }

    /** The roles that an assignment gives, where they are still there. */
    Stream<ManagementRole> roles(Way way) {
        return way.assignments().stream()
                .flatMap(assignment -> organization.find(assignment.role(), ManagementRole.class).stream());
    }
}
