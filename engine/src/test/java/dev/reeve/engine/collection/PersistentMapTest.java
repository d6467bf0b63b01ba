package dev.reeve.engine.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistentMapTest {

    /** A key whose hash is chosen, so that keys collide wholly or in their lower bits. */
    private record Key(int number, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }
    }

    private static Key key(Random random) {
        int number = random.nextInt(300);
        return switch (number % 4) {
            case 0 -> new Key(number, number);
            case 1 -> new Key(number, number % 7);
            case 2 -> new Key(number, (number % 5) << 25);
            default -> new Key(number, Integer.MIN_VALUE | number);
        };
    }

    private static Map<Key, Integer> contents(PersistentMap<Key, Integer> map) {
        Map<Key, Integer> contents = new HashMap<>();
        for (Map.Entry<Key, Integer> entry : map) {
            assertThat(contents.put(entry.getKey(), entry.getValue())).isNull();
        }
        return contents;
    }

    private static void assertSame(PersistentMap<Key, Integer> map, Map<Key, Integer> expected) {
        assertThat(map.size()).isEqualTo(expected.size());
        assertThat(map.isEmpty()).isEqualTo(expected.isEmpty());
        assertThat(contents(map)).isEqualTo(expected);
        expected.forEach((key, value) -> assertThat(map.get(key)).contains(value));
    }

    @ParameterizedTest
    @DisplayName("behaves as a hash map does, and every earlier map stays as it was")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void likeHashMap(long seed) {
        Random random = new Random(seed);
        PersistentMap<Key, Integer> map = PersistentMap.empty();
        Map<Key, Integer> expected = new HashMap<>();
        List<PersistentMap<Key, Integer>> earlier = new ArrayList<>();
        List<Map<Key, Integer>> earlierExpected = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Key key = key(random);
            assertThat(map.get(key).orElse(-1)).isEqualTo(expected.getOrDefault(key, -1));
            assertThat(map.containsKey(key)).isEqualTo(expected.containsKey(key));
            // Grows for a while, then shrinks, and again.
            boolean adds = random.nextInt(10) < (i / 500 % 2 == 0 ? 8 : 2);
            map = adds ? map.with(key, i) : map.without(key);
            if (adds) {
                expected.put(key, i);
            } else {
                expected.remove(key);
            }
            if (i % 250 == 0) {
                assertSame(map, expected);
                earlier.add(map);
                earlierExpected.add(new HashMap<>(expected));
            }
        }
        for (int i = 0; i < earlier.size(); i++) {
            assertSame(earlier.get(i), earlierExpected.get(i));
        }
        for (Key key : List.copyOf(expected.keySet())) {
            map = map.without(key);
        }
        assertSame(map, Map.of());
    }

    @ParameterizedTest
    @DisplayName("a copy of a map behaves as one built entry by entry")
    @ValueSource(longs = {1, 2, 3, 4})
    void copy(long seed) {
        Random random = new Random(seed);
        Map<Key, Integer> entries = new HashMap<>();
        for (int i = 0; i < random.nextInt(600); i++) {
            entries.put(key(random), i);
        }
        PersistentMap<Key, Integer> map = PersistentMap.copyOf(entries);
        assertSame(map, entries);
        for (int i = 0; i < 500; i++) {
            Key key = key(random);
            if (random.nextBoolean()) {
                map = map.with(key, i);
                entries.put(key, i);
            } else {
                map = map.without(key);
                entries.remove(key);
            }
        }
        assertSame(map, entries);
    }

    @Test
    @DisplayName("equal maps iterate alike however they were built")
    void order() {
        Map<String, Integer> entries = new HashMap<>();
        PersistentMap<String, Integer> byOne = PersistentMap.empty();
        for (int i = 500; i-- > 0; ) {
            entries.put("key" + i, i);
            byOne = byOne.with("key" + i, i).with("gone" + i, i);
        }
        for (int i = 0; i < 500; i++) {
            byOne = byOne.without("gone" + i);
        }
        assertThat(byOne).containsExactlyElementsOf(PersistentMap.copyOf(entries));
    }

    @Test
    @DisplayName("taking away what is not there gives the same map; the end of an iteration is an error")
    void edges() {
        PersistentMap<String, Integer> map =
                PersistentMap.<String, Integer>empty().with("a", 1);
        assertThat(map.without("b")).isSameAs(map);
        Iterator<Map.Entry<String, Integer>> entries = map.iterator();
        entries.next();
        assertThat(entries.hasNext()).isFalse();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @DisplayName("differences are the keys whose values are other objects, or in one of both only")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void differences(long seed) {
        Random random = new Random(seed);
        PersistentMap<Key, Integer> one = PersistentMap.empty();
        for (int i = 0; i < 200; i++) {
            one = one.with(key(random), i);
        }
        PersistentMap<Key, Integer> other = one;
        for (int i = 0; i < random.nextInt(100); i++) {
            Key key = key(random);
            other = random.nextBoolean() ? other.with(key, 1_000 + i) : other.without(key);
        }
        Map<Key, Integer> left = contents(one);
        Map<Key, Integer> right = contents(other);
        Set<Key> expected = new HashSet<>(left.keySet());
        expected.addAll(right.keySet());
        expected.removeIf(key -> Objects.equals(left.get(key), right.get(key)));
        List<Key> found = new ArrayList<>();

        one.differences(other, found::add);

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
}
