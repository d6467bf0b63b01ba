package dev.reeve.interchange.dump;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Headers of objects from rows; keeps by which names the dump calls them. */
final class ObjectHeaders {

    private final Instant now;
    private final Map<String, ObjectId> names = new HashMap<>();

    ObjectHeaders(Instant now) {
        this.now = now;
    }

    /** The header of an object of a class; its id follows from its name where the row tells no GUID. */
    ObjectHeader of(Row row, String objectClass, String name) {
        ObjectId id = row.text("Guid", "ObjectGuid")
                .flatMap(ObjectId::find)
                .orElseGet(() -> ObjectId.ofBuiltIn(objectClass, name));
        row.text("DistinguishedName").flatMap(DistinguishedName::parse).ifPresent(full -> names.put(full.key(), id));
        row.text("Identity").filter(CanonicalPath::isPath).ifPresent(path -> names.put(CaseFolding.fold(path), id));
        Instant created = row.time("WhenCreatedUTC", "WhenCreated").orElse(now);
        return new ObjectHeader(
                id, name, created, row.time("WhenChangedUTC", "WhenChanged").orElse(created), Optional.empty());
    }

    /** Notes the distinguished name that the dump has for an object. */
    void name(DistinguishedName full, ObjectId id) {
        names.putIfAbsent(full.key(), id);
    }

    /** Notes the canonical name that the dump has for an object. */
    void name(String path, ObjectId id) {
        names.putIfAbsent(CaseFolding.fold(path), id);
    }

    /** Folded distinguished and canonical names as the dump has them. */
    Map<String, ObjectId> names() {
        return names;
    }
}
