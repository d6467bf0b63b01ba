package dev.reeve.interchange.dump;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The objects of a JSON file: a list of them, one alone, one after the other, or a list within {@code value}. */
final class JsonRows {

    private static final int MAX_NESTING = 40;
    private static final long MOST_VALUES = 4_000_000;

    private final DumpFile file;
    private final JsonParser json;
    private final Consumer<Row> output;
    private int number;
    private long values;

    private JsonRows(DumpFile file, JsonParser json, Consumer<Row> output) {
        this.file = file;
        this.json = json;
        this.output = output;
    }

    static void read(DumpFile file, Consumer<Row> output) throws IOException {
        try (Reader reader = file.reader();
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), reader)) {
            new JsonRows(file, json, output).document();
        } catch (JacksonException e) {
            throw DumpException.at(
                    file,
                    "it is no JSON, line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ". If it was cut short, write it again with ConvertTo-Json.");
        }
    }

    private void document() {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            switch (token) {
                case START_ARRAY, END_ARRAY -> {
                    // The list itself; what counts is in it.
                }
                case START_OBJECT -> object();
                default -> number++; // no object of Exchange
            }
        }
    }

    private void object() {
        values = 0;
        PropertyBag bag = new PropertyBag();
        boolean wraps = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (name.equals("value") && token == JsonToken.START_ARRAY) {
                wraps = true;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    if (json.currentToken() == JsonToken.START_OBJECT) {
                        object();
                    }
                }
            } else {
                bag.put(name, value(token, 0));
            }
        }
        if (!wraps && !bag.memberNames().isEmpty()) {
            output.accept(new Row(file, ++number, bag));
        }
    }

    private Value value(JsonToken token, int depth) {
        if (depth > MAX_NESTING || ++values > MOST_VALUES) {
            throw DumpException.at(file, "an object in it is too big or nested too deep to be one of Exchange.");
        }
        return switch (token) {
            case START_OBJECT -> {
                PropertyBag bag = new PropertyBag();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    bag.put(name, value(json.nextToken(), depth + 1));
                }
                yield bag;
            }
            case START_ARRAY -> {
                List<Value> items = new ArrayList<>();
                for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                    items.add(value(next, depth + 1));
                }
                yield new ListValue(items);
            }
            case VALUE_TRUE -> Bool.TRUE;
            case VALUE_FALSE -> Bool.FALSE;
            case VALUE_NUMBER_INT ->
                json.getString().length() < 19 ? new Whole(json.getLongValue()) : new Text(json.getString());
            case VALUE_NUMBER_FLOAT -> new Real(json.getDoubleValue());
            case VALUE_NULL -> NullValue.NULL;
            default -> new Text(json.getString());
        };
    }
}
