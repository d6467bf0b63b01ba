package dev.reeve.interchange.dump;

import dev.reeve.interchange.dump.Finding.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects findings, of each subject so many that a report stays readable; the rest is counted. */
final class Findings {

    private static final int SHOWN = 10;

    private final List<Finding> all = new ArrayList<>();
    private final Set<Finding> seen = new HashSet<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final SortedMap<String, Long> more = new TreeMap<>();

    void missing(String subject, String message, String remedy) {
        add(new Finding(Sort.MISSING, subject, message, remedy));
    }

    void contradiction(String subject, String message) {
        add(new Finding(Sort.CONTRADICTION, subject, message, ""));
    }

    void leftOut(String subject, String message) {
        add(new Finding(Sort.LEFT_OUT, subject, message, ""));
    }

    void assumed(String subject, String message) {
        add(new Finding(Sort.ASSUMED, subject, message, ""));
    }

    private void add(Finding finding) {
        if (!seen.add(finding)) {
            return;
        }
        String key = finding.sort() + " " + finding.subject();
        if (counts.merge(key, 1L, Long::sum) <= SHOWN) {
            all.add(finding);
        } else {
            more.merge(finding.subject(), 1L, Long::sum);
        }
    }

    /** By weight, then as they came. */
    List<Finding> sorted() {
        return all.stream().sorted(Comparator.comparing(Finding::sort)).toList();
    }

    /** How many are not listed. */
    SortedMap<String, Long> more() {
        return more;
    }
}
