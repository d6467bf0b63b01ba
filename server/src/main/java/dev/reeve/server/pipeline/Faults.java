package dev.reeve.server.pipeline;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Brings what a thread threw to the one that waits for it. */
final class Faults {

    private final AtomicReference<@Nullable RuntimeException> thrown = new AtomicReference<>();

    void watch(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            thrown.set(e);
        } catch (StackOverflowError e) {
            thrown.set(new IllegalStateException(e));
        }
    }

    void rethrow() {
        RuntimeException fault = thrown.get();
        if (fault != null) {
            throw fault;
        }
    }
}
