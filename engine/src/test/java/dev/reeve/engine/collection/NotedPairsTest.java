package dev.reeve.engine.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Values by two numbers, noted while others look. */
class NotedPairsTest {

    /** Two numbers. */
    private record Pair(int one, int other) {}

    @Test
    @DisplayName("through any notes the table says what a map of first values says, of the greatest numbers as well")
    void likeMap() {
        Random random = new Random(1);
        NotedPairs<Integer> pairs = new NotedPairs<>();
        Map<Pair, Integer> known = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Pair pair = new Pair(number(random), number(random));
            assertThat(pairs.find(pair.one(), pair.other())).isEqualTo(known.get(pair));
            pairs.note(pair.one(), pair.other(), i);
            known.putIfAbsent(pair, i);
        }
        known.forEach((pair, value) ->
                assertThat(pairs.find(pair.one(), pair.other())).as("%s", pair).isEqualTo(value));
        assertThat(known).hasSizeBetween(10_000, 19_900);
    }

    private static int number(Random random) {
        int number = random.nextInt(120);
        return random.nextInt(10) == 0 ? Integer.MAX_VALUE - number : number;
    }

    @Test
    @DisplayName(
            "who finds a value finds it whole, and what one has noted every other finds, however many note at once")
    void manyThreads() throws Exception {
        NotedPairs<long[]> pairs = new NotedPairs<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> quarters = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int from = i;
                quarters.add(() -> noteAndLook(pairs, from));
            }
            for (Future<Integer> wrong : threads.invokeAll(quarters)) {
                assertThat(wrong.get()).isZero();
            }
        }
        for (int i = 0; i < 40_000; i++) {
            assertThat(pairs.find(i & 255, i >>> 8)).containsExactly(i, ~i);
        }
    }

    /** Notes a quarter of all, and looks at all; how many were neither unknown nor whole, or unknown to who noted them. */
    private static int noteAndLook(NotedPairs<long[]> pairs, int from) {
        int wrong = 0;
        for (int i = from; i < 40_000; i += 4) {
            pairs.note(i & 255, i >>> 8, new long[] {i, ~i});
            long[] own = pairs.find(i & 255, i >>> 8);
            wrong += own != null && own[1] == ~i ? 0 : 1;
            int j = i * 31 % 40_000;
            long[] another = pairs.find(j & 255, j >>> 8);
            wrong += another == null || (another[0] == j && another[1] == ~j) ? 0 : 1;
        }
        return wrong;
    }
}
