package dev.reeve.engine.collection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flat index that refers to its keys. Hashes and numbers stand side by side, and a key is looked at only where its hash agrees:
 * of memory that no cache holds it touches as little as can be.
 */
final class FlatKeys<K> implements FlatIndex<K> {

    private final NumberIndex.Keying<K> keying;

    /** Hash above, number and one below; 0 for none. */
    private final long[] slots;

    private final Object[] keys;

    /** The keys of a list by their place in it. */
    FlatKeys(NumberIndex.Keying<K> keying, List<? extends K> all) {
        this.keying = keying;
        int capacity = FlatIndex.capacity(all.size());
        this.slots = new long[capacity];
        this.keys = new Object[capacity];
        int mask = capacity - 1;
        for (int number = 0; number < all.size(); number++) {
            K key = all.get(number);
            int hash = NumberIndex.hash(keying, key);
            int at = hash & mask;
            while (slots[at] != 0) {
                at = (at + 1) & mask;
            }
            slots[at] = (long) hash << Integer.SIZE | (number + 1);
            keys[at] = key;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public int find(K key, int hash, @Nullable PersistentMap<Integer, Boolean> gone) {
        long[] table = slots;
        int mask = table.length - 1;
        int found = NumberIndex.NONE;
        for (int i = hash & mask; ; i = (i + 1) & mask) {
            long slot = table[i];
            if (slot == 0) {
                return found;
            }
            if ((int) (slot >>> Integer.SIZE) == hash && keying.same((K) keys[i], key)) {
                int number = (int) slot - 1;
                if (gone == null || !gone.containsKey(number)) {
                    if (found != NumberIndex.NONE) {
                        return NumberIndex.SEVERAL;
                    }
                    found = number;
                }
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean holds(K key, int hash, int number) {
        int mask = slots.length - 1;
        for (int i = hash & mask; slots[i] != 0; i = (i + 1) & mask) {
            if (slots[i] == ((long) hash << Integer.SIZE | (number + 1)) && keying.same((K) keys[i], key)) {
                return true;
            }
        }
        return false;
    }
}
