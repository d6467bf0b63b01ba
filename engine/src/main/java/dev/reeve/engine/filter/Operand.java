package dev.reeve.engine.filter;

import dev.reeve.engine.name.WildcardPattern;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a property is compared with, coerced to the property's class. */
sealed interface Operand {

    /** {@code $null} [OPATH-14]. */
    record Blank() implements Operand {}

    /** Text, folded. */
    record Words(String folded) implements Operand {}

    /** Text with wildcards [OPATH-23]. */
    record Pattern(WildcardPattern pattern) implements Operand {}

    /** True or false. */
    record Truth(boolean value) implements Operand {}

    /** A number, a size in bytes or an enumeration member's number. */
    record Amount(long value) implements Operand {
        /** Unlimited: greater than every number [OPATH-25]. */
        static final long UNLIMITED = Long.MAX_VALUE;
    }

    /** A point in time. */
    record Moment(Instant instant) implements Operand {}

    /** A length of time. */
    record Span(Duration duration) implements Operand {}

    /** A GUID. */
    record Identifier(UUID uuid) implements Operand {}

    /**
     * The name of an object.
     *
     * @param folded the text as given, folded
     * @param key the key of the distinguished name that it is, if it is one [TYPE-2]
     */
    record Name(String folded, Optional<String> key) implements Operand {}
}
