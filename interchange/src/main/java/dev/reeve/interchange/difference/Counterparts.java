package dev.reeve.interchange.difference;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in one organization what objects of another are there: the same by their GUID and sort, else by their sort and where
 * they stand. GUIDs go first, so all are to be asked for by those before any is by its place; nothing is met twice.
 */
final class Counterparts {

    private final Organization organization;
    private final Map<String, ObjectId> places = new HashMap<>();
    private final Set<ObjectId> met = new HashSet<>();

    Counterparts(Organization organization) {
        this.organization = organization;
        organization
                .all()
                .filter(Describer::isDescribed)
                .forEach(object -> places.put(Describer.key(organization, object), object.id()));
    }

    /** The object of that GUID, if it is of that sort. */
    Optional<DirectoryObject> byId(ObjectId id, String sort) {
        Optional<DirectoryObject> found = organization
                .find(id)
                .filter(object ->
                        Describer.isDescribed(object) && Describer.sort(object).equals(sort));
        found.ifPresent(object -> met.add(object.id()));
        return found;
    }

    /** The object of that key, where it was not met before. */
    Optional<DirectoryObject> byPlace(String key) {
        return Optional.ofNullable(places.get(key)).filter(met::add).flatMap(organization::find);
    }

    /** Whether it was asked for and found. */
    boolean isMet(DirectoryObject object) {
        return met.contains(object.id());
    }
}
