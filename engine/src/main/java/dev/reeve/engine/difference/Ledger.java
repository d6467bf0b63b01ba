package dev.reeve.engine.difference;

import dev.reeve.engine.difference.Probes.Probe;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import dev.reeve.engine.name.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what is gained, or lost, and puts together who and what goes alike. */
final class Ledger {

    /** What is alike for the people of a row. */
    private record Row(Reached objects, List<ShiftedCommand> commands) {}

    private final Map<Row, SortedSet<ObjectId>> rows = new LinkedHashMap<>();

    /** These people on these objects; objects of which the same is said are put together. */
    void enter(Collection<ObjectId> people, Map<? extends Collection<ObjectId>, Set<Probe>> byObjects) {
        Map<List<ShiftedCommand>, SortedSet<ObjectId>> together = new LinkedHashMap<>();
        byObjects.forEach((objects, probes) -> {
            if (!probes.isEmpty() && !objects.isEmpty()) {
                together.computeIfAbsent(commands(probes), _ -> new TreeSet<>()).addAll(objects);
            }
        });
        together.forEach((commands, objects) -> enter(people, new Reached.Objects(List.copyOf(objects)), commands));
    }

    /** These people on something that is no list of objects. */
    void enter(Collection<ObjectId> people, Reached objects, Set<Probe> probes) {
        if (!probes.isEmpty()) {
            enter(people, objects, commands(probes));
        }
    }

    private void enter(Collection<ObjectId> people, Reached objects, List<ShiftedCommand> commands) {
        rows.computeIfAbsent(new Row(objects, commands), _ -> new TreeSet<>()).addAll(people);
    }

    private static List<ShiftedCommand> commands(Set<Probe> probes) {
        SortedMap<String, SortedSet<String>> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        SortedSet<String> whole = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Probe probe : probes) {
            parameters
                    .computeIfAbsent(probe.command(), _ -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                    .addAll(probe.stands());
            if (probe.asked().isEmpty()) {
                whole.add(probe.command());
            }
        }
        List<ShiftedCommand> commands = new ArrayList<>();
        parameters.forEach(
                (command, names) -> commands.add(new ShiftedCommand(command, whole.contains(command), names)));
        return commands;
    }

    /** The rows. */
    List<Shift> shifts() {
        List<Shift> shifts = new ArrayList<>();
        rows.forEach((row, people) -> shifts.add(new Shift(List.copyOf(people), row.objects(), row.commands())));
        return shifts;
    }
}
