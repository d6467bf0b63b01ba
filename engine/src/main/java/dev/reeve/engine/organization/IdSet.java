package dev.reeve.engine.organization;

import dev.reeve.engine.collection.PersistentMap;
import dev.reeve.engine.name.ObjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The objects under one index key: at least one. Nearly all names belong to one object, so one needs no map. */
sealed interface IdSet {

    /** A single object. */
    record One(ObjectId id) implements IdSet {}

    /** Several. */
    record Many(PersistentMap<ObjectId, Boolean> ids) implements IdSet {}

    /** These, at least one. */
    static IdSet of(List<ObjectId> ids) {
        return ids.size() == 1 ? new One(ids.getFirst()) : new Many(PersistentMap.ofKeys(ids, true));
    }

    /** With one more. */
    default IdSet with(ObjectId added) {
        return switch (this) {
            case One(ObjectId id) when id.equals(added) -> this;
            case One(ObjectId id) -> of(List.of(id, added));
            case Many(PersistentMap<ObjectId, Boolean> ids) -> new Many(ids.with(added, true));
        };
    }

    /** Without one; empty where none is left. */
    default Optional<IdSet> without(ObjectId removed) {
        return switch (this) {
            case One(ObjectId id) -> id.equals(removed) ? Optional.empty() : Optional.of(this);
            case Many(PersistentMap<ObjectId, Boolean> ids) -> {
                PersistentMap<ObjectId, Boolean> rest = ids.without(removed);
                yield rest.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                rest.size() == 1
                                        ? new One(rest.iterator().next().getKey())
                                        : new Many(rest));
            }
        };
    }

    /** How many they are. */
    default int size() {
        return switch (this) {
            case One _ -> 1;
            case Many(PersistentMap<ObjectId, Boolean> ids) -> ids.size();
        };
    }

    /** All of them, in no particular order. */
    default Stream<ObjectId> stream() {
        return switch (this) {
            case One(ObjectId id) -> Stream.of(id);
            case Many(PersistentMap<ObjectId, Boolean> ids) ->
                StreamSupport.stream(ids.spliterator(), false).map(Map.Entry::getKey);
        };
    }
}
