package dev.reeve.engine.name;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The immutable id of an object, its GUID [ORG-3]. Never reused, so a deleted object's id matches nothing. */
public record ObjectId(UUID uuid) implements Comparable<ObjectId> {

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** The id of a built-in object: derived from its class and name, the same in every organization. */
    public static ObjectId ofBuiltIn(String objectClass, String name) {
        return new ObjectId(
                UUID.nameUUIDFromBytes((objectClass + "\n" + CaseFolding.fold(name)).getBytes(StandardCharsets.UTF_8)));
    }

    /** Parses a GUID's text, braces allowed; empty where it is none [OPATH-19]. */
    public static Optional<ObjectId> find(String text) {
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        // UUID.fromString alone takes groups of any length.
        return GUID.matcher(bare).matches() ? Optional.of(new ObjectId(UUID.fromString(bare))) : Optional.empty();
    }

    /** Parses a GUID's text, braces allowed. @throws IllegalArgumentException where it is none */
    public static ObjectId parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("not a GUID: " + text));
    }

    // Written out: every look into a map asks, and what a record makes for itself goes through a call site.
    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectId that && uuid.equals(that.uuid);
    }

    @Override
    public int hashCode() {
        return uuid.hashCode();
    }

    @Override
    public int compareTo(ObjectId other) {
        return uuid.compareTo(other.uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
