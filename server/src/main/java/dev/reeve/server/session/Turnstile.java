package dev.reeve.server.session;

import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lets so many in at once, and so many of one caller, so that nobody takes the server from the others. */
public final class Turnstile {

    private final int mostOfCaller;
    private final Semaphore all;
    private final Map<AuthenticatedCaller, Semaphore> callers = new ConcurrentHashMap<>();

    /** A turnstile for so many. */
    public Turnstile(int mostOfCaller, int most) {
        this.mostOfCaller = mostOfCaller;
        this.all = new Semaphore(most);
    }

    /** Something that is to be done inside. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Does it. */
        T run() throws E, InterruptedException;
    }

    /**
     * Does it, where the caller may come in.
     *
     * @throws Refusal 429 where too many are inside
     */
    public <T, E extends Exception> T pass(AuthenticatedCaller caller, Work<T, E> work) throws E, InterruptedException {
        Semaphore own = callers.computeIfAbsent(caller, _ -> new Semaphore(mostOfCaller));
        if (!own.tryAcquire()) {
            throw new Refusal(429, "TooManyRequests", "You have too much running. Try again in a few seconds.");
        }
        try {
            if (!all.tryAcquire()) {
                throw new Refusal(429, "TooManyRequests", "The server has too much to do. Try again in a few seconds.");
            }
            try {
                return work.run();
            } finally {
                all.release();
            }
        } finally {
            own.release();
        }
    }
}
