package dev.reeve.engine.name;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The immutable id of an object, its GUID [ORG-3]. Never reused, so a deleted object's id matches nothing. */
public record ObjectId(UUID uuid) implements Comparable<ObjectId> {

    /** The id of a built-in object: derived from its class and name, the same in every organization. */
    public static ObjectId ofBuiltIn(String objectClass, String name) {
        return new ObjectId(
                UUID.nameUUIDFromBytes((objectClass + "\n" + CaseFolding.fold(name)).getBytes(StandardCharsets.UTF_8)));
    }

    /** Parses a GUID's text, braces allowed. @throws IllegalArgumentException where it is none */
    public static ObjectId parse(String text) {
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        return new ObjectId(UUID.fromString(bare));
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
