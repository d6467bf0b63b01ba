package dev.reeve.store.sqlite;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.sqlite.BusyHandler;

/**
 * Waits for another process's commit by asking again every few milliseconds. SQLite's own waiting asks ten times a second
 * in the end, so a process that commits without a pause could keep the others out for as long as it likes.
 */
final class Patience extends BusyHandler {

    private static final int LONGEST_PAUSE_MICROS = 3_000;

    private final long nanos;
    private long started;

    /** Patience for that long. */
    Patience(int millis) {
        this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    @Override
    protected int callback(int asked) {
        if (asked == 0) {
            started = System.nanoTime();
        }
        if (System.nanoTime() - started > nanos) {
            return 0;
        }
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MICROS));
            return 1;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
