package dev.reeve.server.watch;

import dev.reeve.engine.organization.Version;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.Turnstile;
import dev.reeve.server.watch.Follower.News;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.OrganizationId;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes as they happen, as server-sent events. A watcher is a virtual thread that waits; the journal is read once for all.
 * He is told what he may read at that moment, until his session ends.
 */
public final class WatchDoor implements Door, AutoCloseable {

    private static final Duration LONGEST_BEAT = Duration.ofSeconds(15);

    private final CallerSessions sessions;
    private final Turnstile watching;
    private final Duration beat;
    private final Map<OrganizationId, Follower> followers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * Watching for so many.
     *
     * @param silence how long a connection may be silent; signs of life come twice as often
     */
    public WatchDoor(CallerSessions sessions, Turnstile watching, Duration silence) {
        this.sessions = sessions;
        this.watching = watching;
        Duration half = silence.dividedBy(2);
        this.beat = half.compareTo(LONGEST_BEAT) < 0 ? half : LONGEST_BEAT;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                        "/api/v1/{organization}/watch",
                        Access.SIGNED_IN,
                        "Changes of what the caller may read, as server-sent events, from now on or from the version in"
                                + " Last-Event-ID on.",
                        this::watch)
                .giving(Route.EVENTS)
                .reading("Last-Event-ID", "The version from which on changes are told.")
                .asking("after", "The same, for who can't send the header."));
    }

    private void watch(Context context) throws InterruptedException, IOException {
        AuthenticatedCaller caller = HttpServer.caller(context);
        sessions.open(context);
        Optional<Version> resumed = resumed(context);
        if (closed) {
            throw new Refusal(503, "Stopping", "The server is about to stop. Try again soon.");
        }
        watching.<Boolean, IOException>pass(caller, () -> {
            Follower follower = follower(caller.organization());
            Version now = follower.enter();
            try {
                follow(context, follower, now, resumed);
            } catch (UncheckedIOException _) {
                return false; // nobody reads any more
            } finally {
                follower.leave();
            }
            return true;
        });
    }

    private Follower follower(OrganizationId organization) {
        return followers.compute(
                organization,
                (id, known) -> known == null || known.isClosed()
                        ? new Follower(sessions.organizations().store(), id)
                        : known);
    }

    private static Optional<Version> resumed(Context context) {
        String last = Optional.ofNullable(context.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(context.queryParam("after")))
                .orElse("");
        if (last.isEmpty()) {
            return Optional.empty();
        }
        if (!last.matches("[0-9]{1,18}")) {
            throw Refusal.badRequest("Last-Event-ID must be the id of an event, which is the number of a version.");
        }
        return Optional.of(new Version(Long.parseLong(last)));
    }

    private void follow(Context context, Follower follower, Version now, Optional<Version> resumed)
            throws InterruptedException, IOException {
        context.status(200).res().setContentType(Route.EVENTS + ";charset=utf-8");
        context.header("X-Accel-Buffering", "no");
        EventStream events = new EventStream(context.res().getOutputStream());
        Version seen = resumed.orElse(now);
        events.event("version", seen, version(now));
        while (!closed) {
            News news = follower.after(seen, beat);
            Optional<ChangeEvent> told = teller(context);
            if (told.isEmpty() || closed) {
                return;
            }
            if (news.isGap()) {
                events.event("reset", news.latest(), version(news.latest()));
            }
            for (JournalEntry entry : news.entries()) {
                told.get().of(entry).ifPresent(data -> events.event("change", entry.version(), data));
            }
            seen = news.latest();
            events.beat(seen);
        }
    }

    /** What he may be told now; empty where he is signed in no longer, or may have no session [ORG-4] [USER-2]. */
    private Optional<ChangeEvent> teller(Context context) {
        if (!HttpServer.isStillSignedIn(context)) {
            return Optional.empty();
        }
        try {
            CallerSessions.Opened opened = sessions.open(context);
            return Optional.of(new ChangeEvent(opened.workplace().runner(), opened.session()));
        } catch (Refusal _) {
            return Optional.empty(); // coming again he is told why
        }
    }

    private static ObjectNode version(Version version) {
        return JsonNodeFactory.instance.objectNode().put("version", version.number());
    }

    /** Ends all that is watched. */
    @Override
    public void close() {
        closed = true;
        followers.values().forEach(Follower::close);
    }
}
