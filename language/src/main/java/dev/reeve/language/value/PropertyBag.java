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
    private final Optional<String> shown;

    /** An object without properties yet, of the given type name. */
    public PropertyBag(String typeName) {
        this(typeName, Optional.empty());
    }

    private PropertyBag(String typeName, Optional<String> shown) {
        this.typeName = typeName;
        this.shown = shown;
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

    /**
     * The same properties in an object of another type.
     *
     * @param text what the object shows as, where that is not its properties: an identity that was read from a file
     */
    public PropertyBag copyAs(String otherType, Optional<String> text) {
        PropertyBag copy = new PropertyBag(otherType, text);
        properties.values().forEach(property -> copy.put(property.name(), property.value()));
        return copy;
    }

    /** Whether it shows, and compares, as a text of its own. */
    public boolean showsText() {
        return shown.isPresent();
    }

    /** Removes a property, if it is there. */
    public void remove(String name) {
        properties.remove(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<Value> member(String name) {
        return Optional.ofNullable(properties.get(name.toLowerCase(Locale.ROOT)))
                .map(Property::value)
                .map(value -> value instanceof ScriptMember script && !script.isMethod() ? script.read(this) : value);
    }

    /** The property as the script member that computes it, where one does. */
    public Optional<ScriptMember> computed(String name) {
        return Optional.ofNullable(properties.get(name.toLowerCase(Locale.ROOT)))
                .map(Property::value)
                .filter(ScriptMember.class::isInstance)
                .map(ScriptMember.class::cast)
                .filter(script -> !script.isMethod());
    }

    @Override
    public List<String> memberNames() {
        List<String> names = new ArrayList<>();
        for (Property property : properties.values()) {
            if (!(property.value() instanceof ScriptMember script && script.isMethod())) {
                names.add(property.name());
            }
        }
        return names;
    }

    @Override
    public String text() {
        return shown.orElseGet(() -> properties.values().stream()
                .map(property -> property.name() + "=" + inner(property.value()))
                .collect(Collectors.joining("; ", "@{", "}")));
    }

    // As in Windows PowerShell: an object within an object shows as nothing, a list as its type.
    private static String inner(Value value) {
        return switch (value) {
            case PropertyBag bag when !bag.showsText() -> "";
            case ListValue _ -> "System.Object[]";
            case Sequence _ -> "System.Collections.ArrayList";
            default -> value.text();
        };
    }

    @Override
    public String typeName() {
        return typeName;
    }
}
