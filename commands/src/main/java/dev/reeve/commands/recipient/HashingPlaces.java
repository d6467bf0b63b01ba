package dev.reeve.commands.recipient;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets few passwords be hashed at a time: each takes much memory, which is what makes guessing dear. Whoever comes first is
 * first. Nobody is refused, since who may come at all is bounded elsewhere: by how much a caller may have running, and by
 * how many sign in at once.
 */
final class HashingPlaces {

    private final Semaphore places;

    HashingPlaces(int number) {
        this.places = new Semaphore(number, true);
    }

    /** As many as there are processors: more at once would take memory and be no quicker. */
    static HashingPlaces ofThisMachine() {
        return new HashingPlaces(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** Does the work when there is a place for it. */
    <T> T inside(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** How many wait. */
    int waiting() {
        return places.getQueueLength();
    }
}
