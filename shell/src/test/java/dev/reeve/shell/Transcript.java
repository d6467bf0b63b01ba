package dev.reeve.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a document shows of one line that is typed: whether at the management shell's prompt or the system's, and all that is
 * on the screen below it. A line that is only {@code …} stands for any lines, {@code …} in a line for any text, and one time
 * for another.
 */
record Transcript(boolean isInShell, String typed, List<String> shown) {

    private static final String SYSTEM = "$ ./reeve";
    private static final String SHELL = "[PS] contoso.com> ";
    private static final String LEFT_OUT = "…";

    /** A block without a language that begins with a prompt. */
    private static final Pattern BLOCK = Pattern.compile(
            "^```\n((?:\\$ \\./reeve|\\[PS] contoso\\.com> ).*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    /** The blocks of a document that show what is typed and what is printed; those that show commands alone are none. */
    static List<List<Transcript>> of(Path document) throws IOException {
        return BLOCK.matcher(Files.readString(document))
                .results()
                .map(block -> block(block.group(1).lines().toList()))
                .filter(block -> block.stream().anyMatch(each -> !each.shown().isEmpty()))
                .toList();
    }

    private static List<Transcript> block(List<String> lines) {
        List<Transcript> found = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(SYSTEM) || line.startsWith(SHELL)) {
                boolean isInShell = line.startsWith(SHELL);
                String typed = line.substring((isInShell ? SHELL : SYSTEM).length());
                found.add(new Transcript(isInShell, typed.strip(), new ArrayList<>()));
            } else if (!line.isBlank()) {
                found.getLast().shown().add(line);
            }
        }
        return found;
    }

    /** Whether this is what was printed. Blank lines and blanks at line ends do not count. */
    boolean fits(List<String> printed) {
        String pattern = shown.stream().map(Transcript::pattern).collect(Collectors.joining());
        return Pattern.matches(
                pattern,
                printed.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.stripTrailing() + "\n")
                        .collect(Collectors.joining()));
    }

    private static String pattern(String line) {
        if (line.strip().equals(LEFT_OUT)) {
            return "(?:.*\n)*";
        }
        return Arrays.stream(line.stripTrailing().split(LEFT_OUT, -1))
                        .map(part -> Arrays.stream(TIME.split(part, -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(TIME.pattern())))
                        .collect(Collectors.joining(".*"))
                + "\n";
    }
}
