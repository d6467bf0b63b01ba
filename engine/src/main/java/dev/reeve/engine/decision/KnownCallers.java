package dev.reeve.engine.decision;

import dev.reeve.engine.collection.DenseTable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Callers by number as far as decisions that say why have found them; a changed copy shares those of whom nothing is other. Not
 * more of them than so many, since each takes as much as its groups and assignments are.
 */
final class KnownCallers {

    private static final int MOST = 10_000;

    private final DenseTable<CallerStanding> standings;
    private final AtomicInteger noted;

    private KnownCallers(DenseTable<CallerStanding> standings, AtomicInteger noted) {
        this.standings = standings;
        this.noted = noted;
    }

    static KnownCallers ofSize(int limit) {
        return new KnownCallers(DenseTable.ofSize(limit), new AtomicInteger());
    }

    /** Those of another snapshot. */
    KnownCallers at(Invalidation invalid, int limit) {
        return invalid.allSettings() || invalid.allCallers() || noted.get() > MOST
                ? ofSize(limit)
                : new KnownCallers(standings.without(invalid.callers(), limit), noted);
    }

    @Nullable
    CallerStanding find(int number) {
        return standings.find(number);
    }

    void note(int number, CallerStanding standing) {
        if (noted.incrementAndGet() <= MOST) {
            standings.note(number, standing);
        }
    }
}
