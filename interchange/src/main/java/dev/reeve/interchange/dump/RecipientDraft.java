package dev.reeve.interchange.dump;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files say of one recipient so far; several cmdlets list the same one. There may be hundreds of thousands, so it is
 * kept as small as the recipient that is made of it.
 */
final class RecipientDraft {

    private final ObjectId id;
    private final String name;
    private Optional<String> distinguishedName = Optional.empty();
    private Optional<String> path = Optional.empty();
    private Optional<RecipientTypeDetails> type = Optional.empty();
    private Optional<Instant> created = Optional.empty();
    private Optional<Instant> changed = Optional.empty();
    private Properties values = Properties.EMPTY;
    private Map<Property, List<Pointer>> references = Map.of();

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
    void placed(Optional<String> full, Optional<String> canonicalName) {
        distinguishedName = distinguishedName.or(() -> full);
        path = path.or(() -> canonicalName.filter(CanonicalPath::isPath));
    }

    /** The text of its distinguished name, which is one. */
    Optional<String> distinguishedName() {
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

    /** Whether a row told values of a property. */
    boolean has(Property property) {
        return !values.values(property).isEmpty();
    }

    /** Takes the values of properties, but of those that another row had some of. */
    void put(Map<Property, List<PropertyValue>> said) {
        Map<Property, List<PropertyValue>> all = new HashMap<>(said);
        values.set().forEach(property -> all.put(property, values.values(property)));
        if (all.size() > values.set().size()) {
            values = Properties.of(all);
        }
    }

    /** Takes away what another recipient has already. */
    void drop(Property property) {
        values = values.without(property);
    }

    /** Gives a property other values. */
    void replace(Property property, List<PropertyValue> by) {
        values = values.with(property, by);
    }

    Properties values() {
        return values;
    }

    /** Takes what a property refers to, unless another row had something. */
    void point(Property property, List<Pointer> to) {
        if (!to.isEmpty() && !references.containsKey(property)) {
            with(property, to);
        }
    }

    /** Adds more to what a property refers to. */
    void pointAlso(Property property, List<Pointer> to) {
        List<Pointer> all = new ArrayList<>(references.getOrDefault(property, List.of()));
        all.addAll(to);
        with(property, all);
    }

    private void with(Property property, List<Pointer> to) {
        Map<Property, List<Pointer>> all = new HashMap<>(references);
        all.put(property, to);
        references = Map.copyOf(all);
    }

    Map<Property, List<Pointer>> references() {
        return references;
    }
}
