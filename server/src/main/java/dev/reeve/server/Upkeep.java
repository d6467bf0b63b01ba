package dev.reeve.server;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Does again and again what nobody should have to ask or wait for, such as letting go of things whose time is over. */
final class Upkeep implements AutoCloseable {

    private final List<Runnable> work;
    private final Consumer<Throwable> faults;
    private final Duration between;
    private final Thread thread;

    private Upkeep(Duration between, List<Runnable> work, Consumer<Throwable> faults) {
        this.work = List.copyOf(work);
        this.faults = faults;
        this.between = between;
        this.thread = Thread.ofVirtual().name("upkeep").unstarted(this::goOn);
    }

    /**
     * Begins with it.
     *
     * @param between how long it rests each time
     * @param faults is told of what went wrong; the next time it is tried again
     */
    static Upkeep every(Duration between, List<Runnable> work, Consumer<Throwable> faults) {
        Upkeep upkeep = new Upkeep(between, work, faults);
        upkeep.thread.start();
        return upkeep;
    }

    private void goOn() {
        try {
            while (true) {
                Thread.sleep(between);
                work.forEach(this::tried);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void tried(Runnable each) {
        try {
            each.run();
        } catch (RuntimeException | Error e) { // an error too: else nothing would go any more, and nobody would know
            faults.accept(e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
