package dev.reeve.commands.sample;

import java.util.List;

/**
 * A sequence of choices that is the same on every machine and in every release: SplitMix64 with a fixed seed. The
 * platform's generators promise no such thing for bounded numbers.
 */
final class SampleSequence {

    private long state;

    SampleSequence(long seed) {
        this.state = seed;
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (int) Long.remainderUnsigned(mixed, bound);
    }

    /** One of these. */
    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
