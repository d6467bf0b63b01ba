package dev.reeve.server.signin;

import dev.reeve.server.http.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Lets few passwords be checked at a time: each takes much memory and a processor, which is what makes guessing dear. */
final class PasswordWork {

    private static final int SECONDS = 5;

    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /**
     * Does the work when there is a place for it.
     *
     * @throws Refusal where there is none in time
     */
    boolean isRight(BooleanSupplier work) {
        try {
            if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.getAsBoolean();
        } finally {
            places.release();
        }
    }

    private static Refusal busy() {
        return new Refusal(503, "Busy", "Too many sign in at once. Try again in some seconds.");
    }
}
