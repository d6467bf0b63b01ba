package dev.reeve.interchange.ldif;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.ldif.ImportReport.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The organization with what the import adds and changes so far. */
final class Draft {

    private final Organization organization;
    private final Instant now;
    private final SequencedMap<ObjectId, DirectoryObject> objects = new LinkedHashMap<>();

    Draft(Organization organization, Instant now) {
        this.organization = organization;
        this.now = now;
    }

    Organization organization() {
        return organization;
    }

    /**
     * What an earlier import made of the same entry: found by what it was imported from, or by its GUID where it moved to
     * another domain since.
     */
    Optional<DirectoryObject> earlier(Anchor anchor) {
        return organization
                .indexed(IndexKey.of(anchor.origin()))
                .findFirst()
                .or(() -> organization
                        .find(anchor.id())
                        .filter(object -> object.header()
                                .origin()
                                .filter(origin ->
                                        origin.anchor().equals(anchor.origin().anchor()))
                                .isPresent()));
    }

    /** The header of the object that an entry becomes. */
    ObjectHeader header(Anchor anchor, String name) {
        return earlier(anchor)
                .map(object -> object.header().named(name).changed(now).from(anchor.origin()))
                .orElseGet(() -> ObjectHeader.created(anchor.id(), name, now).from(anchor.origin()));
    }

    /** The header of an object that no entry describes. */
    ObjectHeader newHeader(ObjectId id, String name) {
        return ObjectHeader.created(id, name, now);
    }

    void put(DirectoryObject object) {
        objects.put(object.id(), object);
    }

    <T extends DirectoryObject> Optional<T> find(ObjectId id, Class<T> type) {
        return Optional.ofNullable(objects.get(id))
                .or(() -> organization.find(id))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** What happened to an object. */
    Outcome outcome(ObjectId id) {
        DirectoryObject after = objects.get(id);
        Optional<DirectoryObject> before = organization.find(id);
        if (after == null || (before.isPresent() && isSame(before.get(), after))) {
            return Outcome.UNCHANGED;
        }
        return before.isPresent() ? Outcome.UPDATED : Outcome.CREATED;
    }

    /** All that really changes; an object that stays as it is keeps its time of change [ORG-3]. */
    Change change() {
        List<DirectoryObject> changed = objects.values().stream()
                .filter(object -> outcome(object.id()) != Outcome.UNCHANGED)
                .toList();
        return Change.put(changed);
    }

    private static boolean isSame(DirectoryObject before, DirectoryObject after) {
        return before.equals(
                after.withHeader(after.header().changed(before.header().whenChanged())));
    }
}
