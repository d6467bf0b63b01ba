package dev.reeve.engine.collection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Values by two small numbers, as far as they are known, in one open table: of memory that no cache holds, it touches as little
 * as can be to find one of many. Only ever added to. Safe for any number of threads; who looks waits for nobody.
 */
public final class NotedPairs<T> {

    private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** Half empty, so that few are passed on the way. */
    private volatile Table table = new Table(6);

    private int size;

    /** What is known of two numbers from 0, or null. Who sees it sees all that was done before it was noted. */
    @SuppressWarnings("unchecked")
    public @Nullable T find(int one, int other) {
        return (T) table.find(key(one, other));
    }

    /** Notes what is found of two numbers from 0, where nothing is known yet. */
    public synchronized void note(int one, int other, T value) {
        long key = key(one, other);
        if (table.find(key) != null) {
            return;
        }
        if (2 * ++size > table.keys.length) {
            table = table.doubled();
        }
        table.put(key, value);
    }

    private static long key(int one, int other) {
        return ((long) one << Integer.SIZE | other) + 1;
    }

    private static final class Table {
        private final int bits;

        /** 0 for none. Written after its value, so that who sees the key sees the value. */
        private final long[] keys;

        private final @Nullable Object[] values;

        Table(int bits) {
            this.bits = bits;
            this.keys = new long[1 << bits];
            this.values = new Object[1 << bits];
        }

        @Nullable
        Object find(long key) {
            int mask = keys.length - 1;
            for (int i = slot(key); ; i = (i + 1) & mask) {
                long found = (long) KEYS.getAcquire(keys, i);
                if (found == key) {
                    return values[i];
                }
                if (found == 0) {
                    return null;
                }
            }
        }

        void put(long key, Object value) {
            int i = slot(key);
            while (keys[i] != 0) {
                i = (i + 1) & (keys.length - 1);
            }
            values[i] = value;
            KEYS.setRelease(keys, i, key);
        }

        Table doubled() {
            Table twice = new Table(bits + 1);
            for (int i = 0; i < keys.length; i++) {
                Object value = values[i];
                if (value != null) {
                    twice.put(keys[i], value);
                }
            }
            return twice;
        }

        private int slot(long key) {
            return (int) ((key * GOLDEN_RATIO) >>> (Long.SIZE - bits));
        }
    }
}
