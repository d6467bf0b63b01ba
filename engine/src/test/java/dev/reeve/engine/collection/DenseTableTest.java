package dev.reeve.engine.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DenseTableTest {

    @Test
    @DisplayName("what is noted in one is in all that share the block")
    void notes() {
        DenseTable<String> table = DenseTable.ofSize(10_000);
        table.note(5, "five");
        DenseTable<String> copy = table.without(new int[] {9_000}, 10_000);

        copy.note(6, "six");

        assertThat(copy.find(5)).isEqualTo("five");
        assertThat(table.find(6)).isEqualTo("six");
        assertThat(table.find(7)).isNull();
    }

    @Test
    @DisplayName("what a copy is without stays where it was, and what is noted anew stays apart")
    void without() {
        DenseTable<String> table = DenseTable.ofSize(10_000);
        table.note(5, "five");
        DenseTable<String> copy = table.without(new int[] {5, 6, 9_999}, 20_000);

        copy.note(5, "new");
        table.note(6, "old");
        copy.note(19_999, "last");

        assertThat(table.find(5)).isEqualTo("five");
        assertThat(copy.find(5)).isEqualTo("new");
        assertThat(copy.find(6)).isNull();
        assertThat(copy.find(19_999)).isEqualTo("last");
        assertThat(table.find(19_999)).isNull();
    }

    @Test
    @DisplayName("what nothing was noted of when it was copied is not shared either")
    void withoutNothing() {
        DenseTable<String> table = DenseTable.ofSize(10_000);
        DenseTable<String> copy = table.without(new int[] {5}, 10_000);

        table.note(5, "old");

        assertThat(copy.find(5)).isNull();
    }

    @Test
    @DisplayName("a changed copy has the value, the original its own")
    void with() {
        DenseTable<String> table = DenseTable.<String>ofSize(3).with(1, "one");

        assertThat(table.with(1, "other").find(1)).isEqualTo("other");
        assertThat(table.with(1, null).find(1)).isNull();
        assertThat(table.with(50_000, "far").find(50_000)).isEqualTo("far");
        assertThat(table.find(1)).isEqualTo("one");
    }

    @Test
    @DisplayName("flags know what was noted, and copies without a number nothing of it")
    void flags() {
        NotedFlags flags = NotedFlags.ofSize(5_000);
        flags.note(31, true);
        flags.note(32, false);
        NotedFlags copy = flags.without(new int[] {31}, 9_000);
        flags.note(4_000, true);
        copy.note(8_999, true);

        assertThat(flags.find(31)).isEqualTo(NotedFlags.YES);
        assertThat(copy.find(31)).isEqualTo(NotedFlags.UNKNOWN);
        assertThat(copy.find(32)).isEqualTo(NotedFlags.NO);
        assertThat(copy.find(4_000)).isEqualTo(NotedFlags.YES);
        assertThat(copy.find(8_999)).isEqualTo(NotedFlags.YES);
        assertThat(flags.find(1_000_000)).isEqualTo(NotedFlags.UNKNOWN);
    }
}
