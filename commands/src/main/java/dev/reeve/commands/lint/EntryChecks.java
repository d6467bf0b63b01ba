package dev.reeve.commands.lint;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries that are of little use without others. */
final class EntryChecks implements Check {

    private static final Set<String> VERBS = Set.of("set", "remove", "enable", "disable", "update");

    @Override
    public Stream<Finding> findings(Survey survey) {
        Set<ObjectId> concerned = survey.regular().stream()
                .filter(assignment -> !survey.role(assignment).builtIn())
                .map(RoleAssignment::assignee)
                .collect(Collectors.toUnmodifiableSet());
        Map<ObjectId, Set<String>> entries = new HashMap<>();
        for (RoleAssignment assignment : survey.regular()) {
            if (!concerned.contains(assignment.assignee())) {
                continue;
            }
            entries.computeIfAbsent(assignment.assignee(), _ -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                    .addAll(survey.role(assignment).entries().keySet());
        }
        return survey.regular().stream()
                .filter(assignment -> !survey.role(assignment).builtIn())
                .sorted(Comparator.comparing(RoleAssignment::name))
                .flatMap(assignment ->
                        withoutGet(survey, assignment, entries.getOrDefault(assignment.assignee(), Set.of())));
    }

    /** The parent shows which cmdlets can be looked up at all: what it has not could not have been kept. */
    private static Stream<Finding> withoutGet(Survey survey, RoleAssignment assignment, Set<String> held) {
        ManagementRole role = survey.role(assignment);
        List<String> blind = role.entries().values().stream()
                .map(RoleEntry::name)
                .filter(EntryChecks::changes)
                .filter(name -> isLookedUp(survey, role, get(name)) && !held.contains(get(name)))
                .collect(Collectors.toList());
        return blind.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        FindingCode.EntryWithoutGet,
                        role.name(),
                        "'" + survey.name(assignment.assignee()) + "' can use " + String.join(", ", blind)
                                + ", but not see what there is to change. Add "
                                + blind.stream()
                                        .map(EntryChecks::get)
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static boolean isLookedUp(Survey survey, ManagementRole role, String get) {
        return role.parent()
                .flatMap(parent -> survey.organization().find(parent, ManagementRole.class))
                .flatMap(parent -> parent.entry(get))
                .isPresent();
    }

    private static boolean changes(String name) {
        int dash = name.indexOf('-');
        return dash > 0 && VERBS.contains(name.substring(0, dash).toLowerCase(Locale.ROOT));
    }

    private static String get(String name) {
        return "Get" + name.substring(name.indexOf('-'));
    }
}
