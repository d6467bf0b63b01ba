package dev.reeve.interchange.difference;

import dev.reeve.interchange.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A file of descriptions, a line of JSON each, that a later state is held against. */
public final class Baseline {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String MARK = "reeveBaseline";

    private Baseline() {}

    /**
     * Keeps descriptions in a file, which is the earlier one until all of them are written.
     *
     * @throws IOException where it can't be written; then it is as it was
     */
    public static void save(Stream<Description> descriptions, Path file) throws IOException {
        WholeFile.write(file, writer -> write(descriptions, writer));
    }

    /** Writes descriptions. */
    public static void write(Stream<Description> descriptions, Writer writer) throws IOException {
        try {
            writer.write("{\"" + MARK + "\":1}\n");
            for (Description description : (Iterable<Description>) descriptions::iterator) {
                StringWriter line = new StringWriter();
                try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
                    json.writeStartObject();
                    json.writeStringProperty("sort", description.sort());
                    json.writeStringProperty("key", description.key());
                    json.writeStringProperty("name", description.name());
                    json.writeStringProperty("id", description.id());
                    for (var fact : description.facts().entrySet()) {
                        json.writeName("=" + fact.getKey());
                        json.writeStartArray();
                        fact.getValue().forEach(json::writeString);
                        json.writeEndArray();
                    }
                    json.writeEndObject();
                }
                writer.write(line + "\n");
            }
        } catch (JacksonException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Reads descriptions.
     *
     * @throws IOException where the text is no baseline, which the message tells
     */
    public static void read(Reader reader, Consumer<Description> output) throws IOException {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), reader)) {
            boolean marked = false;
            while (json.nextToken() != null) {
                if (json.currentToken() != JsonToken.START_OBJECT) {
                    throw new IOException("it is no baseline.");
                }
                SortedMap<String, String> own = new TreeMap<>();
                SortedMap<String, List<String>> facts = new TreeMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    if (json.nextToken() == JsonToken.START_ARRAY) {
                        List<String> values = new ArrayList<>();
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            values.add(json.getString());
                        }
                        facts.put(name.substring(1), values);
                    } else {
                        own.put(name, json.getString());
                    }
                }
                if (own.containsKey(MARK)) {
                    marked = true;
                } else if (!marked) {
                    throw new IOException("it is no baseline.");
                } else {
                    output.accept(new Description(
                            own.getOrDefault("sort", ""),
                            own.getOrDefault("key", ""),
                            own.getOrDefault("name", ""),
                            own.getOrDefault("id", ""),
                            facts));
                }
            }
            if (!marked) {
                throw new IOException("it is no baseline.");
            }
        } catch (JacksonException e) {
            throw new IOException("it is no baseline, or was cut short.", e);
        }
    }
}
