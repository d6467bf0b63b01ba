package dev.reeve.engine.organization;

import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The properties of one class of objects that are not stored but follow from the object and the snapshot.
 *
 * @param <T> the class
 */
final class ComputedProperties<T extends DirectoryObject> {

    /** The version of the directory's format that every object has. */
    static final String EXCHANGE_VERSION = "0.12 (14.0.451.0)";

    /** How one property follows. */
    @FunctionalInterface
    interface Computation<T> {
        /** Its values; none where it is unset. */
        Stream<? extends PropertyValue> values(Organization organization, T object);
    }

    private final Map<Property, Computation<T>> computed = new HashMap<>();
    private final Map<Property, Computation<T>> defaults = new HashMap<>();

    /** A property that is always computed and never stored. */
    ComputedProperties<T> computed(Property property, Computation<T> computation) {
        computed.put(property, computation);
        return this;
    }

    /** A property that is computed where nothing is stored. */
    ComputedProperties<T> unset(Property property, Computation<T> computation) {
        defaults.put(property, computation);
        return this;
    }

    private List<PropertyValue> values(Organization organization, T object, Properties stored, Property property) {
        Computation<T> computation = computed.get(property);
        if (computation == null) {
            List<PropertyValue> values = stored.values(property);
            computation = values.isEmpty() ? defaults.get(property) : null;
            if (computation == null) {
                return values;
            }
        }
        return computation
                .values(organization, object)
                .<PropertyValue>map(value -> value)
                .toList();
    }

    /** The object with its stored and computed properties. */
    static FilterSubject subject(Organization organization, DirectoryObject object) {
        return switch (object) {
            case Recipient recipient ->
                new Subject<>(organization, recipient, recipient.properties(), RecipientComputations.ALL);
            case ExchangeServer server ->
                new Subject<>(organization, server, server.properties(), ServerComputations.ALL);
            case MailboxDatabase database ->
                new Subject<>(organization, database, database.properties(), DatabaseComputations.ALL);
            case RoleGroup group -> new Subject<>(organization, group, Properties.EMPTY, RoleGroupComputations.ALL);
            // Nothing filters these.
            case AdminAuditLogConfig _,
                    ConfigurationObject _,
                    DisconnectedMailbox _,
                    ForeignForest _,
                    GroupMembershipRequest _,
                    ManagementRole _,
                    ManagementScope _,
                    OrganizationSettings _,
                    OrganizationalUnit _,
                    RoleAssignment _,
                    RoleAssignmentPolicy _ ->
                new Subject<>(organization, object, Properties.EMPTY, new ComputedProperties<>());
        };
    }

    private record Subject<T extends DirectoryObject>(
            Organization organization, T object, Properties stored, ComputedProperties<T> properties)
            implements FilterSubject {

        @Override
        public List<PropertyValue> values(Property property) {
            return properties.values(organization, object, stored, property);
        }

        @Override
        public Optional<DistinguishedName> distinguishedName(ObjectId id) {
            return organization.find(id).map(organization.tree()::distinguishedName);
        }
    }

    /** A text value. */
    static Stream<PropertyValue> text(String text) {
        return Stream.of(new PropertyValue.Text(text));
    }

    /** Several text values. */
    static Stream<PropertyValue> texts(String... texts) {
        return Stream.of(texts).map(PropertyValue.Text::new);
    }

    /** A truth value. */
    static Stream<PropertyValue> flag(boolean value) {
        return Stream.of(new PropertyValue.Flag(value));
    }

    /** The object's own id as a value. */
    static Stream<PropertyValue> guid(DirectoryObject object) {
        return Stream.of(new PropertyValue.Identifier(object.id().uuid()));
    }

    /** The object's distinguished name as a value. */
    static Stream<PropertyValue> distinguishedName(Organization organization, DirectoryObject object) {
        return text(organization.tree().distinguishedName(object).toString());
    }

    /** When the object was created. */
    static Stream<PropertyValue> created(DirectoryObject object) {
        return Stream.of(new PropertyValue.Time(object.header().whenCreated()));
    }

    /** When the object last changed. */
    static Stream<PropertyValue> changed(DirectoryObject object) {
        return Stream.of(new PropertyValue.Time(object.header().whenChanged()));
    }

    /** The class of the directory's schema that an object is shown with. */
    static Stream<PropertyValue> category(Organization organization, String schemaClass) {
        return text(organization.settings().forestRoot() + "/Configuration/Schema/" + schemaClass);
    }
}
