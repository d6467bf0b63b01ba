package dev.reeve.engine.difference;

import dev.reeve.engine.decision.CallerDecisions;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is to be asked of a class of people: each command, once without parameters and once for parameters that go alike. */
final class Probes {

    /**
     * A question.
     *
     * @param asked the parameter to ask about; empty for the command itself
     * @param stands the parameters that are granted where this one is
     */
    record Probe(String command, Optional<String> asked, SortedSet<String> stands) {}

    private Probes() {}

    static List<Probe> of(CallerDecisions before, CallerDecisions after) {
        SortedSet<String> commands = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        commands.addAll(before.named());
        commands.addAll(after.named());
        List<Probe> probes = new ArrayList<>();
        for (String command : commands) {
            probes.add(new Probe(command, Optional.empty(), new TreeSet<>()));
            parameters(command, before, after)
                    .forEach((_, alike) -> probes.add(new Probe(command, Optional.of(alike.first()), alike)));
        }
        return probes;
    }

    /** The parameters that anything grants, those together that the same assignments grant. */
    private static Map<List<Object>, SortedSet<String>> parameters(
            String command, CallerDecisions before, CallerDecisions after) {
        Map<List<Object>, SortedSet<String>> groups = new LinkedHashMap<>();
        Optional<CommandRights> was = before.rights(command);
        Optional<CommandRights> is = after.rights(command);
        SortedSet<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        was.ifPresent(rights -> all.addAll(rights.parameters()));
        is.ifPresent(rights -> all.addAll(rights.parameters()));
        boolean manages = !before.managedRoleGroups().isEmpty()
                || !after.managedRoleGroups().isEmpty();
        Map<ObjectId, SortedSet<String>> wasListed = listed(before, command);
        Map<ObjectId, SortedSet<String>> isListed = listed(after, command);
        for (String parameter : all) {
            List<Object> key = List.of(
                    was.filter(rights -> rights.parameters().contains(parameter))
                            .isPresent(),
                    is.filter(rights -> rights.parameters().contains(parameter)).isPresent(),
                    granting(wasListed, parameter),
                    granting(isListed, parameter),
                    // GM-6: managing grants some parameters of some cmdlets without an entry.
                    manages ? CaseFolding.fold(parameter) : "");
            groups.computeIfAbsent(key, _ -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                    .add(parameter);
        }
        return groups;
    }

    /** The assignments whose roles have the command, with the parameters that they list. */
    private static Map<ObjectId, SortedSet<String>> listed(CallerDecisions decisions, String command) {
        Map<ObjectId, SortedSet<String>> listed = new HashMap<>();
        for (EffectiveAssignment effective : decisions.regular()) {
            effective
                    .role()
                    .entry(command)
                    .ifPresent(entry -> listed.put(effective.assignment().id(), entry.parameters()));
        }
        return listed;
    }

    private static Set<ObjectId> granting(Map<ObjectId, SortedSet<String>> listed, String parameter) {
        Set<ObjectId> granting = new HashSet<>();
        listed.forEach((assignment, parameters) -> {
            if (parameters.contains(parameter)) {
                granting.add(assignment);
            }
        });
        return granting;
    }
}
