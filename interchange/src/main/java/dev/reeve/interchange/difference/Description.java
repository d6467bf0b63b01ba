package dev.reeve.interchange.difference;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an object is, in words that are the same in every organization that has it.
 *
 * @param sort {@code role}, {@code assignment}, {@code recipient} and so on
 * @param key what it is known by among its sort, folded
 * @param name what it is called
 * @param id its GUID
 * @param facts what is so of it; the values of each fact sorted
 */
public record Description(String sort, String key, String name, String id, SortedMap<String, List<String>> facts) {

    public Description {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
