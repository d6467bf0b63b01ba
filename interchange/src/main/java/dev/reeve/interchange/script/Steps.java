package dev.reeve.interchange.script;

import dev.reeve.interchange.script.Needed.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Collects steps, and what has none. */
final class Steps {

    // So many items in one step: a line stays readable, and the list is read once for all of them.
    private static final int TOGETHER = 100;

    private final List<Step> steps = new ArrayList<>();
    private final List<Unexpressed> unexpressed = new ArrayList<>();

    List<Step> steps() {
        return steps;
    }

    List<Unexpressed> unexpressed() {
        return unexpressed;
    }

    void add(String title, Needed needed, Command action) {
        steps.add(new Step(title, needed, action));
    }

    /** Makes an object that is not there. */
    void make(String title, Command get, Command action) {
        add(title, new Needed.Absent(get), action);
    }

    /** Removes an object that is there. */
    void remove(String title, Command get, Command action) {
        add(title, new Needed.Present(get), action);
    }

    /** Changes an object that shows something else. */
    void set(String title, Command get, List<Expected> expected, Command action) {
        if (!expected.isEmpty()) {
            add(title, new Needed.Otherwise(get, expected), action);
        }
    }

    /** Does something for each of many items. */
    void each(
            String title,
            List<String> items,
            BiFunction<Needed.Listing, List<String>, Needed> needed,
            Needed.Listing listing,
            Command action) {
        for (int from = 0; from < items.size(); from += TOGETHER) {
            add(title, needed.apply(listing, items.subList(from, Math.min(items.size(), from + TOGETHER))), action);
        }
    }

    void unexpressed(String object, String reason) {
        unexpressed.add(new Unexpressed(object, reason));
    }
}
