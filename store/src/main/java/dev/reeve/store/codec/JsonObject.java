package dev.reeve.store.codec;

import dev.reeve.engine.name.ObjectId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a JSON object that was read; a field that is missing or of another kind is unreadable. */
record JsonObject(Map<String, Object> fields) {

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        return as(name, String.class);
    }

    boolean flag(String name) {
        return as(name, Boolean.class);
    }

    long number(String name) {
        return as(name, Long.class);
    }

    JsonObject object(String name) {
        return as(name, JsonObject.class);
    }

    Instant instant(String name) {
        return parsed(text(name), Instant::parse);
    }

    Duration duration(String name) {
        return parsed(text(name), Duration::parse);
    }

    ObjectId id(String name) {
        return parsed(text(name), ObjectId::parse);
    }

    <E extends Enum<E>> E member(String name, Class<E> type) {
        return parsed(text(name), text -> Enum.valueOf(type, text));
    }

    <T> Optional<T> optional(String name, Function<String, T> read) {
        return has(name) ? Optional.of(read.apply(name)) : Optional.empty();
    }

    List<?> list(String name) {
        return as(name, List.class);
    }

    List<String> texts(String name) {
        return list(name).stream().map(item -> cast(name, item, String.class)).toList();
    }

    List<JsonObject> objects(String name) {
        return list(name).stream()
                .map(item -> cast(name, item, JsonObject.class))
                .toList();
    }

    List<ObjectId> ids(String name) {
        return texts(name).stream().map(text -> parsed(text, ObjectId::parse)).toList();
    }

    private <T> T as(String name, Class<T> type) {
        Object value = fields.get(name);
        if (value == null) {
            throw new Unreadable("no field " + name);
        }
        return cast(name, value, type);
    }

    private static <T> T cast(String name, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new Unreadable("field " + name + " is no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    static <T> T parsed(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unreadable("unexpected value \"" + text + "\"");
        }
    }
}
