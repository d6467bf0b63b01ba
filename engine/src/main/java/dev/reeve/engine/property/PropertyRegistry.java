package dev.reeve.engine.property;

import dev.reeve.engine.name.CaseFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The properties of one kind of object, found by name ignoring case. */
public final class PropertyRegistry {

    private final List<Property> all = new ArrayList<>();
    private final Map<String, Property> byName = new HashMap<>();
    private final Map<String, Property> byCanonicalName = new HashMap<>();

    PropertyRegistry() {}

    /** The property of that name, if the kind of object has it. */
    public Optional<Property> named(String name) {
        // Stored objects name their properties as they are written here.
        Property canonical = byCanonicalName.get(name);
        return Optional.ofNullable(canonical == null ? byName.get(CaseFolding.fold(name)) : canonical);
    }

    /** All properties, by ordinal. */
    public List<Property> all() {
        return List.copyOf(all);
    }

    /** A registry of those of these properties that a kind of object carries; the properties are the same instances. */
    public PropertyRegistry only(Predicate<Property> wanted) {
        PropertyRegistry some = new PropertyRegistry();
        all.stream().filter(wanted).forEach(some::add);
        return some;
    }

    int size() {
        return all.size();
    }

    void add(Property property) {
        if (byName.put(CaseFolding.fold(property.name()), property) != null) {
            throw new IllegalStateException("property defined twice: " + property);
        }
        byCanonicalName.put(property.name(), property);
        all.add(property);
    }
}
