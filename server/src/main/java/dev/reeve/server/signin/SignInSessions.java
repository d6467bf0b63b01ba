package dev.reeve.server.signin;

import dev.reeve.engine.name.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in, kept in memory: a restart signs everybody out. A session ends when it was not used for a while, when its
 * time is over, or when there are too many: then that one goes which was unused for longest, of the same user if he has
 * many. Of the secret that opens a session only a digest is kept. Safe for use by several threads.
 */
final class SignInSessions {

    /** How many a user may have before his own go first. */
    private static final int MANY = 100;

    /** Where the secret of a session is sent; one that is sent elsewhere opens nothing. */
    enum Carrier {
        /** In a cookie that browsers send by themselves; changes need the token against forged requests. */
        COOKIE,
        /** In a header, by programs. */
        TOKEN
    }

    /**
     * How long sessions last, and how many there are.
     *
     * @param idle unused
     * @param longest in any case
     */
    record Bounds(Duration idle, Duration longest, int most) {}

    /**
     * A new session.
     *
     * @param secret what opens it, for its owner alone
     */
    record Opened(String secret, Current session) {}

    /**
     * A session as it is.
     *
     * @param forgeryToken what changes must carry, where a cookie opened it
     * @param ends when it is over in any case
     */
    record Current(SignedIn who, String forgeryToken, Instant ends) {}

    private static final class Entry {
        private SignedIn who;
        private final Carrier carrier;
        private final String forgeryToken;
        private final Instant ends;
        private Instant used;

        Entry(SignedIn who, Carrier carrier, String forgeryToken, Instant ends, Instant used) {
            this.who = who;
            this.carrier = carrier;
            this.forgeryToken = forgeryToken;
            this.ends = ends;
            this.used = used;
        }
    }

    private final InstantSource clock;
    private final Bounds bounds;
    /** By digest, longest unused first. */
    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** The same, to be looked at without being used. */
    private final Map<String, Entry> known = new HashMap<>();

    private final Map<ObjectId, Integer> numbers = new HashMap<>();

    SignInSessions(InstantSource clock, Bounds bounds) {
        this.clock = clock;
        this.bounds = bounds;
    }

    /** Opens a session, always under a new secret: nobody can have prepared it [fixation]. */
    Opened open(SignedIn who, Carrier carrier) {
        String secret = (carrier == Carrier.TOKEN ? TokenForm.PREFIX : "") + Secrets.make();
        Instant now = clock.instant();
        Entry entry = new Entry(who, carrier, Secrets.digest("forgery", secret), now.plus(bounds.longest()), now);
        synchronized (entries) {
            removeUnused(now);
            if (entries.size() >= bounds.most()) {
                removeOne(who.user());
            }
            entries.put(key(secret), entry);
            known.put(key(secret), entry);
            numbers.merge(who.user(), 1, Integer::sum);
        }
        return new Opened(secret, current(entry));
    }

    /** The session that the secret opens, used now; empty where there is none any more. */
    Optional<Current> use(String secret, Carrier carrier) {
        String key = key(secret);
        Instant now = clock.instant();
        synchronized (entries) {
            Entry entry = entries.get(key);
            if (entry == null || entry.carrier != carrier) {
                return Optional.empty();
            }
            if (isOver(entry, now)) {
                remove(key);
                return Optional.empty();
            }
            entry.used = now;
            return Optional.of(current(entry));
        }
    }

    /** The session that the secret opens, without using it: it ends as if nobody had asked. */
    Optional<Current> look(String secret) {
        Instant now = clock.instant();
        synchronized (entries) {
            return Optional.ofNullable(known.get(key(secret)))
                    .filter(entry -> !isOver(entry, now))
                    .map(SignInSessions::current);
        }
    }

    /** Ends a session. */
    void close(String secret) {
        synchronized (entries) {
            remove(key(secret));
        }
    }

    /** Ends all sessions of a user but that of the secret, which goes on with his new password. */
    void closeOthers(SignedIn who, String secret) {
        ObjectId user = who.user();
        String kept = key(secret);
        synchronized (entries) {
            Optional.ofNullable(entries.get(kept)).ifPresent(own -> own.who = who);
            entries.entrySet().stream()
                    .filter(each -> each.getValue().who.user().equals(user)
                            && !each.getKey().equals(kept))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(this::remove);
        }
    }

    /** Ends those that nobody has used for long. */
    void forgetOld() {
        synchronized (entries) {
            removeUnused(clock.instant());
        }
    }

    /** How many there are. */
    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }

    private static Current current(Entry entry) {
        return new Current(entry.who, entry.forgeryToken, entry.ends);
    }

    private static String key(String secret) {
        return Secrets.digest("session", secret);
    }

    private boolean isOver(Entry entry, Instant now) {
        return !now.isBefore(entry.ends) || !now.isBefore(entry.used.plus(bounds.idle()));
    }

    private void removeUnused(Instant now) {
        Iterator<Map.Entry<String, Entry>> all = entries.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, Entry> each = all.next();
            if (!isOver(each.getValue(), now)) {
                return; // all after it were used later; one whose time is over is found when it is used
            }
            all.remove();
            known.remove(each.getKey());
            forget(each.getValue());
        }
    }

    private void removeOne(ObjectId user) {
        boolean own = numbers.getOrDefault(user, 0) >= MANY;
        entries.entrySet().stream()
                .filter(each -> !own || each.getValue().who.user().equals(user))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(this::remove);
    }

    private void remove(String key) {
        Entry removed = entries.remove(key);
        known.remove(key);
        if (removed != null) {
            forget(removed);
        }
    }

    private void forget(Entry entry) {
        numbers.computeIfPresent(entry.who.user(), (_, number) -> number > 1 ? number - 1 : null);
    }
}
