package dev.reeve.store.codec;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/**
 * Sparse properties by name. Text, whole numbers and truth values are JSON's own; other values are objects with one
 * field that says what they are; only several values are an array.
 */
final class PropertiesJson {

    private PropertiesJson() {}

    static void write(JsonGenerator json, String field, Properties properties) {
        json.writeObjectPropertyStart(field);
        for (Property property : properties.set()) {
            json.writeName(property.name());
            write(json, properties.values(property));
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, String field, Map<String, List<PropertyValue>> properties) {
        json.writeObjectPropertyStart(field);
        properties.forEach((name, values) -> {
            json.writeName(name);
            write(json, values);
        });
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, List<PropertyValue> values) {
        if (values.size() == 1) {
            write(json, values.getFirst());
        } else {
            json.writeStartArray();
            values.forEach(value -> write(json, value));
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, PropertyValue value) {
        switch (value) {
            case PropertyValue.Text(String text) -> json.writeString(text);
            case PropertyValue.Flag(boolean flag) -> json.writeBoolean(flag);
            case PropertyValue.Whole(long number) -> json.writeNumber(number);
            case PropertyValue.Size(long bytes) -> {
                json.writeStartObject();
                json.writeNumberProperty("size", bytes);
                json.writeEndObject();
            }
            case PropertyValue.Unlimited() -> {
                json.writeStartObject();
                json.writeBooleanProperty("unlimited", true);
                json.writeEndObject();
            }
            case PropertyValue.Time(Instant instant) -> tagged(json, "time", instant);
            case PropertyValue.Span(Duration duration) -> tagged(json, "span", duration);
            case PropertyValue.Identifier(UUID uuid) -> tagged(json, "guid", uuid);
            case PropertyValue.Reference(ObjectId id) -> tagged(json, "ref", id);
            case PropertyValue.Access access -> access(json, access);
        }
    }

    private static void tagged(JsonGenerator json, String tag, Object value) {
        json.writeStartObject();
        json.writeStringProperty(tag, value.toString());
        json.writeEndObject();
    }

    private static void access(JsonGenerator json, PropertyValue.Access access) {
        json.writeStartObject();
        json.writeStringProperty("access", access.trustee().toString());
        texts(json, "rights", access.rights());
        texts(json, "extended", access.extendedRights());
        json.writeBooleanProperty("deny", access.deny());
        json.writeStringProperty("inheritance", access.inheritance());
        json.writeBooleanProperty("mapped", access.autoMapping());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) {
        json.writeArrayPropertyStart(field);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    static Properties read(JsonObject fields, PropertyRegistry registry) {
        Map<Property, List<PropertyValue>> properties =
                HashMap.newHashMap(fields.fields().size());
        for (Map.Entry<String, Object> field : fields.fields().entrySet()) {
            Property property = registry.named(field.getKey())
                    .orElseThrow(() -> new Json.Unreadable("unknown property " + field.getKey()));
            properties.put(property, list(field.getValue()));
        }
        return Properties.of(properties);
    }

    /** Values by names that no registry lists. */
    static SortedMap<String, List<PropertyValue>> values(JsonObject fields) {
        SortedMap<String, List<PropertyValue>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.fields().forEach((name, value) -> values.put(name, list(value)));
        return values;
    }

    private static List<PropertyValue> list(Object json) {
        if (!(json instanceof List<?> list)) {
            return List.of(value(json));
        }
        List<PropertyValue> values = new ArrayList<>(list.size());
        for (Object each : list) {
            values.add(value(each));
        }
        return List.copyOf(values);
    }

    private static PropertyValue value(Object json) {
        // No pattern switch: making its call site takes a short command longer than all these values.
        if (json instanceof String text) {
            return new PropertyValue.Text(text);
        }
        if (json instanceof Boolean flag) {
            return new PropertyValue.Flag(flag);
        }
        if (json instanceof Long number) {
            return new PropertyValue.Whole(number);
        }
        if (json instanceof JsonObject object) {
            return tagged(object);
        }
        throw new Json.Unreadable("unexpected property value");
    }

    private static PropertyValue tagged(JsonObject object) {
        String tag = object.fields().keySet().stream().findFirst().orElse("nothing");
        return switch (tag) {
            case "size" -> new PropertyValue.Size(object.number(tag));
            case "unlimited" -> new PropertyValue.Unlimited();
            case "time" -> new PropertyValue.Time(object.instant(tag));
            case "span" -> new PropertyValue.Span(object.duration(tag));
            case "guid" -> new PropertyValue.Identifier(object.id(tag).uuid());
            case "ref" -> new PropertyValue.Reference(object.id(tag));
            case "access" ->
                new PropertyValue.Access(
                        object.id(tag),
                        object.texts("rights"),
                        object.texts("extended"),
                        object.flag("deny"),
                        object.text("inheritance"),
                        object.flag("mapped"));
            default -> throw new Json.Unreadable("unexpected kind of value " + tag);
        };
    }
}
