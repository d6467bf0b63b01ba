package dev.reeve.engine.difference;

import dev.reeve.engine.name.ObjectId;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Objects that decisions can't tell apart. */
sealed interface Alike {

    /** Them, by id. */
    Stream<ObjectId> ids();

    /** All but these. */
    Alike without(Set<ObjectId> except);

    /** A few that changed, or one. */
    record Few(List<ObjectId> list) implements Alike {
        public Few {
            list = List.copyOf(list);
        }

        @Override
        public Stream<ObjectId> ids() {
            return list.stream();
        }

        @Override
        public Alike without(Set<ObjectId> except) {
            return except.isEmpty()
                    ? this
                    : new Few(list.stream().filter(id -> !except.contains(id)).toList());
        }
    }

    /** Any number of those that did not change. */
    record Many(Terrain terrain, BitSet numbers) implements Alike {
        @Override
        public Stream<ObjectId> ids() {
            return numbers.stream().mapToObj(terrain::id);
        }

        @Override
        public Alike without(Set<ObjectId> except) {
            if (except.isEmpty()) {
                return this;
            }
            BitSet rest = (BitSet) numbers.clone();
            except.stream()
                    .mapToInt(terrain::number)
                    .filter(number -> number >= 0)
                    .forEach(rest::clear);
            return new Many(terrain, rest);
        }
    }
}
