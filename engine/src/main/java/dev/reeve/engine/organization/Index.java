package dev.reeve.engine.organization;

import dev.reeve.engine.collection.PersistentMap;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.IndexKey.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The objects of one snapshot by what they can be found by. An index of a kind is made when it is first asked for, of some
 * kinds when it is asked for again: a command that changes nothing asks for a few of two dozen. From the first change on there are all of them, and they follow every
 * change: one that was missing would be made anew for each snapshot. Several threads may ask; all get the same answer.
 */
@SuppressWarnings("EnumOrdinal") // places in an array of this process
final class Index {

    private static final Kind[] KINDS = Kind.values();

    // Whoever finds one identity, such as a session its caller, asks each of these once.
    private static final Set<Kind> OFTEN_ONCE = EnumSet.of(
            Kind.SAM_ACCOUNT_NAME, Kind.USER_PRINCIPAL_NAME, Kind.ADDRESS, Kind.ALIAS, Kind.LEGACY_DN, Kind.FQDN);

    private final PersistentMap<ObjectId, DirectoryObject> objects;

    // What is under a value: the id of the only object, as nearly always, or an IdSet of several.
    private final AtomicReferenceArray<PersistentMap<Object, Object>> kinds;

    /** Bits of the kinds that were asked for once. */
    private final AtomicInteger asked = new AtomicInteger();

    private Index(
            PersistentMap<ObjectId, DirectoryObject> objects,
            AtomicReferenceArray<PersistentMap<Object, Object>> kinds) {
        this.objects = objects;
        this.kinds = kinds;
    }

    /** An index of these objects of which nothing is made yet. */
    static Index of(PersistentMap<ObjectId, DirectoryObject> objects) {
        return new Index(objects, new AtomicReferenceArray<>(KINDS.length));
    }

    /** The ids under a key; empty where there are none. */
    Optional<IdSet> get(IndexKey key) {
        Kind kind = key.kind();
        if (OFTEN_ONCE.contains(kind) && kinds.get(kind.ordinal()) == null) {
            int bit = 1 << kind.ordinal();
            if ((asked.getAndAccumulate(bit, (before, more) -> before | more) & bit) == 0) {
                return sought(key);
            }
        }
        return map(key.kind()).get(key.value()).map(Index::unpacked);
    }

    /** The ids under a key, by looking at all objects: quicker than an index that nobody asks again. */
    private Optional<IdSet> sought(IndexKey key) {
        List<ObjectId> ids = new ArrayList<>();
        for (Map.Entry<ObjectId, DirectoryObject> entry : objects) {
            if (IndexKeys.has(entry.getValue(), key)) {
                ids.add(entry.getKey());
            }
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(IdSet.of(ids));
    }

    private static Object packed(IdSet ids) {
        return ids instanceof IdSet.One(ObjectId only) ? only : ids;
    }

    private static IdSet unpacked(Object packed) {
        return packed instanceof ObjectId only ? new IdSet.One(only) : (IdSet) packed;
    }

    private PersistentMap<Object, Object> map(Kind kind) {
        PersistentMap<Object, Object> made = kinds.get(kind.ordinal());
        if (made == null) {
            made = make(kind);
            kinds.set(kind.ordinal(), made); // another thread may have made the same
        }
        return made;
    }

    private PersistentMap<Object, Object> make(Kind kind) {
        Map<Object, Object> made = new HashMap<>();
        Map<Object, List<ObjectId>> several = new HashMap<>();
        for (Map.Entry<ObjectId, DirectoryObject> entry : objects) {
            ObjectId id = entry.getKey();
            IndexKeys.collect(entry.getValue(), kind, value -> {
                // One object may have a value twice; those of an object stand together.
                if (made.putIfAbsent(value, id) instanceof ObjectId first && !first.equals(id)) {
                    List<ObjectId> all = several.computeIfAbsent(value, _ -> new ArrayList<>(List.of(first)));
                    if (!all.getLast().equals(id)) {
                        all.add(id);
                    }
                }
            });
        }
        several.forEach((value, ids) -> made.put(value, IdSet.of(ids)));
        return PersistentMap.copyOf(made);
    }

    /** Makes those that are missing. */
    void complete() {
        for (Kind kind : KINDS) {
            map(kind);
        }
    }

    /** The index after changes of the objects of these ids. */
    Index after(PersistentMap<ObjectId, DirectoryObject> changed, Set<ObjectId> ids) {
        Index after = of(changed);
        for (Kind kind : KINDS) {
            PersistentMap<Object, Object> made = map(kind);
            for (ObjectId id : ids) {
                made = after(made, id, values(objects, id, kind), values(changed, id, kind));
            }
            after.kinds.set(kind.ordinal(), made);
        }
        return after;
    }

    private static Set<Object> values(PersistentMap<ObjectId, DirectoryObject> objects, ObjectId id, Kind kind) {
        Set<Object> values = new HashSet<>();
        objects.get(id).ifPresent(object -> IndexKeys.collect(object, kind, values::add));
        return values;
    }

    private static PersistentMap<Object, Object> after(
            PersistentMap<Object, Object> made, ObjectId id, Set<Object> before, Set<Object> after) {
        PersistentMap<Object, Object> result = made;
        for (Object value : before) {
            if (!after.contains(value)) {
                Optional<IdSet> rest =
                        result.get(value).flatMap(ids -> unpacked(ids).without(id));
                result = rest.isPresent() ? result.with(value, packed(rest.get())) : result.without(value);
            }
        }
        for (Object value : after) {
            if (!before.contains(value)) {
                IdSet ids = result.get(value)
                        .map(others -> unpacked(others).with(id))
                        .orElse(new IdSet.One(id));
                result = result.with(value, packed(ids));
            }
        }
        return result;
    }

    /** All of it, to be compared with one made anew. */
    Map<IndexKey, IdSet> all() {
        Map<IndexKey, IdSet> all = new HashMap<>();
        for (Kind kind : KINDS) {
            map(kind).forEach(entry -> all.put(new IndexKey(kind, entry.getKey()), unpacked(entry.getValue())));
        }
        return all;
    }
}
