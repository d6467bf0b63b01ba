package dev.reeve.interchange.script;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as PowerShell reads them back: whatever a name holds, it stays a name. */
final class PowerShellText {

    // PowerShell takes each of these for a single quote, and two of them inside of quotes for one.
    private static final String QUOTES = "'\u2018\u2019\u201a\u201b";

    private PowerShellText() {}

    /** A text in single quotes, in which nothing but quotes has a meaning. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.chars().forEach(c -> {
            quoted.append((char) c);
            if (QUOTES.indexOf(c) >= 0) {
                quoted.append((char) c);
            }
        });
        return quoted.append('\'').toString();
    }

    /** Texts, each in quotes. */
    static String quoted(List<String> texts) {
        return texts.stream().map(PowerShellText::quoted).collect(Collectors.joining(", "));
    }

    /** A text on one line behind a number sign, which the end of the line ends and nothing else. */
    static String comment(String text) {
        StringBuilder line = new StringBuilder();
        text.chars().forEach(c -> line.append(isBreak(c) ? ' ' : (char) c));
        return "# " + line;
    }

    private static boolean isBreak(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
