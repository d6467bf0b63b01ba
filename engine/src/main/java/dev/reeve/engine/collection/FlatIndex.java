package dev.reeve.engine.collection;

import org.jspecify.annotations.Nullable;

/** Small numbers by keys in one open table: made once, never changed. */
interface FlatIndex<K> {

    /** The number of a key, the numbers of {@code gone} left out; {@code NONE} or {@code SEVERAL} where there is not one. */
    int find(K key, int hash, @Nullable PersistentMap<Integer, Boolean> gone);

    /** Whether the key has that number here. */
    boolean holds(K key, int hash, int number);

    /** How large a table for so many keys is. */
    static int capacity(int keys) {
        return Integer.highestOneBit(Math.max(4, keys + keys / 2)) << 1;
    }
}
