package dev.reeve.interchange.dump;

import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the files say of one recipient so far; several cmdlets list the same one. */
final class RecipientDraft {

    private final ObjectId id;
    private final String name;
    private Optional<DistinguishedName> distinguishedName = Optional.empty();
    private Optional<String> path = Optional.empty();
    private Optional<RecipientTypeDetails> type = Optional.empty();
    private Optional<Instant> created = Optional.empty();
    private Optional<Instant> changed = Optional.empty();
    private final Map<Property, List<PropertyValue>> values = new HashMap<>();
    private final Map<Property, List<Pointer>> references = new HashMap<>();

    RecipientDraft(ObjectId id, String name) {
        this.id = id;
        this.name = name;
    }

    ObjectId id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Where it stands, as far as a row tells. */
    void placed(Optional<DistinguishedName> full, Optional<String> canonicalName) {
        distinguishedName = distinguishedName.or(() -> full);
        path = path.or(() -> canonicalName.filter(CanonicalPath::isPath));
    }

    Optional<DistinguishedName> distinguishedName() {
        return distinguishedName;
    }

    Optional<String> path() {
        return path;
    }

    /** Sets what kind it is; the cmdlet of mailboxes knows better than the others. */
    void is(RecipientTypeDetails kind, boolean sure) {
        if (type.isEmpty() || sure) {
            type = Optional.of(kind);
        }
    }

    Optional<RecipientTypeDetails> type() {
        return type;
    }

    void dated(Optional<Instant> whenCreated, Optional<Instant> whenChanged) {
        created = created.or(() -> whenCreated);
        changed = changed.or(() -> whenChanged);
    }

    Instant created(Instant otherwise) {
        return created.orElse(otherwise);
    }

    Instant changed(Instant otherwise) {
        return changed.or(() -> created).orElse(otherwise);
    }

    /** Takes the values of a property, unless another row had some. */
    void put(Property property, List<PropertyValue> said) {
        if (!said.isEmpty()) {
            values.putIfAbsent(property, said);
        }
    }

    /** Takes away what another recipient has already. */
    void drop(Property property) {
        values.remove(property);
    }

    Map<Property, List<PropertyValue>> values() {
        return values;
    }

    /** Takes what a property refers to, unless another row had something. */
    void point(Property property, List<Pointer> to) {
        if (!to.isEmpty()) {
            references.putIfAbsent(property, to);
        }
    }

    /** Adds one more to what a property refers to. */
    void pointAlso(Property property, Pointer to) {
        references.computeIfAbsent(property, _ -> new ArrayList<>());
        List<Pointer> all = new ArrayList<>(references.getOrDefault(property, List.of()));
        all.add(to);
        references.put(property, all);
    }

    Map<Property, List<Pointer>> references() {
        return references;
    }
}
