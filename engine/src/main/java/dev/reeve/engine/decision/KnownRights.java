package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NotedNumbers;
import dev.reeve.engine.collection.NotedPairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rights that callers of related snapshots have been found to have, numbered, and for each with each cmdlet its row, made at
 * the first question. Only ever added to, by any number of threads.
 */
final class KnownRights {

    /** The number of those of who may do nothing at all [GATE-8]. */
    static final int NONE = NotedNumbers.UNKNOWN + 1;

    /** So many kinds of rights are kept; where there are more, a later snapshot starts anew. */
    private static final int MOST = 50_000;

    private final Map<CallerRights.Key, Integer> numbers = new ConcurrentHashMap<>();
    private final List<CallerRights> rights = new ArrayList<>();

    /** Rows by the rights' number and the cmdlet's. */
    private final NotedPairs<long[]> rows = new NotedPairs<>();

    KnownRights() {
        rights.add(new CallerRights(List.of(), false));
        rights.add(new CallerRights(List.of(), false));
    }

    /** Whether there are so many that it is better to begin again. */
    boolean isFull() {
        return numbers.size() > MOST;
    }

    /** The number of what is granted by these assignments. */
    int number(List<GrantSource.OfAssignment> regular, boolean manages) {
        CallerRights.Key key = CallerRights.Key.of(regular, manages);
        Integer known = numbers.get(key);
        return known != null ? known : newNumber(key, new CallerRights(regular, manages));
    }

    private synchronized int newNumber(CallerRights.Key key, CallerRights made) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = rights.size();
        rights.add(made);
        numbers.put(key, number);
        return number;
    }

    /** The rights of a number. */
    synchronized CallerRights get(int number) {
        return rights.get(number);
    }

    /** The row of rights and a cmdlet; null where it has not been made, or the rights are not known. */
    long @Nullable [] row(int number, int command) {
        return rows.find(number, command);
    }

    void note(int number, int command, long[] row) {
        rows.note(number, command, row);
    }
}
