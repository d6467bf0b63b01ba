package dev.reeve.interchange.tracking;

import dev.reeve.commands.tracking.TrackingDamage;
import dev.reeve.commands.tracking.TrackingEvent;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** The events of the files of one kind, one file after the other; the next files are read meanwhile. */
final class Chain {

    private static final int AHEAD = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final Iterator<LogFile> files;
    private final ExecutorService threads;
    private final TrackingDamage damage;
    private final Deque<LogFile> reading = new ArrayDeque<>();
    private final Deque<TrackingEvent> events = new ArrayDeque<>();

    Chain(Iterator<LogFile> files, ExecutorService threads, TrackingDamage damage) {
        this.files = files;
        this.threads = threads;
        this.damage = damage;
    }

    /** The next event, which stays the next; empty behind the last. */
    Optional<TrackingEvent> peek() {
        while (events.isEmpty() && isMore()) {
            fill();
        }
        return Optional.ofNullable(events.peekFirst());
    }

    /** The next event. */
    TrackingEvent take() {
        return events.removeFirst();
    }

    private boolean isMore() {
        while (reading.size() < AHEAD && files.hasNext()) {
            LogFile file = files.next();
            threads.execute(file);
            reading.add(file);
        }
        return !reading.isEmpty();
    }

    private void fill() {
        try {
            Batch batch = reading.getFirst().take();
            events.addAll(batch.events());
            batch.first().ifPresent(spot -> damage.add(batch.damaged(), spot));
            if (batch.isLast()) {
                reading.removeFirst();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(e.getMessage()));
        }
    }
}
