package dev.reeve.language.runtime;

import dev.reeve.language.host.Limits;

/** Holds a run to its bounds [SH-72] and stops it where asked [SH-73]. */
final class Meter {

    private final Limits limits;
    private volatile boolean cancelled;
    private long deadline;
    private long outputs;
    private int depth;

    Meter(Limits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    void start() {
        cancelled = false;
        depth = 0;
        deadline = System.nanoTime() + limits.time().toNanos();
    }

    void cancel() {
        cancelled = true;
    }

    /** Between two objects and at the head of each loop. */
    void check() {
        if (cancelled) {
            throw new Jump.Cancelled();
        }
        if (System.nanoTime() - deadline > 0) {
            throw Errors.limit("the run took longer than " + limits.time().toMinutes() + " minutes");
        }
    }

    void deeper() {
        if (depth >= limits.depth()) {
            throw Errors.limit("calls are nested deeper than " + limits.depth());
        }
        depth++;
    }

    void shallower() {
        depth--;
    }

    void countOutput() {
        outputs++;
    }

    long maxCharacters() {
        return limits.characters();
    }

    /** A guard for one loop. */
    LoopGuard loop() {
        return new LoopGuard();
    }

    /** Counts the rounds of one loop since the last output. */
    final class LoopGuard {
        private long seenOutputs = outputs;
        private int rounds;

        void round() {
            check();
            if (outputs != seenOutputs) {
                seenOutputs = outputs;
                rounds = 0;
            }
            if (++rounds > limits.iterations()) {
                throw Errors.limit("a loop went round " + limits.iterations() + " times without output");
            }
        }
    }
}
