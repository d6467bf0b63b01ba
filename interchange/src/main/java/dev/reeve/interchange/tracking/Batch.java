package dev.reeve.interchange.tracking;

import dev.reeve.commands.tracking.TrackingDamage.Spot;
import dev.reeve.commands.tracking.TrackingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some events of a file in their order, and the damage that was met on the way to them.
 *
 * @param damaged how many lines could not be read
 * @param first the first of them
 * @param isLast whether the file holds no more
 */
record Batch(List<TrackingEvent> events, long damaged, Optional<Spot> first, boolean isLast) {

    /** Collects a batch. */
    static final class Builder {

        private List<TrackingEvent> events = new ArrayList<>();
        private long damaged;
        private Optional<Spot> first = Optional.empty();

        void add(TrackingEvent event) {
            events.add(event);
        }

        void damaged(Spot spot) {
            damaged++;
            if (first.isEmpty()) {
                first = Optional.of(spot);
            }
        }

        int size() {
            return events.size();
        }

        /** What was collected since the last time. */
        Batch take(boolean isLast, boolean backwards) {
            Batch batch = new Batch(backwards ? events.reversed() : events, damaged, first, isLast);
            events = new ArrayList<>();
            damaged = 0;
            first = Optional.empty();
            return batch;
        }
    }
}
