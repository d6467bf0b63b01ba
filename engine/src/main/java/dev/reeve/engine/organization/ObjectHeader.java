package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import java.time.Instant;
import java.util.Optional;

/**
 * What every object has [ORG-3].
 *
 * @param id its GUID, immutable
 * @param name its name, the leaf of its distinguished name
 * @param whenCreated when it was created
 * @param whenChanged when it last really changed
 * @param origin where it was imported from, if it was
 */
public record ObjectHeader(
        ObjectId id, String name, Instant whenCreated, Instant whenChanged, Optional<Origin> origin) {

    /** The header of a new object. */
    public static ObjectHeader created(ObjectId id, String name, Instant when) {
        return new ObjectHeader(id, name, when, when, Optional.empty());
    }

    /** The header with another name. */
    public ObjectHeader named(String newName) {
        return new ObjectHeader(id, newName, whenCreated, whenChanged, origin);
    }

    /** The header after a change at that time. */
    public ObjectHeader changed(Instant when) {
        return new ObjectHeader(id, name, whenCreated, when, origin);
    }

    /** The header with its origin. */
    public ObjectHeader from(Origin newOrigin) {
        return new ObjectHeader(id, name, whenCreated, whenChanged, Optional.of(newOrigin));
    }
}
