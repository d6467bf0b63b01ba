package dev.reeve.language.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A hash table, {@code @{…}}: changeable, keys matched ignoring case, entries kept in the order of insertion. */
public final class HashTable implements Value {

    /** One entry with the key as it was first written. */
    public record Entry(Value key, Value value) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final boolean ordered;

    /** An empty table; {@code ordered} is what {@code [ordered]@{}} makes and shows only in the type's name. */
    public HashTable(boolean ordered) {
        this.ordered = ordered;
    }

    /** An empty {@code @{}}. */
    public HashTable() {
        this(false);
    }

    /** Sets the entry of a key. */
    public void put(Value key, Value value) {
        entries.merge(fold(key), new Entry(key, value), (old, fresh) -> new Entry(old.key(), fresh.value()));
    }

    /** Sets the entry of a text key. */
    public void put(String key, Value value) {
        put(new Text(key), value);
    }

    /** The value of a text key, ignoring case. */
    public Optional<Value> get(String key) {
        return get(new Text(key));
    }

    /** The value of a key. */
    public Optional<Value> get(Value key) {
        return Optional.ofNullable(entries.get(fold(key))).map(Entry::value);
    }

    /** The key of an entry as it was first written, or the key that is asked for. */
    public Value keyLike(Value key) {
        return Optional.ofNullable(entries.get(fold(key))).map(Entry::key).orElse(key);
    }

    /** Removes the entry of a key, if there is one. */
    public void remove(Value key) {
        entries.remove(fold(key));
    }

    /** Removes all entries. */
    public void clear() {
        entries.clear();
    }

    /** All entries in order. */
    public List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** Number of entries. */
    public int size() {
        return entries.size();
    }

    /** Whether {@code [ordered]} made it. */
    public boolean isOrdered() {
        return ordered;
    }

    private static String fold(Value key) {
        return (key instanceof Whole ? "#" : "") + key.text().toLowerCase(Locale.ROOT);
    }

    @Override
    public String text() {
        return ordered ? "System.Collections.Specialized.OrderedDictionary" : "System.Collections.Hashtable";
    }

    @Override
    public String typeName() {
        return ordered ? "OrderedDictionary" : "Hashtable";
    }

    @Override
    public Optional<Value> member(String name) {
        Optional<Value> entry = get(name);
        if (entry.isPresent()) {
            return entry;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "count" -> Optional.of(new Whole(entries.size()));
            case "keys" ->
                Optional.of(
                        new ListValue(entries.values().stream().map(Entry::key).toList()));
            case "values" ->
                Optional.of(new ListValue(
                        entries.values().stream().map(Entry::value).toList()));
            default -> Optional.empty();
        };
    }
}
