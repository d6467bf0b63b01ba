package dev.reeve.engine.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NumberSetTest {

    private static final int LIMIT = 40_000;

    private static NumberSet of(Set<Integer> numbers) {
        return NumberSet.of(LIMIT, numbers::contains);
    }

    private static List<Integer> numbers(NumberSet set) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = set.next(0); number >= 0; number = set.next(number + 1)) {
            numbers.add(number);
        }
        return numbers;
    }

    private static Set<Integer> some(Random random, int count) {
        Set<Integer> numbers = new TreeSet<>();
        int from = random.nextInt(LIMIT / 2);
        while (numbers.size() < count) {
            numbers.add(from + random.nextInt(LIMIT / 2));
        }
        return numbers;
    }

    @Test
    void isWalkedThroughInOrder() {
        Set<Integer> numbers = new TreeSet<>(List.of(0, 63, 64, 4_095, 4_096, 39_999));
        NumberSet set = of(numbers);

        assertThat(numbers(set)).containsExactlyElementsOf(numbers);
        assertThat(set.size()).isEqualTo(6);
        assertThat(set.contains(64)).isTrue();
        assertThat(set.contains(65)).isFalse();
        assertThat(set.contains(-1)).isFalse();
        assertThat(set.contains(1_000_000)).isFalse();
    }

    @Test
    void aChangedCopyLeavesTheOriginal() {
        NumberSet set = of(new TreeSet<>(List.of(1, 5_000)));
        NumberSet more = set.with(100_000, true).with(1, false).with(2, false);

        assertThat(numbers(set)).containsExactly(1, 5_000);
        assertThat(numbers(more)).containsExactly(5_000, 100_000);
        assertThat(more.size()).isEqualTo(2);
    }

    @Test
    void sumsAreThoseOfOrdinarySets() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Set<Integer> one = some(random, random.nextInt(300));
            Set<Integer> other = some(random, random.nextInt(300));
            Set<Integer> third = some(random, random.nextInt(300));
            NumberSet.Sum sum = new NumberSet.Sum();
            sum.add(of(one));
            sum.addWithout(of(other), of(third));
            Set<Integer> expected = new TreeSet<>(other);
            expected.removeAll(third);
            expected.addAll(one);
            assertThat(numbers(sum.set())).containsExactlyElementsOf(expected);
            assertThat(sum.isEmpty()).isEqualTo(expected.isEmpty());

            if (random.nextBoolean()) {
                sum.keep(of(third));
            } else {
                NumberSet.Sum kept = new NumberSet.Sum();
                third.forEach(kept::add);
                sum.keep(kept);
            }
            expected.retainAll(third);
            assertThat(numbers(sum.set())).containsExactlyElementsOf(expected);
            assertThat(sum.set().size()).isEqualTo(expected.size());
        }
    }
}
