package dev.reeve.interchange.dump;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a dump gave.
 *
 * @param organization the organization's name
 * @param domain its domain
 * @param files each file, by name
 * @param objects how many objects of each sort the organization has now
 * @param findings what is missing, contradictory, left out or assumed, the weightiest first
 * @param more how many more findings there are of each subject than are listed
 */
public record LoadReport(
        String organization,
        String domain,
        List<FileReport> files,
        SortedMap<String, Long> objects,
        List<Finding> findings,
        SortedMap<String, Long> more) {

    public LoadReport {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
        more = Collections.unmodifiableSortedMap(new TreeMap<>(more));
    }

    /**
     * What one file gave.
     *
     * @param form Clixml, CSV or JSON; empty where the file is
     * @param encoding in which encoding it is
     * @param gave what its objects are and how many of each
     */
    public record FileReport(String path, String form, String encoding, SortedMap<String, Long> gave) {
        public FileReport {
            gave = Collections.unmodifiableSortedMap(new TreeMap<>(gave));
        }
    }

    /** The report for people, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (FileReport file : files) {
            lines.add(file.path() + ": " + (file.gave().isEmpty() ? "nothing" : counted(file.gave()))
                    + (file.form().isEmpty() ? "" : " (" + file.form() + ", " + file.encoding() + ")"));
        }
        Finding.Sort last = null;
        for (Finding finding : findings) {
            if (finding.sort() != last) {
                last = finding.sort();
                lines.add("");
                lines.add(heading(last));
            }
            lines.add("  " + finding.subject() + ": " + finding.message()
                    + (finding.remedy().isEmpty() ? "" : " " + finding.remedy()));
        }
        more.forEach((subject, count) -> lines.add("  " + subject + ": and " + count + " more like that"));
        lines.add("");
        lines.add(organization + " (" + domain + "): " + counted(objects) + ".");
        return lines;
    }

    private static String heading(Finding.Sort sort) {
        return switch (sort) {
            case MISSING -> "Missing, so that these questions have no sure answer:";
            case CONTRADICTION -> "Said in two ways:";
            case LEFT_OUT -> "Left out:";
            case ASSUMED -> "Assumed, since the files don't say:";
        };
    }

    private static String counted(Map<String, Long> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((what, count) -> parts.add(String.format(Locale.US, "%,d %s", count, what)));
        return String.join(", ", parts);
    }
}
