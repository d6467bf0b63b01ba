package dev.reeve.engine.filter;

import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import java.util.List;
import java.util.Optional;

/** What a filter is evaluated on: an object's property values, stored and computed alike. */
public interface FilterSubject {

    /** All values of the property, computed ones (such as {@code MemberOfGroup}) included; empty where unset. */
    List<PropertyValue> values(Property property);

    /** The distinguished name of an object that a {@link PropertyValue.Reference} names, if it still exists. */
    Optional<DistinguishedName> distinguishedName(ObjectId id);
}
