package dev.reeve.language.cmdlets;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Dates as {@code Get-Date -UFormat} writes them. */
final class UnixDates {

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
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                text.append(c);
                continue;
            }
            i++;
            char letter = format.charAt(i);
            String pattern = PATTERNS.get(letter);
            if (pattern != null) {
                text.append(DateTimeFormatter.ofPattern(pattern, Locale.US).format(time));
            } else {
                text.append(
                        switch (letter) {
                            case 's' -> String.valueOf(time.toEpochSecond());
                            case 'n' -> "\n";
                            case 't' -> "\t";
                            default -> String.valueOf(letter);
                        });
            }
        }
        return text.toString();
    }
}
