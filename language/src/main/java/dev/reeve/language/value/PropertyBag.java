package dev.reeve.language.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A custom object, {@code [pscustomobject]@{…}}: named properties in order, changeable. */
public final class PropertyBag implements Value {

    private record Property(String name, Value value) {}

    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final String typeName;

    /** An object without properties yet, of the given type name. */
    public PropertyBag(String typeName) {
        this.typeName = typeName;
    }

    /** A {@code PSCustomObject} without properties yet. */
    public PropertyBag() {
        this("PSCustomObject");
    }

    /** Sets a property, adding it at the end if it is new. */
    public PropertyBag put(String name, Value value) {
        properties.merge(
                name.toLowerCase(Locale.ROOT),
                new Property(name, value),
                (old, fresh) -> new Property(old.name(), fresh.value()));
        return this;
    }

    /** Sets a text property. */
    public PropertyBag put(String name, String value) {
        return put(name, new Text(value));
    }

    /** Removes a property, if it is there. */
    public void remove(String name) {
        properties.remove(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<Value> member(String name) {
        return Optional.ofNullable(properties.get(name.toLowerCase(Locale.ROOT)))
                .map(Property::value);
    }

    @Override
    public List<String> memberNames() {
        List<String> names = new ArrayList<>();
        properties.values().forEach(property -> names.add(property.name()));
        return names;
    }

    @Override
    public String text() {
        return properties.values().stream()
                .map(property -> property.name() + "=" + property.value().text())
                .collect(Collectors.joining("; ", "@{", "}"));
    }

    @Override
    public String typeName() {
        return typeName;
    }
}
