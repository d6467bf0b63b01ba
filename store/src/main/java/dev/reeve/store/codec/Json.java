package dev.reeve.store.codec;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON text to and from plain values: maps in order, lists, text, whole numbers and truth values. Written by a library's
 * generator, read by {@link JsonReader}.
 */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** The text of one JSON object. */
    static String write(Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Reads the text of one JSON object. @throws StoreException where it is none */
    static JsonObject read(String text) {
        return new JsonReader(text).document();
    }

    /** Stored text that is not what this release writes; the codec says of which object. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }
    }
}
