package dev.reeve.engine.collection;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map whose changed copies share all but a logarithmic part with the original: a hash trie of 32-way
 * nodes. Iteration order depends on the hashes alone, so equal maps built in any order iterate alike save for collisions.
 */
public final class PersistentMap<K, V> implements Iterable<Map.Entry<K, V>> {

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    private static final PersistentMap<?, ?> EMPTY = new PersistentMap<>(new Node(0, new Object[0]), 0);

    private final Node root;
    private final int size;

    private PersistentMap(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    /** The map of nothing. */
    @SuppressWarnings("unchecked")
    public static <K, V> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) EMPTY;
    }

    /** The map of the same entries: what adding them one by one gives, in one pass. */
    public static <K, V> PersistentMap<K, V> copyOf(Map<K, V> entries) {
        Leaf[] leaves = new Leaf[entries.size()];
        int at = 0;
        for (Map.Entry<K, V> entry : entries.entrySet()) {
            leaves[at++] = new Leaf(spread(entry.getKey()), entry.getKey(), entry.getValue());
        }
        return new PersistentMap<>(Node.of(leaves, 0), leaves.length);
    }

    /** The map that gives all of these keys, each of which stands here once, the same value. */
    public static <K, V> PersistentMap<K, V> ofKeys(Collection<K> keys, V value) {
        Leaf[] leaves = new Leaf[keys.size()];
        int at = 0;
        for (K key : keys) {
            leaves[at++] = new Leaf(spread(key), key, value);
        }
        return new PersistentMap<>(Node.of(leaves, 0), leaves.length);
    }

    /** The number of entries. */
    public int size() {
        return size;
    }

    /** Whether there is no entry. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The value of a key. */
    @SuppressWarnings("unchecked")
    public Optional<V> get(K key) {
        Object found = root.find(key, spread(key));
        return Optional.ofNullable((V) found);
    }

    /** Whether the key has a value. */
    public boolean containsKey(K key) {
        return root.find(key, spread(key)) != null;
    }

    /** A map with this entry, in place of any of the same key. */
    public PersistentMap<K, V> with(K key, V value) {
        boolean added = !containsKey(key);
        return new PersistentMap<>(root.with(new Leaf(spread(key), key, value), 0), added ? size + 1 : size);
    }

    /** A map without the key. */
    public PersistentMap<K, V> without(K key) {
        return containsKey(key) ? new PersistentMap<>(root.without(key, spread(key), 0), size - 1) : this;
    }

    /**
     * The keys under which this map and another hold different objects, or only one of them holds any; values are
     * compared by identity. What both share is not looked at, so it costs what was changed between them.
     */
    @SuppressWarnings("unchecked")
    public void differences(PersistentMap<K, V> other, Consumer<? super K> different) {
        Node.differences(root, other.root, key -> different.accept((K) key));
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return new Entries<>(root);
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }

    private record Leaf(int hash, Object key, Object value) {}

    /** Leaves whose keys have the same hash. */
    @SuppressWarnings("ArrayRecordComponent") // never shared outside this class nor compared
    private record Collision(Leaf[] leaves) {}

    /** Children of one level: a leaf, a collision or a deeper node for each bit that is set. */
    @SuppressWarnings("ArrayRecordComponent") // never shared outside this class nor compared
    private record Node(int bitmap, Object[] children) {

        /** The node of these leaves, all of whose hashes are equal below the shift. */
        static Node of(Leaf[] leaves, int shift) {
            int[] counts = new int[MASK + 1];
            for (Leaf leaf : leaves) {
                counts[(leaf.hash() >>> shift) & MASK]++;
            }
            Leaf[][] buckets = new Leaf[MASK + 1][];
            for (Leaf leaf : leaves) {
                int digit = (leaf.hash() >>> shift) & MASK;
                if (buckets[digit] == null) {
                    buckets[digit] = new Leaf[counts[digit]];
                }
                buckets[digit][buckets[digit].length - counts[digit]--] = leaf;
            }
            int bitmap = 0;
            Object[] children = new Object[leaves.length];
            int size = 0;
            for (int digit = 0; digit <= MASK; digit++) {
                Leaf[] bucket = buckets[digit];
                if (bucket != null) {
                    bitmap |= 1 << digit;
                    children[size++] = child(bucket, shift + BITS);
                }
            }
            return new Node(bitmap, size == children.length ? children : Arrays.copyOf(children, size));
        }

        private static Object child(Leaf[] bucket, int shift) {
            if (bucket.length == 1) {
                return bucket[0];
            }
            if (haveOneHash(bucket)) {
                return new Collision(bucket);
            }
            return bucket.length == 2 ? pair(bucket[0], bucket[1], shift) : of(bucket, shift);
        }

        /** The node of two leaves of different hashes: most of those far below the root. */
        private static Node pair(Leaf one, Leaf other, int shift) {
            int first = (one.hash() >>> shift) & MASK;
            int second = (other.hash() >>> shift) & MASK;
            if (first == second) {
                return new Node(1 << first, new Object[] {pair(one, other, shift + BITS)});
            }
            return new Node(
                    1 << first | 1 << second, first < second ? new Object[] {one, other} : new Object[] {other, one});
        }

        private static boolean haveOneHash(Leaf[] bucket) {
            for (Leaf leaf : bucket) {
                if (leaf.hash() != bucket[0].hash()) {
                    return false;
                }
            }
            return true;
        }

        // Reads are the hot path: a loop, and no pattern switch, which dispatches through a call site.
        @Nullable
        Object find(Object key, int hash) {
            Object at = this;
            for (int shift = 0; at instanceof Node node; shift += BITS) {
                int bit = 1 << ((hash >>> shift) & MASK);
                if ((node.bitmap & bit) == 0) {
                    return null;
                }
                at = node.children[node.index(bit)];
            }
            if (at instanceof Leaf leaf) {
                return leaf.key().equals(key) ? leaf.value() : null;
            }
            for (Leaf leaf : ((Collision) at).leaves()) {
                if (leaf.key().equals(key)) {
                    return leaf.value();
                }
            }
            return null;
        }

        Node with(Leaf leaf, int shift) {
            int bit = 1 << ((leaf.hash() >>> shift) & MASK);
            int at = index(bit);
            if ((bitmap & bit) == 0) {
                Object[] copy = new Object[children.length + 1];
                System.arraycopy(children, 0, copy, 0, at);
                copy[at] = leaf;
                System.arraycopy(children, at, copy, at + 1, children.length - at);
                return new Node(bitmap | bit, copy);
            }
            Object child = children[at];
            Object replacement = switch (child) {
                case Node node -> node.with(leaf, shift + BITS);
                case Leaf other when other.key().equals(leaf.key()) -> leaf;
                case Leaf other when other.hash() == leaf.hash() -> new Collision(new Leaf[] {other, leaf});
                case Leaf other -> split(other, other.hash(), leaf, shift + BITS);
                case Collision collision
                when collision.leaves()[0].hash() != leaf.hash() ->
                    split(collision, collision.leaves()[0].hash(), leaf, shift + BITS);
                case Collision collision -> replaced(collision, leaf);
                default -> throw new IllegalStateException("unknown child");
            };
            Object[] copy = children.clone();
            copy[at] = replacement;
            return new Node(bitmap, copy);
        }

        Node without(Object key, int hash, int shift) {
            int bit = 1 << ((hash >>> shift) & MASK);
            int at = index(bit);
            Object child = children[at];
            @Nullable
            Object replacement = switch (child) {
                case Node node -> node.without(key, hash, shift + BITS).collapsed();
                case Leaf _ -> null;
                case Collision collision -> {
                    Leaf[] rest = Arrays.stream(collision.leaves())
                            .filter(leaf -> !leaf.key().equals(key))
                            .toArray(Leaf[]::new);
                    yield rest.length == 1 ? rest[0] : new Collision(rest);
                }
                default -> throw new IllegalStateException("unknown child");
            };
            if (replacement != null) {
                Object[] copy = children.clone();
                copy[at] = replacement;
                return new Node(bitmap, copy);
            }
            Object[] copy = new Object[children.length - 1];
            System.arraycopy(children, 0, copy, 0, at);
            System.arraycopy(children, at + 1, copy, at, copy.length - at);
            return new Node(bitmap & ~bit, copy);
        }

        private @Nullable Object collapsed() {
            if (children.length == 0) {
                return null;
            }
            return children.length == 1 && !(children[0] instanceof Node) ? children[0] : this;
        }

        @SuppressWarnings("ReferenceEquality") // the very same node or another
        static void differences(@Nullable Object one, @Nullable Object other, Consumer<Object> different) {
            if (one == other) {
                return;
            }
            if (one instanceof Node left && other instanceof Node right) {
                for (int bits = left.bitmap | right.bitmap; bits != 0; bits &= bits - 1) {
                    int bit = Integer.lowestOneBit(bits);
                    differences(left.child(bit), right.child(bit), different);
                }
                return;
            }
            Map<Object, Object> left = new HashMap<>();
            gather(one, left);
            Map<Object, Object> right = new HashMap<>();
            gather(other, right);
            left.forEach((key, value) -> {
                if (right.remove(key) != value) {
                    different.accept(key);
                }
            });
            right.keySet().forEach(different);
        }

        private @Nullable Object child(int bit) {
            return (bitmap & bit) == 0 ? null : children[index(bit)];
        }

        private static void gather(@Nullable Object below, Map<Object, Object> entries) {
            switch (below) {
                case Leaf leaf -> entries.put(leaf.key(), leaf.value());
                case Collision collision -> {
                    for (Leaf leaf : collision.leaves()) {
                        gather(leaf, entries);
                    }
                }
                case Node node -> {
                    for (Object child : node.children()) {
                        gather(child, entries);
                    }
                }
                case null, default -> {}
            }
        }

        private int index(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }

        private static Node split(Object old, int oldHash, Leaf leaf, int shift) {
            int bit = 1 << ((oldHash >>> shift) & MASK);
            return new Node(bit, new Object[] {old}).with(leaf, shift);
        }

        private static Collision replaced(Collision collision, Leaf leaf) {
            Leaf[] leaves = collision.leaves();
            for (int i = 0; i < leaves.length; i++) {
                if (leaves[i].key().equals(leaf.key())) {
                    Leaf[] copy = leaves.clone();
                    copy[i] = leaf;
                    return new Collision(copy);
                }
            }
            Leaf[] copy = Arrays.copyOf(leaves, leaves.length + 1);
            copy[leaves.length] = leaf;
            return new Collision(copy);
        }
    }

    private static final class Entries<K, V> implements Iterator<Map.Entry<K, V>> {
        private final Deque<Object> pending = new ArrayDeque<>();

        Entries(Node root) {
            push(root.children());
        }

        private void push(Object[] children) {
            for (int i = children.length - 1; i >= 0; i--) {
                pending.push(children[i]);
            }
        }

        @Override
        public boolean hasNext() {
            return !pending.isEmpty();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Map.Entry<K, V> next() {
            // No pattern switch: what goes over all objects comes through here.
            while (!pending.isEmpty()) {
                Object child = pending.pop();
                if (child instanceof Leaf leaf) {
                    return Map.entry((K) leaf.key(), (V) leaf.value());
                }
                push(child instanceof Node node ? node.children() : ((Collision) child).leaves());
            }
            throw new NoSuchElementException();
        }
    }
}
