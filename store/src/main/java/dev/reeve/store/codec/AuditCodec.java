package dev.reeve.store.codec;

import dev.reeve.store.AuditEntry;
import dev.reeve.store.StoreException;

/** What an audit entry looks like at rest. */
public final class AuditCodec {

    private static final int FORMAT = 1;

    private AuditCodec() {}

    /** The entry as JSON. */
    public static String encode(AuditEntry entry) {
        return Json.write(json -> {
            json.writeNumberProperty("format", FORMAT);
            json.writeStringProperty("object", entry.objectModified());
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
            for (AuditEntry.ModifiedProperty property : entry.modifiedProperties()) {
                json.writeStartObject();
                json.writeStringProperty("name", property.name());
                json.writeStringProperty("old", property.oldValue());
                json.writeStringProperty("new", property.newValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("caller", entry.caller());
            json.writeStringProperty("actor", entry.actor());
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
                    json.text("object"),
                    json.text("cmdlet"),
                    json.objects("parameters").stream()
                            .map(item -> new AuditEntry.NamedValue(item.text("name"), item.text("value")))
                            .toList(),
                    json.objects("modified").stream()
                            .map(item -> new AuditEntry.ModifiedProperty(
                                    item.text("name"), item.text("old"), item.text("new")))
                            .toList(),
                    json.text("caller"),
                    json.text("actor"),
                    json.optional("error", json::text),
                    json.instant("when"),
                    json.text("server"),
                    json.optional("script", json::text));
        } catch (Json.Unreadable e) {
            throw new StoreException(
                    "The home is damaged: an audit entry can't be read (" + e.getMessage() + " in "
                            + ObjectCodec.start(text) + "). Restore the home from a copy.",
                    e);
        }
    }
}
