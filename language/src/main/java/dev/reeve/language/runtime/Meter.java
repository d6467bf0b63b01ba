package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.host.Limits;
import dev.reeve.language.host.Limits.Kind;
import dev.reeve.language.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Holds a run to its bounds [SH-72] and stops it where asked [SH-73]. */
final class Meter {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();
    private static final long AFTER_COLLECTION = Duration.ofSeconds(2).toNanos();

    private final Limits limits;
    private volatile boolean cancelled;
    private long deadline;
    private long nextLook;
    private long outputs;
    private int depth;
    private int statements;

    Meter(Limits limits) {
        this.limits = limits;
        start();
    }

    void start() {
        cancelled = false;
        depth = 0;
        statements = 0;
        restartClock();
    }

    private void restartClock() {
        deadline = System.nanoTime() + limits.time().toNanos();
        nextLook = System.nanoTime();
    }

    void cancel() {
        cancelled = true;
    }

    /** Between two objects, at the head of each loop and before each pipeline. */
    void check() {
        if (cancelled) {
            throw new Jump.Cancelled();
        }
        long now = System.nanoTime();
        if (now - deadline > 0) {
            throw Errors.limit(
                    Kind.TIME, "a command took longer than " + limits.time().toSeconds() + " seconds");
        }
        if (now - nextLook > 0) {
            look(now);
        }
    }

    private void look(long now) {
        nextLook = now + BETWEEN_LOOKS;
        if (used() <= limits.memory()) {
            return;
        }
        // Most of what is in use may be garbage that nobody has collected yet.
        System.gc();
        nextLook = System.nanoTime() + AFTER_COLLECTION;
        if (used() > limits.memory()) {
            throw outOfMemory();
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    CommandError outOfMemory() {
        return Errors.limit(
                Kind.MEMORY, "what runs holds more than " + (limits.memory() >> 20) + " MB of memory in use");
    }

    /** A pipeline or a method that is a script begins. */
    void deeper() {
        check();
        if (depth >= limits.depth()) {
            throw Errors.limit(Kind.DEPTH, "pipelines and calls run deeper than " + limits.depth() + " in each other");
        }
        depth++;
    }

    void shallower() {
        depth--;
    }

    /** A statement begins; one that stands in no other has the whole time for itself. */
    void beginStatement() {
        if (statements++ == 0) {
            restartClock();
        }
    }

    void endStatement() {
        statements--;
    }

    /** Waits for a person, whose time does not count. */
    <T> T waiting(Supplier<T> answer) {
        long before = System.nanoTime();
        try {
            return answer.get();
        } finally {
            deadline += System.nanoTime() - before;
        }
    }

    /** How much of a wait fits before the time is up, and a little more. */
    Duration atMost(Duration wait) {
        Duration left =
                Duration.ofNanos(Math.max(0, deadline - System.nanoTime())).plusMillis(1);
        return wait.compareTo(left) < 0 ? wait : left;
    }

    void countOutput() {
        outputs++;
    }

    /** The same emitter, whose values count as output of the loop around it. */
    Emitter counting(Emitter out) {
        return value -> {
            countOutput();
            out.emit(value);
        };
    }

    /** Keeps values in a list, as many as one list may have. */
    Emitter into(List<Value> values) {
        return value -> {
            values.add(value);
            if ((values.size() & 0xFFF) == 0) {
                check();
                held(values.size());
            }
        };
    }

    /** A list of so many items is about to be held. */
    void held(long items) {
        if (items > limits.characters() / 8) {
            throw Errors.limit(Kind.VALUES, "a list has more than " + limits.characters() / 8 + " items");
        }
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
                throw Errors.limit(
                        Kind.ITERATIONS, "a loop went round " + limits.iterations() + " times without output");
            }
        }
    }
}
