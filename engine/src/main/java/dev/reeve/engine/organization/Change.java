package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What one command changes: for each object its state after, or nothing where it is removed. The states before are
 * those of the snapshot it is applied to.
 *
 * @param after the state after by id, in the order in which the command made the changes
 */
public record Change(SequencedMap<ObjectId, Optional<DirectoryObject>> after) {

    /** No change. */
    public static final Change NONE = new Change(new LinkedHashMap<>());

    public Change {
        after = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(after));
    }

    /** A change that puts these objects in place, new or modified. */
    public static Change put(Collection<? extends DirectoryObject> objects) {
        SequencedMap<ObjectId, Optional<DirectoryObject>> after = new LinkedHashMap<>();
        objects.forEach(object -> after.put(object.id(), Optional.of(object)));
        return new Change(after);
    }

    /** A change that puts one object in place. */
    public static Change put(DirectoryObject object) {
        return put(List.of(object));
    }

    /** A change that removes one object. */
    public static Change remove(ObjectId id) {
        SequencedMap<ObjectId, Optional<DirectoryObject>> after = new LinkedHashMap<>();
        after.put(id, Optional.empty());
        return new Change(after);
    }

    /** Both changes; where both touch an object the later one counts. */
    public Change and(Change later) {
        SequencedMap<ObjectId, Optional<DirectoryObject>> both = new LinkedHashMap<>(after);
        both.putAll(later.after);
        return new Change(both);
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return after.isEmpty();
    }
}
