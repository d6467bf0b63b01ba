package dev.reeve.engine.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberIndexTest {

    /** Keys of which several have one hash, or all of them where there is but one bucket. */
    private record Hashed(int buckets) implements NumberIndex.Keying<String> {
        @Override
        public int hash(String key) {
            return key.hashCode() % buckets;
        }

        @Override
        public boolean same(String one, String other) {
            return one.equals(other);
        }
    }

    private static int expected(Map<String, SortedSet<Integer>> all, String key) {
        SortedSet<Integer> numbers = all.getOrDefault(key, new TreeSet<>());
        return switch (numbers.size()) {
            case 0 -> NumberIndex.NONE;
            case 1 -> numbers.getFirst();
            default -> NumberIndex.SEVERAL;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1_000_000})
    @DisplayName(
            "finds what a map of sets finds, through any additions and removals; earlier indexes stay as they were")
    void likeMapOfSets(int buckets) {
        Random random = new Random(buckets);
        Map<String, SortedSet<Integer>> all = new HashMap<>();
        List<String> first = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            first.add("key" + random.nextInt(600));
            all.computeIfAbsent(first.getLast(), _ -> new TreeSet<>()).add(number);
        }
        NumberIndex<String> index = NumberIndex.of(new Hashed(buckets), first);
        NumberIndex<String> earlier = index;
        Map<String, Integer> found = new HashMap<>();
        for (int number = 300; number < 3_000; number++) {
            String key = "key" + random.nextInt(600);
            SortedSet<Integer> numbers = all.computeIfAbsent(key, _ -> new TreeSet<>());
            if (random.nextInt(10) < 4 && !numbers.isEmpty()) {
                int gone = numbers.removeFirst();
                index = index.without(key, gone);
            } else {
                numbers.add(number);
                index = index.with(key, number);
            }
            if (number == 1_500) {
                earlier = index;
                for (int i = 0; i < 600; i++) {
                    found.put("key" + i, expected(all, "key" + i));
                }
            }
            assertThat(index.find(key)).isEqualTo(expected(all, key));
        }
        for (int i = 0; i < 600; i++) {
            assertThat(index.find("key" + i)).isEqualTo(expected(all, "key" + i));
            assertThat(earlier.find("key" + i)).isEqualTo(found.get("key" + i));
        }
    }
}
