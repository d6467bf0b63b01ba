package dev.reeve.commands.result;

import dev.reeve.engine.name.CaseFolding;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which properties an object has and where it keeps them. Objects of one cmdlet share one shape, so that an object is no
 * more than its values.
 */
final class ResultShape {

    private static final Map<Key, ResultShape> SHAPES = new ConcurrentHashMap<>();

    private record Key(List<String> names, Map<String, String> aliases) {

        // Written out: what a record makes for itself takes a short command some milliseconds.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && names.equals(that.names) && aliases.equals(that.aliases);
        }

        @Override
        public int hashCode() {
            return 31 * names.hashCode() + aliases.hashCode();
        }
    }

    private final List<String> names;
    private final List<String> shown;
    private final Map<String, Integer> places = new HashMap<>();

    private ResultShape(Key key) {
        this.names = key.names;
        this.shown = List.copyOf(new LinkedHashSet<>(names));
        for (int i = 0; i < names.size(); i++) {
            places.put(CaseFolding.fold(names.get(i)), i); // of two of one name the later holds the value
        }
        key.aliases.forEach((alias, property) ->
                place(property).ifPresent(place -> places.putIfAbsent(CaseFolding.fold(alias), place)));
    }

    /** The shape of objects with these properties, in order, some of which other names stand for as well. */
    static ResultShape of(List<String> names, Map<String, String> aliases) {
        return SHAPES.computeIfAbsent(new Key(List.copyOf(names), Map.copyOf(aliases)), ResultShape::new);
    }

    /** The names in display order, each once. */
    List<String> shown() {
        return shown;
    }

    /** Where the property of that name is kept. */
    OptionalInt place(String name) {
        Integer place = places.get(CaseFolding.fold(name));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The name of the property that is kept at a place. */
    String name(int place) {
        return names.get(place);
    }
}
