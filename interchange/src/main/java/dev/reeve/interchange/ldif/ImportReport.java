package dev.reeve.interchange.ldif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an import made of a file.
 *
 * @param entries each entry of the file, by line
 * @param containersMade canonical names of units that the file does not describe but its entries are in
 */
public record ImportReport(List<EntryReport> entries, List<String> containersMade) {

    public ImportReport {
        entries = List.copyOf(entries);
        containersMade = List.copyOf(containersMade);
    }

    /** What became of an entry. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        SKIPPED
    }

    /**
     * What became of one entry and why.
     *
     * @param line where it starts, 1-based
     * @param dn its distinguished name as in the file
     * @param result what it became, for example {@code UserMailbox contoso.com/people/Amy Wong}; of a skipped one, why
     * @param mapped what was taken as something else than it said
     * @param skipped what of it was not taken, and why
     */
    public record EntryReport(
            int line, String dn, Outcome outcome, String result, List<String> mapped, List<String> skipped) {
        public EntryReport {
            mapped = List.copyOf(mapped);
            skipped = List.copyOf(skipped);
        }
    }

    /** How many entries had that outcome. */
    public long count(Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** One sentence for people. */
    public String summary() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        entries.forEach(entry -> counts.merge(entry.outcome(), 1L, Long::sum));
        String text = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return entries.size() + (entries.size() == 1 ? " entry: " : " entries: ") + (text.isEmpty() ? "none" : text)
                + ".";
    }

    /** The whole report for people, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        containersMade.forEach(name -> lines.add("made the unit " + name + ", which the file does not describe"));
        for (EntryReport entry : entries) {
            lines.add("line " + entry.line() + ": " + entry.dn() + ": "
                    + entry.outcome().name().toLowerCase(Locale.ROOT)
                    + (entry.outcome() == Outcome.SKIPPED ? ", " : " ") + entry.result());
            entry.mapped().forEach(text -> lines.add("    mapped: " + text));
            entry.skipped().forEach(text -> lines.add("    not taken: " + text));
        }
        lines.add(summary());
        return lines;
    }
}
