package dev.reeve.interchange.tracking;

import dev.reeve.commands.tracking.TrackingDamage;
import dev.reeve.commands.tracking.TrackingEvent;
import dev.reeve.commands.tracking.TrackingField;
import dev.reeve.commands.tracking.TrackingQuery;
import dev.reeve.commands.tracking.TrackingQuery.Condition;
import dev.reeve.commands.tracking.TrackingQuery.Match;
import dev.reeve.commands.tracking.TrackingQuery.Order;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A folder of logs in a test, and what is found in it. */
record Logs(Path folder, TrackingDamage damage) {

    static final String SMALL = "#Fields: date-time,event-id,message-subject\n";
    static final TrackingQuery ALL = query(Order.OLDEST_FIRST);

    static TrackingQuery query(Order order, Condition... conditions) {
        return new TrackingQuery(Instant.MIN, Instant.MAX, List.of(conditions), order);
    }

    static TrackingQuery between(String start, String end) {
        return new TrackingQuery(Instant.parse(start), Instant.parse(end), List.of(), Order.OLDEST_FIRST);
    }

    static Condition subject(String part) {
        return new Condition(TrackingField.MESSAGE_SUBJECT, Match.PART, List.of(part));
    }

    Logs put(String file, String text) throws IOException {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Logs put(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
        return this;
    }

    List<TrackingEvent> events(TrackingQuery query) {
        try (Stream<TrackingEvent> events = new TrackingFolder().read(folder.toString(), query, damage)) {
            return events.toList();
        }
    }

    List<String> subjects(TrackingQuery query) {
        return events(query).stream()
                .map(event -> event.text(TrackingField.MESSAGE_SUBJECT))
                .toList();
    }

    /** Where the first damage is, and what it is. */
    String firstDamage() {
        return damage.first()
                .map(spot -> spot.file() + ":" + spot.line() + " " + spot.reason())
                .orElse("none");
    }
}
