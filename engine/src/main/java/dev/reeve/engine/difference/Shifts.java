package dev.reeve.engine.difference;

import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import dev.reeve.engine.name.ObjectId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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

    /** The rows. */
    List<Shift> rows() {
        List<Shift> shifts = new ArrayList<>();
        rows.forEach((row, people) -> shifts.add(new Shift(List.copyOf(people), row.objects(), row.commands())));
        return shifts;
    }
}
