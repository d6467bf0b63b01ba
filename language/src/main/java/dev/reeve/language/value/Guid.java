package dev.reeve.language.value;

import java.util.UUID;

/** A globally unique identifier. */
public record Guid(UUID uuid) implements Value {

    @Override
    public String text() {
        return uuid.toString();
    }

    @Override
    public String typeName() {
        return "Guid";
    }
}
