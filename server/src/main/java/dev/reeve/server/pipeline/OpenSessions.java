package dev.reeve.server.pipeline;

import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that are open: so many for each caller, and each until nobody has used it for a while. */
final class OpenSessions {

    private final Map<String, OpenSession> sessions = new ConcurrentHashMap<>();
    private final int mostOfCaller;
    private final Duration idle;
    private final InstantSource clock;

    OpenSessions(int mostOfCaller, Duration idle, InstantSource clock) {
        this.mostOfCaller = mostOfCaller;
        this.idle = idle;
        this.clock = clock;
    }

    /**
     * Keeps a session.
     *
     * @return what names it
     * @throws Refusal 429 where the caller has as many as he may
     */
    synchronized String add(OpenSession session) {
        forgetOld();
        long own = sessions.values().stream()
                .filter(each -> each.caller().equals(session.caller()))
                .count();
        if (own >= mostOfCaller) {
            throw new Refusal(
                    429, "TooManySessions", "You have " + own + " sessions open, as many as you may. Close one.");
        }
        String id = UUID.randomUUID().toString();
        sessions.put(id, session);
        return id;
    }

    /** A caller's own session; empty for that of another. */
    Optional<OpenSession> find(AuthenticatedCaller caller, String id) {
        forgetOld();
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.caller().equals(caller));
    }

    /** Ends a caller's session, and what runs in it; false where he has no such session. */
    boolean remove(AuthenticatedCaller caller, String id) {
        Optional<OpenSession> found = find(caller, id);
        found.ifPresent(session -> {
            sessions.remove(id);
            session.cancel();
        });
        return found.isPresent();
    }

    /** Lets go of those that nobody has used for long, also where nobody comes at all. */
    void forgetOld() {
        sessions.values()
                .removeIf(session -> session.isIdleSince(clock.instant().minus(idle)));
    }

    /** Ends all. */
    void close() {
        sessions.values().forEach(OpenSession::cancel);
        sessions.clear();
    }
}
