package dev.reeve.language.cmdlets;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as {@code Get-Date -UFormat} writes them. */
final class UnixDates {

    private static final Pattern LETTER = Pattern.compile("%(.)");

    private static final Map<Character, String> PATTERNS = Map.ofEntries(
            Map.entry('Y', "yyyy"),
            Map.entry('y', "yy"),
            Map.entry('m', "MM"),
            Map.entry('d', "dd"),
            Map.entry('H', "HH"),
            Map.entry('I', "hh"),
            Map.entry('M', "mm"),
            Map.entry('S', "ss"),
            Map.entry('p', "a"),
            Map.entry('A', "EEEE"),
            Map.entry('a', "EEE"),
            Map.entry('B', "MMMM"),
            Map.entry('b', "MMM"),
            Map.entry('j', "DDD"),
            Map.entry('D', "MM/dd/yy"),
            Map.entry('F', "yyyy-MM-dd"),
            Map.entry('T', "HH:mm:ss"),
            Map.entry('R', "HH:mm"),
            Map.entry('Z', "xxx"));

    private UnixDates() {}

    static String write(ZonedDateTime time, String format) {
        return LETTER.matcher(format)
                .replaceAll(found ->
                        Matcher.quoteReplacement(written(time, found.group(1).charAt(0))));
    }

    private static String written(ZonedDateTime time, char letter) {
        String pattern = PATTERNS.get(letter);
        if (pattern != null) {
            return DateTimeFormatter.ofPattern(pattern, Locale.US).format(time);
        }
        return switch (letter) {
            case 's' -> String.valueOf(time.toEpochSecond());
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> String.valueOf(letter);
        };
    }
}
