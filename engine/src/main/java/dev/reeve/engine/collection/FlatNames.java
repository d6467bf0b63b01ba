package dev.reeve.engine.collection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flat index of names that keeps their letters itself, one after the other: to compare one is a single step from its slot,
 * where a string is three. A name is its number, its length and its letters: ASCII ones a byte each, folded to small ones; those
 * of any other name two bytes each, as they are.
 */
final class FlatNames implements FlatIndex<String> {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HEAD = 2 * Integer.BYTES;

    /** In a length: that the name is not all ASCII. */
    private static final int WIDE = 1 << 31;

    private final NumberIndex.Keying<String> keying;

    /** Hash above, place of the name and one below; 0 for none. */
    private final long[] slots;

    private final byte[] names;

    private FlatNames(NumberIndex.Keying<String> keying, long[] slots, byte[] names) {
        this.keying = keying;
        this.slots = slots;
        this.names = names;
    }

    /** The names of a list by their place in it. Those that the keying takes for the same have to fold ASCII letters only. */
    static FlatIndex<String> of(NumberIndex.Keying<String> keying, List<String> all) {
        long length = 0;
        for (String name : all) {
            length += HEAD + (isPlain(name) ? name.length() : 2L * name.length());
        }
        if (length > Integer.MAX_VALUE - HEAD) {
            return new FlatKeys<>(keying, all);
        }
        int capacity = FlatIndex.capacity(all.size());
        long[] slots = new long[capacity];
        byte[] names = new byte[(int) length];
        int mask = capacity - 1;
        int end = 0;
        for (int number = 0; number < all.size(); number++) {
            String name = all.get(number);
            int hash = NumberIndex.hash(keying, name);
            int at = hash & mask;
            while (slots[at] != 0) {
                at = (at + 1) & mask;
            }
            slots[at] = (long) hash << Integer.SIZE | (end + 1);
            end = append(names, end, number, name);
        }
        return new FlatNames(keying, slots, names);
    }

    private static int append(byte[] names, int at, int number, String name) {
        boolean plain = isPlain(name);
        INTS.set(names, at, number);
        INTS.set(names, at + Integer.BYTES, plain ? name.length() : name.length() | WIDE);
        int end = at + HEAD;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (plain) {
                names[end++] = (byte) small(c);
            } else {
                names[end++] = (byte) c;
                names[end++] = (byte) (c >>> Byte.SIZE);
            }
        }
        return end;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    /** Whether the name at a place is that one. */
    private boolean is(int at, String name) {
        int length = (int) INTS.get(names, at + Integer.BYTES);
        if (length < 0) {
            return isWide(at, length & ~WIDE, name);
        }
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (names[at + HEAD + i] != small(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWide(int at, int length, String name) {
        char[] letters = new char[length];
        for (int i = 0; i < length; i++) {
            int low = at + HEAD + 2 * i;
            letters[i] = (char) ((names[low] & 0xFF) | (names[low + 1] << Byte.SIZE));
        }
        return keying.same(new String(letters), name);
    }

    @Override
    public int find(String key, int hash, @Nullable PersistentMap<Integer, Boolean> gone) {
        long[] table = slots;
        int mask = table.length - 1;
        int found = NumberIndex.NONE;
        for (int i = hash & mask; ; i = (i + 1) & mask) {
            long slot = table[i];
            if (slot == 0) {
                return found;
            }
            if ((int) (slot >>> Integer.SIZE) == hash && is((int) slot - 1, key)) {
                int number = (int) INTS.get(names, (int) slot - 1);
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
    public boolean holds(String key, int hash, int number) {
        int mask = slots.length - 1;
        for (int i = hash & mask; slots[i] != 0; i = (i + 1) & mask) {
            int at = (int) slots[i] - 1;
            if ((int) (slots[i] >>> Integer.SIZE) == hash && (int) INTS.get(names, at) == number && is(at, key)) {
                return true;
            }
        }
        return false;
    }
}
