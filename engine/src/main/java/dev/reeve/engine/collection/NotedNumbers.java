package dev.reeve.engine.collection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One number from 1 by number, as far as it is known, in blocks that changed copies share. Like {@link DenseTable}, but what is
 * found stands in the table itself. Safe for any number of threads, without locks.
 */
public final class NotedNumbers {

    /** What is found of a number of which nothing is known. */
    public static final int UNKNOWN = 0;

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle BLOCKS = MethodHandles.arrayElementVarHandle(int[][].class);
    private static final int LOW = 9;
    private static final int LOW_MASK = (1 << LOW) - 1;

    /** Blocks of values; none where nothing was noted yet. Written once each, in place. */
    private final int[] @Nullable [] blocks;

    private NotedNumbers(int[] @Nullable [] blocks) {
        this.blocks = blocks;
    }

    /** Nothing known of numbers below a limit. */
    public static NotedNumbers ofSize(int limit) {
        return new NotedNumbers(new int[(limit >>> LOW) + 1][]);
    }

    /** What is known of a number. Who sees it sees all that was done before it was noted. */
    public int find(int number) {
        int at = number >>> LOW;
        // A block is all zeros before it is anything else, so it may be read as it comes.
        int[] block = at < blocks.length ? blocks[at] : null;
        return block == null ? UNKNOWN : (int) SLOTS.getAcquire(block, number & LOW_MASK);
    }

    /** Notes in place what follows from what all who share the block have in common. A number without room stays unknown. */
    public void note(int number, int value) {
        int at = number >>> LOW;
        if (at < blocks.length) {
            int[] block = blocks[at];
            if (block == null) {
                int[] made = new int[LOW_MASK + 1];
                int[] other = (int[]) BLOCKS.compareAndExchange(blocks, at, (int[]) null, made);
                block = other == null ? made : other;
            }
            SLOTS.setRelease(block, number & LOW_MASK, value);
        }
    }

    /** A copy that knows nothing of these numbers, with room for numbers below a limit. */
    @SuppressWarnings("ReferenceEquality") // the very same block or another
    public NotedNumbers without(int[] numbers, int limit) {
        int[] @Nullable [] copy = Arrays.copyOf(blocks, Math.max(blocks.length, (limit >>> LOW) + 1));
        for (int number : numbers) {
            int at = number >>> LOW;
            int[] block = copy[at];
            if (block == null) {
                continue;
            }
            // A block, once there, is never replaced in place: where both are the same it is still shared.
            if (at < blocks.length && block == blocks[at]) {
                block = block.clone();
                copy[at] = block;
            }
            block[number & LOW_MASK] = UNKNOWN;
        }
        return new NotedNumbers(copy);
    }
}
