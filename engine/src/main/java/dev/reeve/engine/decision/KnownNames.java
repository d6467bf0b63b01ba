package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NumberIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a few names that are asked for with every question: first exactly as they are written, since strings know the hash of
 * that, and only then ignoring case.
 */
final class KnownNames {

    private final @Nullable String[] keys;
    private final int[] numbers;
    private final NumberIndex<String> others;

    /** Names by their place in a list. */
    KnownNames(List<String> names) {
        int capacity = Integer.highestOneBit(Math.max(4, names.size())) * 4;
        this.keys = new String[capacity];
        this.numbers = new int[capacity];
        for (int number = 0; number < names.size(); number++) {
            int at = slot(names.get(number));
            keys[at] = names.get(number);
            numbers[at] = number;
        }
        this.others = NumberIndex.of(NamesIgnoringCase.INSTANCE, names);
    }

    /** The place of a name, or the free one where it would be. */
    private int slot(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        int mask = keys.length - 1;
        int at = (hash ^ hash >>> 15) & mask;
        for (String key = keys[at]; key != null && !key.equals(name); key = keys[at]) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** The number of a name; negative where it is none of them, or several by case. */
    int find(String name) {
        int at = slot(name);
        return keys[at] != null ? numbers[at] : others.find(name);
    }
}
