package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What objects of one snapshot have themselves and by all groups they are in, directly or nested [ASSIGNEE-1] [GRP-1], for who
 * asks about many of them. Each group is walked once for all who are in it, and groups that are in one another share what they
 * have: ten thousand groups in a ring, or each in the next, cost as much as ten thousand groups beside each other. For one thread.
 *
 * @param <V> what groups give their members, such as roles
 */
public final class GroupReach<V> {

    private final Organization organization;
    private final Function<ObjectId, Stream<V>> own;
    private final List<V> values = new ArrayList<>();
    private final Map<V, Integer> numbers = new HashMap<>();
    private final Map<ObjectId, Values> known = new HashMap<>();

    /** One object for all who have the same. */
    private final Map<BitSet, Values> shared = new HashMap<>();

    /**
     * For one snapshot.
     *
     * @param own what an object gives itself and its members; asked once for each
     */
    public GroupReach(Organization organization, Function<ObjectId, Stream<V>> own) {
        this.organization = organization;
        this.own = own;
    }

    /** What the object has. Unmodifiable; the same set for all that have the same. */
    public Set<V> of(ObjectId object) {
        Values found = known.get(object);
        return found == null ? new Walk().from(object) : found;
    }

    private int number(V value) {
        return numbers.computeIfAbsent(value, added -> {
            values.add(added);
            return values.size() - 1;
        });
    }

    /** An object on the way, in the order in which it was come to. */
    private static final class Visit {
        private final ObjectId id;
        private final int order;
        private final Iterator<ObjectId> groups;
        private final BitSet numbers;

        /** The first object on the way that is known to be in this one, as this is in that. */
        private int first;

        Visit(ObjectId id, int order, Iterator<ObjectId> groups, BitSet numbers) {
            this.id = id;
            this.order = order;
            this.groups = groups;
            this.numbers = numbers;
            this.first = order;
        }
    }

    /** Tarjan's walk in depth, which finds groups that are in one another together; without recursion, however deep. */
    private final class Walk {

        private final Map<ObjectId, Visit> visits = new HashMap<>();
        private final Deque<Visit> way = new ArrayDeque<>();
        private final Deque<Visit> unfinished = new ArrayDeque<>();

        Set<V> from(ObjectId start) {
            enter(start);
            while (!way.isEmpty()) {
                Visit at = way.element();
                if (at.groups.hasNext()) {
                    look(at, at.groups.next());
                } else {
                    leave(way.remove());
                }
            }
            return Objects.requireNonNull(known.get(start));
        }

        private void enter(ObjectId id) {
            BitSet has = new BitSet();
            own.apply(id).forEach(value -> has.set(number(value)));
            Iterator<ObjectId> groups = organization
                    .groupsOf(id)
                    .filter(Memberships::conveysRights)
                    .map(DirectoryObject::id)
                    .iterator();
            Visit visit = new Visit(id, visits.size(), groups, has);
            visits.put(id, visit);
            way.push(visit);
            unfinished.push(visit);
        }

        private void look(Visit at, ObjectId group) {
            Values found = known.get(group);
            Visit before = visits.get(group);
            if (found != null) {
                at.numbers.or(found.has);
            } else if (before != null) {
                at.first = Math.min(at.first, before.order);
            } else {
                enter(group);
            }
        }

        private void leave(Visit left) {
            if (left.first == left.order) {
                finish(left);
            }
            if (!way.isEmpty()) {
                Visit back = way.element();
                back.first = Math.min(back.first, left.first);
                back.numbers.or(left.numbers);
            }
        }

        /** All that were come to since and are unfinished are in this one, as it is in them. */
        private void finish(Visit root) {
            Values all = shared.computeIfAbsent(root.numbers, Values::new);
            Visit last;
            do {
                last = unfinished.remove();
                known.put(last.id, all);
            } while (last.order != root.order);
        }
    }

    /** Values by their numbers, so that many sets of many take little room. */
    private final class Values extends AbstractSet<V> {

        private final BitSet has;

        Values(BitSet has) {
            this.has = has;
        }

        @Override
        public Iterator<V> iterator() {
            return has.stream().mapToObj(values::get).iterator();
        }

        @Override
        public int size() {
            return has.cardinality();
        }

        @Override
        public boolean contains(Object value) {
            Integer number = numbers.get(value);
            return number != null && has.get(number);
        }
    }
}
