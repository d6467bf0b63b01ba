package dev.reeve.engine.collection;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A set of small numbers, in pages that changed copies share. Immutable, except for a {@link Sum} while it is made.
 */
public final class NumberSet {

    /** The set of nothing. */
    public static final NumberSet EMPTY = new NumberSet(new long[0][], 0);

    private static final int PAGE = 12;
    private static final int WORDS = 1 << (PAGE - 6);

    /** The page of no number, which stands wherever there is none. */
    private static final long[] NONE = new long[WORDS];

    /** Words of each page. Never written to once the set is made. */
    private final long[][] pages;

    private final int size;

    private NumberSet(long[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** The numbers below a limit of which something is true. */
    public static NumberSet of(int limit, IntPredicate which) {
        Sum sum = new Sum();
        for (int number = 0; number < limit; number++) {
            if (which.test(number)) {
                sum.add(number);
            }
        }
        return sum.set();
    }

    /** How many numbers it has. */
    public int size() {
        return size;
    }

    /** Whether it has the number. */
    public boolean contains(int number) {
        return number >= 0
                && number >>> PAGE < pages.length
                && (pages[number >>> PAGE][word(number)] >>> number & 1) != 0;
    }

    @SuppressWarnings("ReferenceEquality") // there is one such page; to compare all words would be what it saves
    private static boolean isNone(long[] page) {
        return page == NONE;
    }

    private static int word(int number) {
        return number >>> 6 & (WORDS - 1);
    }

    /** The least number of the set from that one on; negative where there is none. */
    public int next(int from) {
        int number = Math.max(from, 0);
        while (number >>> PAGE < pages.length) {
            long[] page = pages[number >>> PAGE];
            if (isNone(page)) {
                number = ((number >>> PAGE) + 1) << PAGE;
                continue;
            }
            long rest = page[word(number)] >>> number;
            if (rest != 0) {
                return number + Long.numberOfTrailingZeros(rest);
            }
            number = ((number >>> 6) + 1) << 6;
        }
        return -1;
    }

    /** A set that has the number, or has it not, and is the same otherwise. */
    public NumberSet with(int number, boolean in) {
        if (contains(number) == in) {
            return this;
        }
        int at = number >>> PAGE;
        long[][] copy = Arrays.copyOf(pages, Math.max(pages.length, at + 1));
        for (int p = pages.length; p < copy.length; p++) {
            copy[p] = NONE;
        }
        long[] page = copy[at].clone();
        page[word(number)] ^= 1L << number;
        copy[at] = page;
        return new NumberSet(copy, size + (in ? 1 : -1));
    }

    /** Sets put together, for one thread. */
    public static final class Sum {

        private long[] words = new long[0];

        /** Whether there is no number in it. */
        public boolean isEmpty() {
            for (long word : words) {
                if (word != 0) {
                    return false;
                }
            }
            return true;
        }

        /** Adds a number. */
        public void add(int number) {
            reserve((number >>> 6) + 1);
            words[number >>> 6] |= 1L << number;
        }

        /** Adds all of a set. */
        public void add(NumberSet set) {
            reserve(set.pages.length * WORDS);
            long[] into = words;
            for (int p = 0; p < set.pages.length; p++) {
                long[] page = set.pages[p];
                if (!isNone(page)) {
                    int start = p * WORDS;
                    for (int w = 0; w < WORDS; w++) {
                        into[start + w] |= page[w];
                    }
                }
            }
        }

        /** Adds what is in one set and not in another. */
        public void addWithout(NumberSet set, NumberSet except) {
            reserve(set.pages.length * WORDS);
            for (int p = 0; p < set.pages.length; p++) {
                long[] page = set.pages[p];
                if (isNone(page)) {
                    continue;
                }
                int start = p * WORDS;
                long[] not = p < except.pages.length ? except.pages[p] : NONE;
                for (int w = 0; w < WORDS; w++) {
                    words[start + w] |= page[w] & ~not[w];
                }
            }
        }

        /** Leaves only what is in the set as well. */
        public void keep(NumberSet set) {
            for (int start = 0; start < words.length; start += WORDS) {
                int p = start / WORDS;
                long[] page = p < set.pages.length ? set.pages[p] : NONE;
                int end = Math.min(start + WORDS, words.length);
                for (int w = start; w < end; w++) {
                    words[w] &= page[w - start];
                }
            }
        }

        /** Leaves only what is in the other sum as well. */
        public void keep(Sum other) {
            for (int w = 0; w < words.length; w++) {
                words[w] &= w < other.words.length ? other.words[w] : 0;
            }
        }

        private void reserve(int length) {
            if (words.length < length) {
                words = Arrays.copyOf(words, Math.max(length, Math.min(2 * words.length, 1 << 20)));
            }
        }

        /** The set. */
        public NumberSet set() {
            long[][] pages = new long[(words.length + WORDS - 1) / WORDS][];
            int size = 0;
            for (int p = 0; p < pages.length; p++) {
                int here = 0;
                int end = Math.min((p + 1) * WORDS, words.length);
                for (int w = p * WORDS; w < end; w++) {
                    here += Long.bitCount(words[w]);
                }
                pages[p] = here == 0 ? NONE : Arrays.copyOfRange(words, p * WORDS, (p + 1) * WORDS);
                size += here;
            }
            return new NumberSet(pages, size);
        }
    }
}
