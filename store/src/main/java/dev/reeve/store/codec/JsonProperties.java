package dev.reeve.store.codec;

import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sparse properties by name. Text, whole numbers and truth values are JSON's own; other values are objects with one
 * field that says what they are; only several values are an array.
 */
final class JsonProperties {

    private JsonProperties() {}

    static Properties read(JsonObject fields, PropertyRegistry registry) {
        Map<Property, List<PropertyValue>> properties =
                HashMap.newHashMap(fields.fields().size());
        for (Map.Entry<String, Object> field : fields.fields().entrySet()) {
            Property property = registry.named(field.getKey())
                    .orElseThrow(() -> new Unreadable("unknown property " + field.getKey()));
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
        throw new Unreadable("unexpected property value");
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
            default -> throw new Unreadable("unexpected kind of value " + tag);
        };
    }
}
