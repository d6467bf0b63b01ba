package dev.reeve.server.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Request;

/** The requests that are being answered, so that a server that stops lets them finish. */
final class Ongoing {

    private static final String COUNTED = "reeve.counted";

    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean stopping;

    /**
     * A request begins.
     *
     * @throws Refusal 503 where the server is about to stop
     */
    void begin(Context request, Route route) {
        if (stopping && route.access() == Route.Access.SIGNED_IN) {
            throw new Refusal(503, "Stopping", "The server is about to stop. Try again soon.");
        }
        request.attribute(COUNTED, true);
        count.incrementAndGet();
    }

    /** Its answer has been sent, or can't be. */
    void end(Request request) {
        if (request.getAttribute(COUNTED) != null) {
            count.decrementAndGet();
        }
    }

    /** Lets nothing new begin, and waits for the end of what has begun, at most so long. */
    void stop(Duration patience) {
        stopping = true;
        long begun = System.nanoTime();
        while (count.get() > 0 && System.nanoTime() - begun < patience.toNanos()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
