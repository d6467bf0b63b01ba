package dev.reeve.engine.collection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by small numbers, in blocks that changed copies share. Beside that a value may be noted in place, where it
 * follows from what this table and all that share its block have in common: then whoever notes it first saves the others
 * the work. Safe for any number of threads, without locks; of two that note under one number, either counts.
 */
public final class DenseTable<T> {

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final int LOW = 4;
    private static final int MIDDLE = 7;
    private static final int LOW_MASK = (1 << LOW) - 1;
    private static final int MIDDLE_MASK = (1 << MIDDLE) - 1;

    /** Blocks of blocks of values; none where nothing was noted yet. Written once each, in place. */
    private final @Nullable Object[] top;

    private DenseTable(@Nullable Object[] top) {
        this.top = top;
    }

    /** A table of nothing with room for numbers below a limit. */
    public static <T> DenseTable<T> ofSize(int limit) {
        return new DenseTable<>(new Object[blocks(limit)]);
    }

    private static int blocks(int limit) {
        return (limit >>> (LOW + MIDDLE)) + 1;
    }

    /** The value of a number, or null. */
    @SuppressWarnings("unchecked")
    public @Nullable T find(int number) {
        int at = number >>> (LOW + MIDDLE);
        if (at >= top.length) {
            return null;
        }
        Object[] middle = (Object[]) SLOTS.getAcquire(top, at);
        if (middle == null) {
            return null;
        }
        Object[] low = (Object[]) SLOTS.getAcquire(middle, (number >>> LOW) & MIDDLE_MASK);
        return low == null ? null : (T) SLOTS.getAcquire(low, number & LOW_MASK);
    }

    /** Notes a value in place, for all tables that share the block. A number for which there is no room stays without. */
    public void note(int number, T value) {
        int at = number >>> (LOW + MIDDLE);
        if (at < top.length) {
            Object[] middle = block(top, at, MIDDLE_MASK + 1);
            Object[] low = block(middle, (number >>> LOW) & MIDDLE_MASK, LOW_MASK + 1);
            SLOTS.setRelease(low, number & LOW_MASK, value);
        }
    }

    private static Object[] block(@Nullable Object[] blocks, int at, int size) {
        Object[] block = (Object[]) SLOTS.getAcquire(blocks, at);
        if (block != null) {
            return block;
        }
        Object[] made = new Object[size];
        Object[] other = (Object[]) SLOTS.compareAndExchange(blocks, at, (Object) null, made);
        return other == null ? made : other;
    }

    /** A copy with another value under a number, or none. */
    public DenseTable<T> with(int number, @Nullable T value) {
        DenseTable<T> copy = without(new int[] {number}, number + 1);
        if (value != null) {
            copy.note(number, value);
        }
        return copy;
    }

    /**
     * A copy without the values of these numbers and with room for numbers below a limit. What is noted under these numbers
     * in one of both afterwards is not in the other.
     */
    @SuppressWarnings("ReferenceEquality") // the very same block or another
    public DenseTable<T> without(int[] numbers, int limit) {
        @Nullable Object[] copy = Arrays.copyOf(top, Math.max(top.length, blocks(limit)));
        for (int number : numbers) {
            int at = number >>> (LOW + MIDDLE);
            Object[] middle = (Object[]) copy[at];
            if (middle == null) {
                continue;
            }
            // A block, once there, is never replaced in place: where both are the same it is still shared.
            Object[] shared = at < top.length ? (Object[]) top[at] : null;
            if (middle == shared) {
                middle = shared.clone();
                copy[at] = middle;
            }
            int within = (number >>> LOW) & MIDDLE_MASK;
            @Nullable Object[] low = (Object[]) middle[within];
            if (low == null) {
                continue;
            }
            if (shared != null && low == shared[within]) {
                low = low.clone();
                middle[within] = low;
            }
            low[number & LOW_MASK] = null;
        }
        return new DenseTable<>(copy);
    }
}
