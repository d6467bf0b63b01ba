package dev.reeve.engine.name;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The immutable id of an object, its GUID [ORG-3]. Never reused, so a deleted object's id matches nothing. */
public final class ObjectId implements Comparable<ObjectId> {

    private static final int LENGTH = 36;

    // The two halves of the GUID: a large organization has millions of ids, and an object in each would be half of
    // them.
    private final long high;
    private final long low;

    /** The id of a GUID given as its two halves. */
    public ObjectId(long high, long low) {
        this.high = high;
        this.low = low;
    }

    /** The id of a GUID. */
    public ObjectId(UUID uuid) {
        this(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /** Its GUID. */
    public UUID uuid() {
        return new UUID(high, low);
    }

    /** The id of a built-in object: derived from its class and name, the same in every organization. */
    public static ObjectId ofBuiltIn(String objectClass, String name) {
        return new ObjectId(
                UUID.nameUUIDFromBytes((objectClass + "\n" + CaseFolding.fold(name)).getBytes(StandardCharsets.UTF_8)));
    }

    /** Parses a GUID's text, braces allowed; empty where it is none [OPATH-19]. */
    public static Optional<ObjectId> find(String text) {
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        // UUID.fromString alone takes groups of any length.
        return isGuid(bare) ? Optional.of(new ObjectId(UUID.fromString(bare))) : Optional.empty();
    }

    // By hand: opening an organization parses an id for every reference, where a pattern took most of the time.
    private static boolean isGuid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
            if (isDash ? c != '-' : !isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Parses a GUID's text, braces allowed. @throws IllegalArgumentException where it is none */
    public static ObjectId parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("not a GUID: " + text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectId that && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    @Override
    public int compareTo(ObjectId other) {
        int difference = Long.compare(high, other.high);
        return difference == 0 ? Long.compare(low, other.low) : difference;
    }

    @Override
    public String toString() {
        return uuid().toString();
    }
}
