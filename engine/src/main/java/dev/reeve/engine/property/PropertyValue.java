package dev.reeve.engine.property;

import dev.reeve.engine.name.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One value of a property. */
public sealed interface PropertyValue {

    /** Text; also an enumeration's member name and an address with its prefix ({@code SMTP:a@contoso.com}). */
    record Text(String text) implements PropertyValue {}

    /** True or false. */
    record Flag(boolean value) implements PropertyValue {}

    /** A whole number. */
    record Whole(long value) implements PropertyValue {}

    /** A size in bytes. */
    record Size(long bytes) implements PropertyValue {}

    /** No limit: greater than every size and number [OPATH-25]. */
    record Unlimited() implements PropertyValue {}

    /** A point in time. */
    record Time(Instant instant) implements PropertyValue {}

    /** A length of time. */
    record Span(Duration duration) implements PropertyValue {}

    /** A GUID that names no object of the organization. */
    record Identifier(UUID uuid) implements PropertyValue {}

    /** Another object of the organization. */
    record Reference(ObjectId id) implements PropertyValue {}

    /**
     * What one principal may do with the object: an entry of its access list.
     *
     * @param trustee the user or group it is for
     * @param rights names of rights, sorted, each once
     * @param extendedRights names of extended rights of the directory, sorted, each once
     * @param deny whether it takes the rights away
     * @param inheritance what below the object it is for
     * @param autoMapping whether clients open the mailbox by themselves
     * @param property the attribute, or set of attributes, that the rights are for; empty where they are for all
     */
    record Access(
            ObjectId trustee,
            List<String> rights,
            List<String> extendedRights,
            boolean deny,
            String inheritance,
            boolean autoMapping,
            Optional<String> property)
            implements PropertyValue {

        public Access {
            rights = rights.stream().distinct().sorted().toList();
            extendedRights = extendedRights.stream().distinct().sorted().toList();
        }

        /** For all attributes. */
        public Access(
                ObjectId trustee,
                List<String> rights,
                List<String> extendedRights,
                boolean deny,
                String inheritance,
                boolean autoMapping) {
            this(trustee, rights, extendedRights, deny, inheritance, autoMapping, Optional.empty());
        }

        /** The same for one attribute, or set of attributes, alone. */
        public Access of(String newProperty) {
            return new Access(
                    trustee, rights, extendedRights, deny, inheritance, autoMapping, Optional.of(newProperty));
        }

        /** With other rights for the same. */
        public Access with(List<String> newRights, List<String> newExtendedRights, boolean newAutoMapping) {
            return new Access(trustee, newRights, newExtendedRights, deny, inheritance, newAutoMapping, property);
        }
    }
}
