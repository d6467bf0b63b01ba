package dev.reeve.engine.difference;

import dev.reeve.engine.decision.CommandAspect;
import dev.reeve.engine.decision.CommandAspect.Given;
import dev.reeve.engine.difference.CommandTargets.ObjectKind;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is to be asked of a class of people: what is given by sources that reach alike and is about like objects, asked once. */
final class Facets {

    /**
     * A question.
     *
     * @param kinds what it may be asked about
     * @param reads whether it is about reading only
     */
    record Facet(Set<ObjectKind> kinds, boolean reads, Optional<Given> before, Optional<Given> after) {}

    private final List<Facet> facets = new ArrayList<>();
    private final List<List<CommandAspect>> aspects = new ArrayList<>();
    private final Map<BitSet, List<ShiftedCommand>> commands = new HashMap<>();

    Facets(CommandTargets targets, List<CommandAspect> all) {
        Map<Facet, List<CommandAspect>> byFacet = new LinkedHashMap<>();
        String command = "";
        Set<ObjectKind> kinds = Set.of();
        boolean reads = false;
        for (CommandAspect aspect : all) {
            if (!aspect.command().equals(command)) { // those of one command follow each other
                command = aspect.command();
                kinds = targets.kinds(command);
                reads = targets.reads(command);
            }
            byFacet.computeIfAbsent(new Facet(kinds, reads, aspect.before(), aspect.after()), _ -> new ArrayList<>())
                    .add(aspect);
        }
        byFacet.forEach((facet, those) -> {
            facets.add(facet);
            aspects.add(those);
        });
    }

    /** The questions, by number. */
    List<Facet> all() {
        return facets;
    }

    /** What these are about, by name. */
    List<ShiftedCommand> commands(BitSet some) {
        return commands.computeIfAbsent((BitSet) some.clone(), this::listed);
    }

    private List<ShiftedCommand> listed(BitSet some) {
        Map<String, SortedSet<String>> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> whole = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        some.stream().boxed().flatMap(number -> aspects.get(number).stream()).forEach(aspect -> {
            parameters
                    .computeIfAbsent(aspect.command(), _ -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                    .addAll(aspect.parameters());
            if (aspect.itself()) {
                whole.add(aspect.command());
            }
        });
        List<ShiftedCommand> listed = new ArrayList<>();
        parameters.forEach((command, names) -> listed.add(new ShiftedCommand(command, whole.contains(command), names)));
        return List.copyOf(listed);
    }

    /** How many rights these are. */
    int size(BitSet some) {
        return some.stream()
                .flatMap(number -> aspects.get(number).stream().mapToInt(CommandAspect::size))
                .sum();
    }

    /** Each of these rights, in words. */
    Stream<String> rights(BitSet some) {
        return some.stream()
                .boxed()
                .flatMap(number -> aspects.get(number).stream())
                .flatMap(aspect -> aspect.itself()
                        ? Stream.of(aspect.command())
                        : aspect.parameters().stream().map(parameter -> aspect.command() + " " + parameter));
    }
}
