package dev.reeve.commands.tracking;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of a message tracking log: something that happened to a message.
 *
 * @param timestamp when
 * @param values the fields of the line that hold something
 */
public record TrackingEvent(Instant timestamp, Map<TrackingField, String> values) {

    /** An event of values that nobody changes any more. */
    public TrackingEvent {
        values = Collections.unmodifiableMap(values);
    }

    /** What a field holds; empty text where it holds nothing, or the log has no such field. */
    public String text(TrackingField field) {
        return values.getOrDefault(field, "");
    }

    /** The entries of a field that holds several, with semicolons between them. */
    public List<String> entries(TrackingField field) {
        return entries(text(field));
    }

    static List<String> entries(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
