package dev.reeve.server.watch;

import dev.reeve.engine.organization.Version;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.StoreException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Follows the journal of one organization for all who watch it, also where another process writes. Reads it once for all,
 * and not at all while nobody watches.
 */
final class Follower {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int KEPT = 256;
    private static final long MOST_BEHIND = 1_000;

    /**
     * What came after a version.
     *
     * @param isGap whether there is more between than is told, so that all must be looked at anew
     */
    record News(List<JournalEntry> entries, Version latest, boolean isGap) {}

    private final OrganizationStore store;
    private final OrganizationId organization;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    /** The latest entries without a gap, oldest first; those of a large import without their objects. */
    private final Deque<JournalEntry> recent = new ArrayDeque<>();

    private Version latest = Version.ZERO;
    private int watchers;
    private boolean following;
    private boolean closed;

    Follower(OrganizationStore store, OrganizationId organization) {
        this.store = store;
        this.organization = organization;
    }

    /** Somebody watches from now on. Answers the present version. @throws StoreException where it can't be read */
    Version enter() {
        lock.lock();
        try {
            if (!following) {
                recent.clear();
                latest = store.snapshot(organization).version();
                following = true;
                Thread.ofVirtual().name("follower " + organization).start(this::follow);
            }
            watchers++;
            return latest;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody watches no longer. */
    void leave() {
        lock.lock();
        try {
            watchers--;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets all who wait go, and nobody wait any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody can wait here any more. */
    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** What came after a version; waits for it, but no longer than that. */
    News after(Version seen, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!closed && seen.equals(latest) && left > 0) {
                left = moved.awaitNanos(left);
            }
            long behind = latest.number() - seen.number();
            if (behind < 0 || behind > MOST_BEHIND) {
                return new News(List.of(), latest, true);
            }
            if (behind <= recent.size()) {
                return new News(
                        recent.stream()
                                .filter(entry -> entry.version().compareTo(seen) > 0)
                                .toList(),
                        latest,
                        false);
            }
        } finally {
            lock.unlock();
        }
        List<JournalEntry> missed = store.journal(organization, seen);
        return new News(missed, missed.isEmpty() ? seen : missed.getLast().version(), false);
    }

    private void follow() {
        try {
            while (isWanted()) {
                Version now = store.snapshot(organization).version();
                if (!now.equals(latest)) {
                    add(now.compareTo(latest) > 0 ? store.journal(organization, latest) : List.of(), now);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (StoreException _) {
            close(); // whoever watches is sent away, and told the reason when he comes again
        }
    }

    /** Whether somebody watches still, after a while. */
    private boolean isWanted() throws InterruptedException {
        lock.lock();
        try {
            long left = POLL.toNanos();
            while (watchers > 0 && !closed && left > 0) {
                left = moved.awaitNanos(left);
            }
            following = watchers > 0 && !closed;
            return following;
        } finally {
            lock.unlock();
        }
    }

    private void add(List<JournalEntry> entries, Version now) {
        lock.lock();
        try {
            if (entries.isEmpty()) {
                recent.clear(); // the home went back to an older copy
            }
            entries.stream().map(Follower::lightened).forEach(recent::add);
            while (recent.size() > KEPT) {
                recent.removeFirst();
            }
            latest = entries.isEmpty() ? now : entries.getLast().version();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static JournalEntry lightened(JournalEntry entry) {
        return entry.changes().size() > ChangeEvent.MOST_OBJECTS
                ? new JournalEntry(entry.version(), entry.attribution(), List.of())
                : entry;
    }
}
