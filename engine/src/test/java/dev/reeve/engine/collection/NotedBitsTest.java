package dev.reeve.engine.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bits and numbers that are noted in place, and copies that forget some of them. */
class NotedBitsTest {

    /** A number's bit. */
    private record Place(int number, int bit) {}

    @Test
    @DisplayName("a bit is unknown until it is noted, and then what was noted; its neighbours stay unknown")
    void notedBits() {
        NotedBits bits = NotedBits.ofSize(10_000);
        bits.note(4_097, 33, true, 0);
        bits.note(4_097, 34, false, 0);

        assertThat(bits.find(4_097, 33)).isEqualTo(NotedFlags.YES);
        assertThat(bits.find(4_097, 34)).isEqualTo(NotedFlags.NO);
        assertThat(bits.find(4_097, 1)).isEqualTo(NotedFlags.UNKNOWN);
        assertThat(bits.find(4_097, 65)).isEqualTo(NotedFlags.UNKNOWN);
        assertThat(bits.find(4_096, 33)).isEqualTo(NotedFlags.UNKNOWN);
        assertThat(bits.find(4_098, 33)).isEqualTo(NotedFlags.UNKNOWN);
    }

    @Test
    @DisplayName("what is beyond the limit is never known, and to note it does no harm")
    void beyondLimit() {
        NotedBits bits = NotedBits.ofSize(100);
        bits.note(100_000, 3, true, 3);
        NotedNumbers numbers = NotedNumbers.ofSize(100);
        numbers.note(100_000, 3);

        assertThat(bits.find(100_000, 3)).isEqualTo(NotedFlags.UNKNOWN);
        assertThat(numbers.find(100_000)).isEqualTo(NotedNumbers.UNKNOWN);
    }

    @Test
    @DisplayName(
            "through any notes and copies each table says what a map says: nothing that only the other one knows of a"
                    + " forgotten number")
    void likeMaps() {
        Random random = new Random(1);
        NotedBits bits = NotedBits.ofSize(5_000);
        Map<Place, Boolean> known = new HashMap<>();
        for (int round = 0; round < 30; round++) {
            for (int i = 0; i < 400; i++) {
                Place place = new Place(random.nextInt(300) * 16, random.nextInt(20 + 4 * round));
                boolean value = place.hashCode() % 3 == 0;
                bits.note(place.number(), place.bit(), value, random.nextInt(50));
                known.put(place, value);
            }
            int[] forgotten = {random.nextInt(300) * 16, random.nextInt(300) * 16, random.nextInt(300) * 16};
            NotedBits copy = bits.without(forgotten, 5_000);
            assertSame(bits, known);
            for (int number : forgotten) {
                known.keySet().removeIf(place -> place.number() == number);
                bits.note(number, 7, true, 7); // in the one that is left behind, and so not in the copy
                assertThat(copy.find(number, 7)).isEqualTo(NotedFlags.UNKNOWN);
            }
            bits = copy;
            assertSame(bits, known);
        }
    }

    private static void assertSame(NotedBits bits, Map<Place, Boolean> known) {
        for (int number = 0; number < 4_800; number += 8) {
            for (int bit = 0; bit < 140; bit += 3) {
                Boolean value = known.get(new Place(number, bit));
                int expected = value == null ? NotedFlags.UNKNOWN : value ? NotedFlags.YES : NotedFlags.NO;
                assertThat(bits.find(number, bit)).isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName(
            "a copy of noted numbers forgets some, keeps the rest and has room for more; the original stays as it is")
    void notedNumbers() {
        NotedNumbers numbers = NotedNumbers.ofSize(1_000);
        numbers.note(0, 5);
        numbers.note(511, 6);
        numbers.note(512, 7);
        NotedNumbers copy = numbers.without(new int[] {511, 700, 1_023}, 3_000);
        copy.note(2_999, 8);
        numbers.note(511, 9);
        copy.note(1, 10); // of a block that forgot something, so it is the copy's alone

        assertThat(copy.find(0)).isEqualTo(5);
        assertThat(copy.find(511)).isEqualTo(NotedNumbers.UNKNOWN);
        assertThat(copy.find(512)).isEqualTo(7);
        assertThat(copy.find(2_999)).isEqualTo(8);
        assertThat(numbers.find(511)).isEqualTo(9);
        assertThat(numbers.find(1)).isEqualTo(NotedNumbers.UNKNOWN);
        assertThat(numbers.find(2_999)).isEqualTo(NotedNumbers.UNKNOWN);
    }
}
