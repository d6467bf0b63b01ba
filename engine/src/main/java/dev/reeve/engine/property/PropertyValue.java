package dev.reeve.engine.property;

import dev.reeve.engine.name.ObjectId;
import java.time.Duration;
import java.time.Instant;
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
}
