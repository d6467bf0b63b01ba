package dev.reeve.engine.filter;

import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A filter subject with just the properties it is given. */
final class Person implements FilterSubject {

    private final PropertyRegistry registry;
    private final Properties properties;
    private final Map<ObjectId, DistinguishedName> names;

    Person() {
        this(RecipientProperties.REGISTRY);
    }

    Person(PropertyRegistry registry) {
        this(registry, Properties.EMPTY, Map.of());
    }

    private Person(PropertyRegistry registry, Properties properties, Map<ObjectId, DistinguishedName> names) {
        this.registry = registry;
        this.properties = properties;
        this.names = names;
    }

    /** The object of the conformance vectors [OPATH-30]. */
    static Person ofTheVectors() {
        return new Person()
                .with("City", "Vancouver")
                .with("Department", "Sales")
                .with("Title", "CEO")
                .with("EmailAddresses", "SMTP:a@x.com", "smtp:b@x.com")
                .with("HiddenFromAddressListsEnabled", new PropertyValue.Flag(false));
    }

    Person with(String property, String... texts) {
        return with(property, Stream.of(texts).map(PropertyValue.Text::new).toArray(PropertyValue[]::new));
    }

    Person with(String property, PropertyValue... values) {
        return new Person(registry, properties.with(registry.named(property).orElseThrow(), List.of(values)), names);
    }

    /** With a property that refers to an object of that name. */
    Person referring(String property, String... distinguishedNames) {
        Map<ObjectId, DistinguishedName> all = new HashMap<>(names);
        ObjectId[] ids = Stream.of(distinguishedNames)
                .map(name -> {
                    ObjectId id = new ObjectId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
                    all.put(id, DistinguishedName.parse(name).orElseThrow());
                    return id;
                })
                .toArray(ObjectId[]::new);
        return new Person(
                registry, properties.withReferences(registry.named(property).orElseThrow(), List.of(ids)), all);
    }

    boolean satisfies(String filter) throws InvalidFilterException {
        return Filter.parse(filter, registry).matches(this);
    }

    @Override
    public List<PropertyValue> values(Property property) {
        return properties.values(property);
    }

    @Override
    public Optional<DistinguishedName> distinguishedName(ObjectId id) {
        return Optional.ofNullable(names.get(id));
    }
}
