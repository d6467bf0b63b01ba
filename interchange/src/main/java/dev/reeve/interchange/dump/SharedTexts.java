package dev.reeve.interchange.dump;

import dev.reeve.engine.property.PropertyValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives equal texts and pointers out as one object, as far as a bounded memory of them goes: of what a dump tells of
 * people, most stands there many times, in one row or in all of them.
 */
final class SharedTexts {

    private static final int PLACES = 1 << 16;
    private static final int MOST_POINTERS = 10_000;

    private final String[] texts = new String[PLACES];
    private final Map<List<Pointer>, List<Pointer>> pointers = new HashMap<>();

    SharedTexts() {
        Arrays.fill(texts, "");
    }

    /** An equal text, the same object as before where it is still known. */
    String text(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        if (!texts[place].equals(text)) {
            texts[place] = text;
        }
        return texts[place];
    }

    /** Equal values of a property. */
    List<PropertyValue> values(List<PropertyValue> values) {
        List<PropertyValue> shared = new ArrayList<>(values.size());
        for (PropertyValue value : values) {
            shared.add(value instanceof PropertyValue.Text(String plain) ? new PropertyValue.Text(text(plain)) : value);
        }
        return shared;
    }

    /** Equal pointers: most recipients point at one of a few databases and policies. */
    List<Pointer> pointers(List<Pointer> to) {
        List<Pointer> known = pointers.get(to);
        if (known != null) {
            return known;
        }
        List<Pointer> kept = List.copyOf(to);
        if (kept.size() == 1 && pointers.size() < MOST_POINTERS) {
            pointers.put(kept, kept);
        }
        return kept;
    }
}
