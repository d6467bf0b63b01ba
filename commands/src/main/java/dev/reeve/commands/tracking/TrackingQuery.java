package dev.reeve.commands.tracking;

import dev.reeve.engine.name.CaseFolding;
import java.time.Instant;
import java.util.List;

/**
 * What is looked for in tracking logs: events of a time for which every condition holds.
 *
 * @param start the first time
 * @param end the time before which they are
 * @param order which come first
 */
public record TrackingQuery(Instant start, Instant end, List<Condition> conditions, Order order) {

    public TrackingQuery {
        conditions = List.copyOf(conditions);
    }

    /** Which events come first. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /** How a field is compared, always ignoring case [ORG-5]. */
    public enum Match {
        /** The whole field is the text. */
        WHOLE,
        /** The field contains the text. */
        PART,
        /** One of the field's entries is the text. */
        ENTRY
    }

    /**
     * What a field must hold.
     *
     * @param texts what is looked for; any of them will do
     */
    public record Condition(TrackingField field, Match match, List<String> texts) {

        public Condition {
            texts = List.copyOf(texts);
        }

        /** Whether the field holds it. */
        public boolean holds(String value) {
            return switch (match) {
                case WHOLE -> texts.stream().anyMatch(text -> CaseFolding.equal(text, value));
                case PART -> {
                    String folded = CaseFolding.fold(value);
                    yield texts.stream().anyMatch(text -> folded.contains(CaseFolding.fold(text)));
                }
                case ENTRY ->
                    TrackingEvent.entries(value).stream()
                            .anyMatch(entry -> texts.stream().anyMatch(text -> CaseFolding.equal(text, entry)));
            };
        }
    }

    /** Whether the event is looked for. */
    public boolean matches(TrackingEvent event) {
        return !event.timestamp().isBefore(start)
                && event.timestamp().isBefore(end)
                && conditions.stream().allMatch(condition -> condition.holds(event.text(condition.field())));
    }
}
