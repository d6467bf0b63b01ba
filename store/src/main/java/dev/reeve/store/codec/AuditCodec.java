package dev.reeve.store.codec;

import dev.reeve.store.AuditEntry;
import dev.reeve.store.StoreException;
import java.util.List;
import java.util.UUID;

/** What an audit entry looks like at rest. */
public final class AuditCodec {

    private static final int FORMAT = 1;
    private static final UUID NO_RUNSPACE = new UUID(0, 0);

    private AuditCodec() {}

    /** The entry as JSON. */
    public static String encode(AuditEntry entry) {
        return Json.write(json -> {
            json.writeNumberProperty("format", FORMAT);
            json.writeStringProperty("object", entry.object().name());
            if (!entry.object().resolvedName().isEmpty()) {
                json.writeStringProperty("resolved", entry.object().resolvedName());
            }
            json.writeStringProperty("cmdlet", entry.cmdlet());
            json.writeArrayPropertyStart("parameters");
            for (AuditEntry.NamedValue parameter : entry.parameters()) {
                json.writeStartObject();
                json.writeStringProperty("name", parameter.name());
                json.writeStringProperty("value", parameter.value());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("modified");
            for (AuditEntry.ModifiedProperty property : entry.object().properties()) {
                json.writeStartObject();
                json.writeStringProperty("name", property.name());
                json.writeStringProperty("old", property.oldValue());
                json.writeStringProperty("new", property.newValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("caller", entry.caller().name());
            json.writeArrayPropertyStart("identities");
            entry.caller().identities().forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("actor", entry.caller().actor());
            json.writeStringProperty("runspace", entry.caller().runspace().toString());
            entry.error().ifPresent(error -> json.writeStringProperty("error", error));
            json.writeStringProperty("when", entry.when().toString());
            json.writeStringProperty("server", entry.originatingServer());
            entry.script().ifPresent(script -> json.writeStringProperty("script", script));
        });
    }

    /**
     * The entry of that JSON.
     *
     * @throws StoreException where the format is of another release, or the text is damaged
     */
    public static AuditEntry decode(String text) {
        try {
            JsonObject json = Json.read(text);
            if (json.number("format") > FORMAT) {
                throw new StoreException("The home holds audit entries of format " + json.number("format")
                        + ", written by a newer release of Reeve; this one reads format " + FORMAT
                        + ". Use the newer release.");
            }
            return new AuditEntry(
                    object(json),
                    json.text("cmdlet"),
                    json.objects("parameters").stream()
                            .map(item -> new AuditEntry.NamedValue(item.text("name"), item.text("value")))
                            .toList(),
                    caller(json),
                    json.optional("error", json::text),
                    json.instant("when"),
                    json.text("server"),
                    json.optional("script", json::text));
        } catch (Unreadable e) {
            throw new StoreException(
                    "The home is damaged: an audit entry can't be read (" + e.getMessage() + " in "
                            + ObjectCodec.start(text) + "). Restore the home from a copy.",
                    e);
        }
    }

    private static AuditEntry.ModifiedObject object(JsonObject json) {
        return new AuditEntry.ModifiedObject(
                json.text("object"),
                json.optional("resolved", json::text).orElse(""),
                json.objects("modified").stream()
                        .map(item ->
                                new AuditEntry.ModifiedProperty(item.text("name"), item.text("old"), item.text("new")))
                        .toList());
    }

    // Entries of earlier releases knew neither identities nor sessions.
    private static AuditEntry.Caller caller(JsonObject json) {
        return new AuditEntry.Caller(
                json.text("caller"),
                json.optional("identities", json::texts).orElse(List.of()),
                json.text("actor"),
                json.optional("runspace", json::text)
                        .map(text -> JsonObject.parsed(text, UUID::fromString))
                        .orElse(NO_RUNSPACE));
    }
}
