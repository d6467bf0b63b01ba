package dev.reeve.engine.collection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of truth values by number, each as far as it is known, in blocks of rows that changed copies share. A block has the first
 * words of all its rows, then the second ones, and so on: where a bit stands does not depend on how wide the block is, so that
 * memory is asked for the bit without having waited for that. Safe for any number of threads, without locks: what one notes may
 * be lost where another notes beside it at once, and then has to be found out again.
 */
public final class NotedBits {

    private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle BLOCKS = MethodHandles.arrayElementVarHandle(long[][].class);
    private static final VarHandle MIDDLES = MethodHandles.arrayElementVarHandle(long[][][].class);

    /** Bits in a word: which are known in the lower half, which are so in the upper one. */
    private static final int PER_WORD = 5;

    private static final int IN_WORD = (1 << PER_WORD) - 1;
    private static final int LOW = 5;
    private static final int LOW_MASK = (1 << LOW) - 1;
    private static final int MIDDLE = 7;
    private static final int MIDDLE_MASK = (1 << MIDDLE) - 1;

    /** Blocks of blocks of rows; none where nothing was noted yet. */
    private final long[] @Nullable [] @Nullable [] top;

    private NotedBits(long[] @Nullable [] @Nullable [] top) {
        this.top = top;
    }

    /** Nothing known of numbers below a limit. */
    public static NotedBits ofSize(int limit) {
        return new NotedBits(new long[(limit >>> (LOW + MIDDLE)) + 1][][]);
    }

    /** What is known of a bit of a number: as {@link NotedFlags} says it. */
    public int find(int number, int bit) {
        int at = number >>> (LOW + MIDDLE);
        // Blocks are all zeros before they are anything else, so they may be read as they come.
        long[] @Nullable [] middle = at < top.length ? top[at] : null;
        long[] block = middle == null ? null : middle[(number >>> LOW) & MIDDLE_MASK];
        if (block == null) {
            return NotedFlags.UNKNOWN;
        }
        int slot = slot(number, bit);
        if (slot >= block.length) {
            return NotedFlags.UNKNOWN;
        }
        long seen = (long) WORDS.getOpaque(block, slot) >>> (bit & IN_WORD);
        return (int) ((seen & 1) | ((seen >>> (Integer.SIZE - 1)) & 2));
    }

    /**
     * Notes in place what follows from what all who share the block have in common. A number without room stays unknown.
     *
     * @param most the greatest bit that is likely to be asked for
     */
    public void note(int number, int bit, boolean value, int most) {
        int at = number >>> (LOW + MIDDLE);
        if (at >= top.length) {
            return;
        }
        long[] @Nullable [] middle = top[at];
        if (middle == null) {
            long[] @Nullable [] made = new long[MIDDLE_MASK + 1][];
            long[] @Nullable [] other = (long[][]) MIDDLES.compareAndExchange(top, at, (long[][]) null, made);
            middle = other == null ? made : other;
        }
        int within = (number >>> LOW) & MIDDLE_MASK;
        long[] block = (long[]) BLOCKS.getAcquire(middle, within);
        int slot = slot(number, bit);
        if (block == null || slot >= block.length) {
            int words = 1 + (Math.max(bit, most) >>> PER_WORD);
            block = block == null ? new long[words << LOW] : Arrays.copyOf(block, words << LOW);
            BLOCKS.setRelease(middle, within, block);
        }
        long bits = (value ? 1L << Integer.SIZE | 1L : 1L) << (bit & IN_WORD);
        WORDS.setOpaque(block, slot, (long) WORDS.getOpaque(block, slot) | bits);
    }

    private static int slot(int number, int bit) {
        return ((bit >>> PER_WORD) << LOW) | (number & LOW_MASK);
    }

    /** A copy that knows nothing of these numbers, with room for numbers below a limit. */
    @SuppressWarnings("ReferenceEquality") // the very same block or another
    public NotedBits without(int[] numbers, int limit) {
        long[] @Nullable [] @Nullable [] copy =
                Arrays.copyOf(top, Math.max(top.length, (limit >>> (LOW + MIDDLE)) + 1));
        long[] own = null;
        for (int number : numbers) {
            int at = number >>> (LOW + MIDDLE);
            long[] @Nullable [] middle = copy[at];
            if (middle == null) {
                continue;
            }
            if (at < top.length && middle == top[at]) {
                middle = middle.clone();
                copy[at] = middle;
            }
            int within = (number >>> LOW) & MIDDLE_MASK;
            long[] block = middle[within];
            if (block == null) {
                continue;
            }
            // Blocks are replaced by wider ones in place, so only what was copied here is known not to be shared.
            if (block != own) {
                block = block.clone();
                own = block;
                middle[within] = block;
            }
            for (int slot = number & LOW_MASK; slot < block.length; slot += LOW_MASK + 1) {
                block[slot] = 0;
            }
        }
        return new NotedBits(copy);
    }
}
