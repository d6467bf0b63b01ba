package dev.reeve.shell.story;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares printed lines as people read them: blanks at the ends of lines and of the whole do not count. */
final class Printed {

    private static final String ANY_LINES = "...";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Printed() {}

    /** Whether the lines are those expected; three dots stand for any lines, none included. */
    static boolean matches(List<String> expected, List<String> printed) {
        return matches(trimmed(expected), 0, trimmed(printed), 0);
    }

    private static boolean matches(List<String> expected, int at, List<String> printed, int from) {
        if (at == expected.size()) {
            return from == printed.size();
        }
        if (expected.get(at).strip().equals(ANY_LINES)) {
            for (int rest = from; rest <= printed.size(); rest++) {
                if (matches(expected, at + 1, printed, rest)) {
                    return true;
                }
            }
            return false;
        }
        return from < printed.size()
                && expected.get(at).equals(printed.get(from))
                && matches(expected, at + 1, printed, from + 1);
    }

    /** The lines without blanks at their ends, and without empty lines at the start and the end. */
    static List<String> trimmed(List<String> lines) {
        int first = 0;
        int last = lines.size();
        while (first < last && lines.get(first).isBlank()) {
            first++;
        }
        while (last > first && lines.get(last - 1).isBlank()) {
            last--;
        }
        return lines.subList(first, last).stream().map(String::stripTrailing).toList();
    }

    /** Whether the line has these texts in this order, each standing free. */
    static boolean hasCells(String line, List<String> cells) {
        String all = cells.stream()
                .map(cell -> Pattern.quote(oneBlank(cell)))
                .reduce((a, b) -> a + "\\s(?:.*\\s)?" + b)
                .orElse("");
        return Pattern.compile("(?i)(?<!\\S)" + all + "(?!\\S)")
                .matcher(oneBlank(line))
                .find();
    }

    /** Whether the line has that part, whatever the case and however many blanks. */
    static boolean has(String line, String part) {
        return oneBlank(line).toLowerCase(Locale.ROOT).contains(oneBlank(part).toLowerCase(Locale.ROOT));
    }

    private static String oneBlank(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
