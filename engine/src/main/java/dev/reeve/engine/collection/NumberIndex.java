package dev.reeve.engine.collection;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Small numbers by keys; one key may have several. Immutable: a changed copy shares the table that was made first and has
 * what was changed since in chunks, of which it copies one. Chunks that fill up are split (extendible hashing), so no change
 * costs more where there are more keys, apart from the list of chunks, of which a hundred changed keys have one element.
 */
public final class NumberIndex<K> {

    /** What {@link #find} says of a key that has no number. */
    public static final int NONE = -1;

    /** What {@link #find} says of a key that has more than one. */
    public static final int SEVERAL = -2;

    /** How keys are compared. */
    public interface Keying<K> {
        /** A hash, equal for keys that are the same. */
        int hash(K key);

        /** Whether both are the same key. */
        boolean same(K one, K other);
    }

    private static final int CAPACITY = 256;
    private static final int MOST_BITS = 20;

    private final Keying<K> keying;
    private final FlatIndex<K> first;

    /** What the changes since are; null where there were none. */
    private final @Nullable Changes changes;

    private NumberIndex(Keying<K> keying, FlatIndex<K> first, @Nullable Changes changes) {
        this.keying = keying;
        this.first = first;
        this.changes = changes;
    }

    /** The keys of a list by their place in it. */
    public static <K> NumberIndex<K> of(Keying<K> keying, List<? extends K> keys) {
        return new NumberIndex<>(keying, new FlatKeys<>(keying, keys), null);
    }

    /** Names by their place in a list; of ASCII names the keying takes for the same what differs by case alone. */
    public static NumberIndex<String> ofNames(Keying<String> keying, List<String> names) {
        return new NumberIndex<>(keying, FlatNames.of(keying, names), null);
    }

    static <K> int hash(Keying<K> keying, K key) {
        int hash = keying.hash(key) * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** The number of a key; {@link #NONE} or {@link #SEVERAL} where there is not one. */
    public int find(K key) {
        int hash = hash(keying, key);
        return changes == null ? first.find(key, hash, null) : find(key, hash, changes);
    }

    private int find(K key, int hash, Changes since) {
        int before = first.find(key, hash, since.gone);
        int after = since.find(keying, key, hash);
        return before == NONE ? after : after == NONE ? before : SEVERAL;
    }

    /** With one more number for a key. */
    public NumberIndex<K> with(K key, int number) {
        Changes since = changes == null ? Changes.NONE_YET : changes;
        return new NumberIndex<>(keying, first, since.with(hash(keying, key), number, key));
    }

    /** Without a number of a key. */
    public NumberIndex<K> without(K key, int number) {
        Changes since = changes == null ? Changes.NONE_YET : changes;
        int hash = hash(keying, key);
        boolean old = first.holds(key, hash, number) && !since.gone.containsKey(number);
        return new NumberIndex<>(keying, first, old ? since.without(number) : since.withoutAdded(hash, number));
    }

    /** Which numbers of the first table are gone, and which keys were added. */
    private static final class Changes {
        static final Changes NONE_YET = new Changes(PersistentMap.empty(), 0, new Chunk[] {new Chunk(0, 16)});

        private final PersistentMap<Integer, Boolean> gone;
        private final int bits;
        private final Chunk[] chunks;

        private Changes(PersistentMap<Integer, Boolean> gone, int bits, Chunk[] chunks) {
            this.gone = gone;
            this.bits = bits;
            this.chunks = chunks;
        }

        @SuppressWarnings("unchecked")
        <K> int find(Keying<K> keying, K key, int hash) {
            Chunk chunk = chunks[at(hash, bits)];
            int mask = chunk.slots.length - 1;
            int found = NONE;
            for (int i = hash & mask; chunk.slots[i] != 0; i = (i + 1) & mask) {
                long slot = chunk.slots[i];
                if ((int) (slot >>> Integer.SIZE) == hash && keying.same((K) chunk.keys[i], key)) {
                    if (found != NONE) {
                        return SEVERAL;
                    }
                    found = (int) slot - 1;
                }
            }
            return found;
        }

        Changes without(int number) {
            return new Changes(gone.with(number, true), bits, chunks);
        }

        Changes with(int hash, int number, Object key) {
            Chunk chunk = chunks[at(hash, bits)];
            if (chunk.isFull() && chunk.slots.length >= CAPACITY && chunk.bits < MOST_BITS) {
                return split(chunk, hash).with(hash, number, key);
            }
            Chunk copy = chunk.copy(chunk.isFull() ? chunk.slots.length * 2 : chunk.slots.length, _ -> true);
            copy.add(slot(hash, number), key);
            return new Changes(gone, bits, replaced(chunks.clone(), bits, hash, copy));
        }

        Changes withoutAdded(int hash, int number) {
            long slot = slot(hash, number);
            Chunk chunk = chunks[at(hash, bits)];
            Chunk copy = chunk.copy(chunk.slots.length, other -> other != slot);
            return new Changes(gone, bits, replaced(chunks.clone(), bits, hash, copy));
        }

        private Changes split(Chunk chunk, int hash) {
            int finer = chunk.bits + 1;
            int most = Math.max(bits, finer);
            Chunk[] all = new Chunk[1 << most];
            for (int i = 0; i < all.length; i++) {
                all[i] = chunks[i >>> (most - bits)];
            }
            int lower = at(hash, finer) & ~1;
            for (int half = lower; half <= lower + 1; half++) {
                int own = half;
                Chunk part = new Chunk(finer, CAPACITY);
                chunk.copyTo(part, slot -> at((int) (slot >>> Integer.SIZE), finer) == own);
                replaced(all, most, own << (Integer.SIZE - finer), part);
            }
            return new Changes(gone, most, all);
        }

        /** Puts a chunk in all places of the list that begin as the hash does. */
        private static Chunk[] replaced(Chunk[] all, int bits, int hash, Chunk chunk) {
            int places = 1 << (bits - chunk.bits);
            int from = at(hash, chunk.bits) * places;
            Arrays.fill(all, from, from + places, chunk);
            return all;
        }

        private static int at(int hash, int bits) {
            return (int) ((hash & 0xFFFF_FFFFL) >>> (Integer.SIZE - bits));
        }

        private static long slot(int hash, int number) {
            return (long) hash << Integer.SIZE | (number + 1);
        }
    }

    /** What a slot is asked. */
    @FunctionalInterface
    private interface Wanted {
        boolean test(long slot);
    }

    /** Keys whose hashes begin with the same bits. Filled by who makes it; never changed once it is in an index. */
    private static final class Chunk {
        private final int bits;
        private final long[] slots;
        private final Object[] keys;
        private int size;

        Chunk(int bits, int capacity) {
            this.bits = bits;
            this.slots = new long[capacity];
            this.keys = new Object[capacity];
        }

        boolean isFull() {
            return size >= slots.length - slots.length / 6;
        }

        Chunk copy(int capacity, Wanted wanted) {
            Chunk copy = new Chunk(bits, capacity);
            copyTo(copy, wanted);
            return copy;
        }

        void copyTo(Chunk other, Wanted wanted) {
            for (int i = 0; i < slots.length; i++) {
                if (slots[i] != 0 && wanted.test(slots[i])) {
                    other.add(slots[i], keys[i]);
                }
            }
        }

        void add(long slot, Object key) {
            int mask = slots.length - 1;
            int i = (int) (slot >>> Integer.SIZE) & mask;
            while (slots[i] != 0) {
                i = (i + 1) & mask;
            }
            slots[i] = slot;
            keys[i] = key;
            size++;
        }
    }
}
