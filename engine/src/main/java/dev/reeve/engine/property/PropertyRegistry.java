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

    PropertyRegistry() {}

    /** The property of that name, if the kind of object has it. */
    public Optional<Property> named(String name) {
        return Optional.ofNullable(byName.get(CaseFolding.fold(name)));
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
        all.add(property);
    }
}
