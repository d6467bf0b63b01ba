package dev.reeve.server.signin;

import dev.reeve.engine.name.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is signed in, kept in memory: a restart signs everybody out. A session ends when it was not used for a while, when its
 * time is over, or when there are too many: then that one goes which was unused for longest, of the same user if he has
 * many. Of the secret that opens a session only a digest is kept. Any number of threads may ask: every request does, so none
 * waits for another; only who opens one waits for others who do.
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
        private final Carrier carrier;
        private final String forgeryToken;
        private final Instant ends;
        private volatile SignedIn who;
        private volatile Instant used;

        Entry(SignedIn who, Carrier carrier, String forgeryToken, Instant ends, Instant used) {
            this.who = who;
            this.carrier = carrier;
            this.forgeryToken = forgeryToken;
            this.ends = ends;
            this.used = used;
        }

        boolean isOf(ObjectId user) {
            return who.user().equals(user);
        }
    }

    private final InstantSource clock;
    private final Bounds bounds;
    /** By digest. */
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    SignInSessions(InstantSource clock, Bounds bounds) {
        this.clock = clock;
        this.bounds = bounds;
    }

    /** Opens a session, always under a new secret: nobody can have prepared it [fixation]. */
    Opened open(SignedIn who, Carrier carrier) {
        String secret = (carrier == Carrier.TOKEN ? TokenForm.PREFIX : "") + Secrets.make();
        Instant now = clock.instant();
        Entry entry = new Entry(who, carrier, Secrets.digest("forgery", secret), now.plus(bounds.longest()), now);
        synchronized (entries) { // or two could take the last place
            removeOver(now);
            if (entries.size() >= bounds.most()) {
                removeOne(who.user());
            }
            entries.put(key(secret), entry);
        }
        return new Opened(secret, current(entry));
    }

    /** The session that the secret opens, used now; empty where there is none any more. */
    Optional<Current> use(String secret, Carrier carrier) {
        Instant now = clock.instant();
        return open(secret, now).filter(entry -> entry.carrier == carrier).map(entry -> {
            entry.used = now;
            return current(entry);
        });
    }

    /** The session that the secret opens, without using it: it ends as if nobody had asked. */
    Optional<Current> look(String secret) {
        return open(secret, clock.instant()).map(SignInSessions::current);
    }

    private Optional<Entry> open(String secret, Instant now) {
        return Optional.ofNullable(entries.get(key(secret))).filter(entry -> !isOver(entry, now));
    }

    /** Ends a session. */
    void close(String secret) {
        entries.remove(key(secret));
    }

    /** Ends all sessions of a user but that of the secret, which goes on with his new password. */
    void closeOthers(SignedIn who, String secret) {
        Optional<Entry> kept = Optional.ofNullable(entries.get(key(secret)));
        kept.ifPresent(own -> own.who = who);
        entries.values()
                .removeIf(each ->
                        each.isOf(who.user()) && kept.filter(each::equals).isEmpty());
    }

    /** Ends those that nobody has used for long, or whose time is over. */
    void forgetOld() {
        removeOver(clock.instant());
    }

    /** How many there are. */
    int size() {
        return entries.size();
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

    private void removeOver(Instant now) {
        entries.values().removeIf(entry -> isOver(entry, now));
    }

    private void removeOne(ObjectId user) {
        boolean own = entries.values().stream().filter(each -> each.isOf(user)).count() >= MANY;
        entries.values().stream()
                .filter(each -> !own || each.isOf(user))
                .min(Comparator.comparing(each -> each.used))
                .ifPresent(entries.values()::remove);
    }
}
