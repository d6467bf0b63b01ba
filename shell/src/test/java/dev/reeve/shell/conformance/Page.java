package dev.reeve.shell.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The page docs/conformance.md: what people wrote, and below a mark what is generated. */
final class Page {

    private static final String MARK = "<!-- Generated from here on; CONTRIBUTING.md says how. -->\n";
    private static final String NOT_PROVEN = "## Not proven\n";
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| ([A-Z]+-\\d+(?:, [A-Z]+-\\d+)*) \\|");

    private final Rules rules;
    private final NavigableMap<String, SortedSet<String>> places;

    Page(Rules rules, NavigableMap<String, SortedSet<String>> places) {
        this.rules = rules;
        this.places = places;
    }

    /** The page with what is generated brought up to date. */
    String updated(String page) {
        int mark = page.indexOf(MARK);
        return (mark < 0 ? page.stripTrailing() + "\n\n" : page.substring(0, mark)) + MARK + generated();
    }

    /** The rules that the page lists as not proven. */
    static SortedSet<String> listed(String page) {
        int from = page.indexOf(NOT_PROVEN) + NOT_PROVEN.length();
        int next = page.indexOf("\n## ", from);
        SortedSet<String> listed = new TreeSet<>();
        LISTED.matcher(page.substring(from, next < 0 ? page.length() : next))
                .results()
                .forEach(row -> listed.addAll(List.of(row.group(1).split(", ", -1))));
        return listed;
    }

    /** The built rules that no test names. */
    SortedSet<String> unproven() {
        SortedSet<String> unproven = new TreeSet<>(rules.of(Rules.BUILT));
        unproven.removeAll(places.keySet());
        return unproven;
    }

    private String generated() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("## Rules and the tests that prove them");
        lines.add("");
        lines.add("| Specification | Rules | Proven | Not proven |");
        lines.add("|---|---|---|---|");
        for (String file : Rules.BUILT) {
            SequencedSet<String> all = rules.of(List.of(file));
            long proven = all.stream().filter(places::containsKey).count();
            lines.add("| [%1$s](spec/%1$s.md) | %2$d | %3$d | %4$d |"
                    .formatted(file, all.size(), proven, all.size() - proven));
        }
        for (String file : Rules.BUILT) {
            lines.add("");
            lines.add("### " + file);
            lines.add("");
            lines.add("| Rule | Tests |");
            lines.add("|---|---|");
            for (String rule : rules.of(List.of(file))) {
                lines.add("| " + rule + " | "
                        + String.join(" · ", places.getOrDefault(rule, new TreeSet<>(List.of("not proven")))) + " |");
            }
        }
        lines.add("");
        lines.add("### Not built yet");
        lines.add("");
        lines.add("| Rules | How many |");
        lines.add("|---|---|");
        families(rules.of(Rules.PLANNED))
                .forEach((family, ids) ->
                        lines.add("| %s to %s | %d |".formatted(ids.getFirst(), ids.getLast(), ids.size())));
        return String.join("\n", lines) + "\n";
    }

    private static SequencedMap<String, List<String>> families(SequencedSet<String> ids) {
        SequencedMap<String, List<String>> families = new LinkedHashMap<>();
        ids.forEach(id -> families.computeIfAbsent(Rules.family(id), _ -> new ArrayList<>())
                .add(id));
        return families;
    }

    /** Ids that tests name as if they were rules, although their family has no such number; with the places. */
    Map<String, SortedSet<String>> unknown() {
        SequencedSet<String> known = rules.of(Rules.BUILT);
        known.addAll(rules.of(Rules.PLANNED));
        SortedSet<String> families =
                new TreeSet<>(known.stream().map(Rules::family).toList());
        Map<String, SortedSet<String>> unknown = new LinkedHashMap<>();
        places.forEach((id, where) -> {
            if (families.contains(Rules.family(id)) && !known.contains(id)) {
                unknown.put(id, where);
            }
        });
        return unknown;
    }
}
