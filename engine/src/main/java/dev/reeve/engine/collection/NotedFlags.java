package dev.reeve.engine.collection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * One truth value by number, as far as it is known, in blocks that changed copies share. Like {@link DenseTable}, but so small
 * that it stays at hand: two bits a number. Safe for any number of threads, without locks: what one notes may be lost where
 * another notes beside it at once, and then has to be found out again.
 */
public final class NotedFlags {

    /** Nothing is known of the number. */
    public static final int UNKNOWN = 0;

    /** It is known that not. */
    public static final int NO = 1;

    /** It is known that so. */
    public static final int YES = 3;

    private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int PER_WORD = 5;
    private static final int WORD = 6;
    private static final int BLOCK = PER_WORD + WORD;
    private static final int IN_WORD = (1 << PER_WORD) - 1;
    private static final int IN_BLOCK = (1 << WORD) - 1;

    private final long[][] blocks;

    private NotedFlags(long[][] blocks) {
        this.blocks = blocks;
    }

    /** Nothing known of numbers below a limit. */
    public static NotedFlags ofSize(int limit) {
        return new NotedFlags(new long[0][]).grown(limit);
    }

    private NotedFlags grown(int limit) {
        int count = (limit >>> BLOCK) + 1;
        long[][] more = Arrays.copyOf(blocks, Math.max(blocks.length, count));
        for (int i = blocks.length; i < more.length; i++) {
            more[i] = new long[IN_BLOCK + 1];
        }
        return new NotedFlags(more);
    }

    /** What is known of a number. */
    public int find(int number) {
        int at = number >>> BLOCK;
        if (at >= blocks.length) {
            return UNKNOWN;
        }
        long word = (long) WORDS.getOpaque(blocks[at], (number >>> PER_WORD) & IN_BLOCK);
        return (int) (word >>> (2 * (number & IN_WORD))) & YES;
    }

    /** Notes of a number below the limit in place what follows from what all who share the block have in common. */
    public void note(int number, boolean value) {
        long[] block = blocks[number >>> BLOCK];
        int at = (number >>> PER_WORD) & IN_BLOCK;
        long bits = (long) (value ? YES : NO) << (2 * (number & IN_WORD));
        WORDS.setOpaque(block, at, (long) WORDS.getOpaque(block, at) | bits);
    }

    /** A copy that knows nothing of these numbers, with room for numbers below a limit. */
    @SuppressWarnings("ReferenceEquality") // the very same block or another
    public NotedFlags without(int[] numbers, int limit) {
        NotedFlags copy = grown(limit);
        for (int number : numbers) {
            int at = number >>> BLOCK;
            if (at < blocks.length && copy.blocks[at] == blocks[at]) {
                copy.blocks[at] = blocks[at].clone();
            }
            copy.blocks[at][(number >>> PER_WORD) & IN_BLOCK] &= ~((long) YES << (2 * (number & IN_WORD)));
        }
        return copy;
    }
}
