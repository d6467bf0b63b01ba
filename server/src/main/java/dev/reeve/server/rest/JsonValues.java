package dev.reeve.server.rest;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import dev.reeve.server.http.Refusal;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the values that cmdlets take: an object is a table, such as {@code {"Add": […], "Remove": […]}}. */
final class JsonValues {

    private JsonValues() {}

    static Value of(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> table(object);
            case ArrayNode array ->
                new ListValue(array.valueStream().map(JsonValues::of).toList());
            case JsonNode text when text.isString() -> new Text(text.asString());
            case JsonNode flag when flag.isBoolean() -> Bool.of(flag.booleanValue());
            case JsonNode whole
            when whole.isIntegralNumber() && whole.canConvertToLong() -> new Whole(whole.longValue());
            case JsonNode number when number.isNumber() -> real(number);
            default -> NullValue.NULL;
        };
    }

    private static Value real(JsonNode number) {
        double value = number.decimalValue().doubleValue();
        if (!Double.isFinite(value)) {
            throw Refusal.badRequest("A number in the body is too large.");
        }
        return new Real(value);
    }

    private static HashTable table(ObjectNode object) {
        HashTable table = new HashTable();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!entry.getKey().contains("@")) {
                table.put(entry.getKey(), of(entry.getValue()));
            }
        }
        return table;
    }
}
