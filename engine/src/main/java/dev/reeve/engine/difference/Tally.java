package dev.reeve.engine.difference;

import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.name.ObjectId;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Only counts: objects as sets of numbers, rights without their names as long as one class of people has them. */
final class Tally implements Ledger {

    private final Set<ObjectId> people = new HashSet<>();
    private final Set<ObjectId> few = new HashSet<>();
    private final BitSet many = new BitSet();
    private final IdentityHashMap<Facets, BitSet> rights = new IdentityHashMap<>();
    private final ObjectId organization;
    private Optional<Terrain> terrain = Optional.empty();

    /**
     * Nothing yet.
     *
     * @param organization what its configuration counts as
     */
    Tally(ObjectId organization) {
        this.organization = organization;
    }

    @Override
    public void enter(Collection<ObjectId> who, Facets facets, List<Entry> entries) {
        for (Entry entry : entries) {
            if (!entry.facets().isEmpty() && entry.objects().ids().findAny().isPresent()) {
                switch (entry.objects()) {
                    case Alike.Few(var list) -> few.addAll(list);
                    case Alike.Many(var all, var numbers) -> {
                        terrain = Optional.of(all);
                        many.or(numbers);
                    }
                }
                add(who, facets, entry.facets());
            }
        }
    }

    @Override
    public void enter(Collection<ObjectId> who, Facets facets, Reached reached, BitSet some) {
        if (!some.isEmpty()) {
            switch (reached) {
                case Reached.Objects(var ids) -> few.addAll(ids);
                case Reached.Themselves() -> few.addAll(who);
                case Reached.OrganizationConfiguration() -> few.add(organization);
            }
            add(who, facets, some);
        }
    }

    private void add(Collection<ObjectId> who, Facets facets, BitSet some) {
        people.addAll(who);
        rights.computeIfAbsent(facets, _ -> new BitSet()).or(some);
    }

    /** The people. */
    Set<ObjectId> people() {
        return people;
    }

    /** How many objects, these not counted. */
    int objects(Set<ObjectId> except) {
        Set<ObjectId> single = new HashSet<>(few);
        single.removeAll(except);
        BitSet counted = (BitSet) many.clone();
        terrain.ifPresent(all -> {
            single.removeIf(id -> all.number(id) >= 0 && many.get(all.number(id)));
            except.stream().mapToInt(all::number).filter(number -> number >= 0).forEach(counted::clear);
        });
        return counted.cardinality() + single.size();
    }

    /** How many rights. */
    int rights() {
        if (rights.size() == 1) {
            return rights.entrySet().stream()
                    .mapToInt(entry -> entry.getKey().size(entry.getValue()))
                    .sum();
        }
        Set<String> all = new HashSet<>();
        rights.forEach((facets, some) -> facets.rights(some).forEach(all::add));
        return all.size();
    }
}
