package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.PropertyValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A piece of configuration that is kept and shown, and that the model itself does not act on: a transport rule, a
 * connector, a policy, somebody's automatic replies. One class for all of them; the noun of its cmdlets says what it is.
 *
 * @param noun the noun of the cmdlets that make, show and change it, for example {@code TransportRule}
 * @param owner the server, database, recipient or other configuration it belongs to and goes with; empty for the organization's own
 * @param container where it stands below the configuration of the organization or of its server, the parts separated by
 *     slashes
 * @param values what is set, by property name ignoring case; no value means set to nothing, which hides a default
 */
public record ConfigurationObject(
        ObjectHeader header,
        String noun,
        Optional<ObjectId> owner,
        String container,
        SortedMap<String, List<PropertyValue>> values)
        implements DirectoryObject {

    /** Nouns whose objects are named by paths that begin with a backslash. */
    private static final Set<String> NAMED_BY_PATH = Set.of("AddressList", "GlobalAddressList", "OfflineAddressBook");

    /** The property that names what an address list stands in. */
    public static final String CONTAINER = "Container";

    public ConfigurationObject {
        SortedMap<String, List<PropertyValue>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableSortedMap(copy);
    }

    @Override
    public ConfigurationObject withHeader(ObjectHeader newHeader) {
        return new ConfigurationObject(newHeader, noun, owner, container, values);
    }

    /** With other values of one property; none for nothing. */
    public ConfigurationObject with(String property, List<PropertyValue> newValues) {
        SortedMap<String, List<PropertyValue>> changed = new TreeMap<>(values);
        changed.put(property, newValues);
        return new ConfigurationObject(header, noun, owner, container, changed);
    }

    /** With other values of all properties. */
    public ConfigurationObject withValues(Map<String, List<PropertyValue>> newValues) {
        SortedMap<String, List<PropertyValue>> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(newValues);
        return new ConfigurationObject(header, noun, owner, container, changed);
    }

    /**
     * Whether it is the settings of what it belongs to, of which there is one: such an object is named after its noun, and
     * known by its owner.
     */
    public boolean isSettingsOfOwner() {
        return owner.isPresent() && name().equals(noun);
    }

    /** Whether it is named by a path, such as {@code \Europe\Oslo} [ID-8]: address lists stand in each other. */
    public boolean isNamedByPath() {
        return NAMED_BY_PATH.contains(noun);
    }

    /** The object of its noun that it stands in, if any. */
    public Optional<ObjectId> containedIn() {
        return references(CONTAINER).stream().findFirst();
    }

    /** Whether a property is set, be it to nothing. */
    public boolean isSet(String property) {
        return values.containsKey(property);
    }

    /** The values of a property; none where it is not set. */
    public List<PropertyValue> values(String property) {
        return values.getOrDefault(property, List.of());
    }

    /** The text of a property, if it is set to one. */
    public Optional<String> text(String property) {
        return texts(property).findFirst();
    }

    /** The texts of a property. */
    public Stream<String> texts(String property) {
        return values(property).stream()
                .flatMap(value ->
                        value instanceof PropertyValue.Text(String text) ? Stream.of(text) : Stream.<String>empty());
    }

    /** Whether a property is set to true. */
    public boolean isTrue(String property) {
        return values(property).contains(new PropertyValue.Flag(true));
    }

    /** The whole number of a property, if it is set to one. */
    public Optional<Long> whole(String property) {
        return values(property).stream()
                .flatMap(value ->
                        value instanceof PropertyValue.Whole(long number) ? Stream.of(number) : Stream.<Long>empty())
                .findFirst();
    }

    /** The objects that a property refers to. */
    public List<ObjectId> references(String property) {
        return values(property).stream().flatMap(ConfigurationObject::reference).toList();
    }

    /** All objects that any property refers to. */
    public Stream<ObjectId> references() {
        return values.values().stream().flatMap(List::stream).flatMap(ConfigurationObject::reference);
    }

    /** Whom its lists of permissions name; some are well-known principals, of which there is no object. */
    public Stream<ObjectId> trustees() {
        return values.values().stream()
                .flatMap(List::stream)
                .flatMap(value ->
                        value instanceof PropertyValue.Access access ? Stream.of(access.trustee()) : Stream.empty());
    }

    private static Stream<ObjectId> reference(PropertyValue value) {
        return value instanceof PropertyValue.Reference(ObjectId id) ? Stream.of(id) : Stream.empty();
    }
}
