package dev.reeve.engine.difference;

import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import dev.reeve.engine.name.ObjectId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells everything, and puts together who and what goes alike. */
final class Shifts implements Ledger {

    /** What is alike for the people of a row. */
    private record Row(Reached objects, List<ShiftedCommand> commands) {}

    private final Map<Row, SortedSet<ObjectId>> rows = new LinkedHashMap<>();

    @Override
    public void enter(Collection<ObjectId> people, Facets facets, List<Entry> entries) {
        Map<BitSet, List<ObjectId>> together = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (!entry.facets().isEmpty()) {
                List<ObjectId> objects = together.computeIfAbsent(entry.facets(), _ -> new ArrayList<>());
                entry.objects().ids().forEach(objects::add);
            }
        }
        together.forEach((some, objects) -> {
            if (!objects.isEmpty()) {
                enter(people, new Reached.Objects(objects.stream().sorted().toList()), facets.commands(some));
            }
        });
    }

    @Override
    public void enter(Collection<ObjectId> people, Facets facets, Reached reached, BitSet some) {
        if (!some.isEmpty()) {
            enter(people, reached, facets.commands(some));
        }
    }

    private void enter(Collection<ObjectId> people, Reached objects, List<ShiftedCommand> commands) {
        rows.computeIfAbsent(new Row(objects, commands), _ -> new TreeSet<>()).addAll(people);
    }

    /** The rows, those first that are about most people and objects, and then rights. */
    List<Shift> rows() {
        List<Shift> shifts = new ArrayList<>();
        rows.forEach((row, people) -> shifts.add(new Shift(List.copyOf(people), row.objects(), row.commands())));
        shifts.sort(Comparator.comparingLong(Shifts::pairs)
                .thenComparingInt(Shifts::rights)
                .reversed());
        return shifts;
    }

    private static long pairs(Shift shift) {
        return (long) shift.people().size()
                * switch (shift.objects()) {
                    case Reached.Objects(var ids) -> ids.size();
                    case Reached.Themselves _, Reached.OrganizationConfiguration _ -> 1;
                };
    }

    private static int rights(Shift shift) {
        return shift.commands().stream()
                .mapToInt(command -> command.parameters().size() + (command.itself() ? 1 : 0))
                .sum();
    }
}
