package dev.reeve.engine.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many names in little room. */
@SuppressWarnings("JdkObsolete") // they are no more than a SortedSet
class SortedNamesTest {

    @Test
    @DisplayName("They are what a sorted set ignoring case is, and so is every part of them")
    void likeSortedSets() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            List<String> given = IntStream.range(0, random.nextInt(8))
                    .mapToObj(_ -> name(random))
                    .toList();
            SortedSet<String> plain = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            plain.addAll(given);
            SortedNames names = SortedNames.of(given);
            String from = name(random);
            String to = from + name(random);

            assertSame(names, plain);
            assertSame(names.subSet(from, to), plain.subSet(from, to));
            assertSame(names.headSet(to), plain.headSet(to));
            assertSame(names.tailSet(from), plain.tailSet(from));
            assertThat(names.contains(from)).isEqualTo(plain.contains(from));
        }
    }

    private static String name(Random random) {
        return "" + "AaBbCcDd".charAt(random.nextInt(8)) + "xX".charAt(random.nextInt(2));
    }

    private static void assertSame(SortedSet<String> names, SortedSet<String> plain) {
        assertThat(new ArrayList<>(names))
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactlyElementsOf(plain);
        assertThat(names.comparator()).isEqualTo(plain.comparator());
        if (plain.isEmpty()) {
            assertThatThrownBy(names::first).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(names::last).isInstanceOf(NoSuchElementException.class);
        } else {
            assertThat(names.first()).isEqualToIgnoringCase(plain.first());
            assertThat(names.last()).isEqualToIgnoringCase(plain.last());
        }
    }

    @Test
    @DisplayName("Names that come later are asked for once, when somebody looks")
    void later() {
        AtomicInteger asked = new AtomicInteger();
        SortedNames names = SortedNames.later(() -> {
            asked.incrementAndGet();
            return List.of("Name", "Alias", "name");
        });
        assertThat(asked).hasValue(0);
        assertThat(names).containsExactly("Alias", "Name").contains("Alias");
        assertThat(names.contains("ALIAS")).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    @DisplayName("Nobody takes a name out of them")
    void immutable() {
        SortedNames names = SortedNames.of(List.of("Alias"));
        assertThatThrownBy(() -> names.remove("Alias")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(SortedNames.of(names)).isSameAs(names);
    }
}
