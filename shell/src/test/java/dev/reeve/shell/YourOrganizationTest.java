package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/your-organization.md shows is what is printed when somebody types it, in its order, in a folder of his own. */
class YourOrganizationTest {

    private static final Path PAGE = Path.of("..", "docs", "your-organization.md");
    private static final String PROMPT = "$ ./reeve ";

    /** Some lines, or the rest of one, that a page leaves out. */
    private static final String LEFT_OUT = "…";

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern FILE = Pattern.compile("live|contoso|Contoso|[A-Z][A-Za-z-]*\\.(ps1|html|baseline)");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    @TempDir
    Path folder;

    /** A command and what the page says that it prints. */
    private record Shown(String command, List<String> output) {}

    @Test
    void the_page_shows_what_is_printed() throws IOException {
        List<Shown> page = shown(Files.readAllLines(PAGE));
        assertThat(page).hasSizeGreaterThan(12);
        List<Shown> printed = new ArrayList<>();
        for (Shown each : page) {
            printed.add(new Shown(each.command(), printed(each.command())));
        }
        for (int i = 0; i < page.size(); i++) {
            Shown expected = page.get(i);
            Shown actual = printed.get(i);
            assertThat(fits(expected.output(), actual.output()))
                    .as(() -> "The page shows otherwise; all of it is printed so:\n" + text(printed) + "\nsee "
                            + expected.command())
                    .isTrue();
        }
    }

    /** Commands of blocks that begin with one, each with the lines below it. */
    private static List<Shown> shown(List<String> lines) {
        List<Shown> all = new ArrayList<>();
        boolean runs = false;
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                fenced = !fenced;
                runs = fenced && lines.get(i + 1).startsWith(PROMPT);
            } else if (runs && line.startsWith(PROMPT)) {
                all.add(new Shown(line.substring(PROMPT.length()), new ArrayList<>()));
            } else if (runs) {
                all.getLast().output().add(line);
            }
        }
        return all;
    }

    private List<String> printed(String command) {
        List<String> words = WORD.matcher(command)
                .results()
                .map(YourOrganizationTest::unquoted)
                .toList();
        List<String> all = new ArrayList<>(List.of("--files", folder.toString()));
        for (int i = 0; i < words.size(); i++) {
            // The sample's name is no folder, and scripts name folders below --files themselves.
            boolean isName = i > 0 && Set.of("--sample", "-Folder").contains(words.get(i - 1));
            all.add(isName ? words.get(i) : placed(words.get(i)));
        }
        Said said = CommandLineTester.bare(all.toArray(String[]::new));
        return Stream.concat(said.err().stream(), said.out().stream())
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    private static String unquoted(MatchResult word) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(word::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private String placed(String word) {
        return word.startsWith("collect/")
                ? Path.of("..", word).toString()
                : FILE.matcher(word).matches() ? folder.resolve(word).toString() : word;
    }

    private static boolean fits(List<String> shown, List<String> printed) {
        List<String> wanted = shown.stream().filter(line -> !line.isEmpty()).toList();
        List<String> lines = printed.stream().filter(line -> !line.isEmpty()).toList();
        String pattern = wanted.stream().map(YourOrganizationTest::pattern).collect(Collectors.joining());
        return Pattern.matches(pattern, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    private static String pattern(String line) {
        if (line.strip().equals(LEFT_OUT)) {
            return "(?:.*\n)*";
        }
        return Arrays.stream(line.split(LEFT_OUT, -1))
                        .map(part -> Arrays.stream(TIME.split(part, -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(TIME.pattern())))
                        .collect(Collectors.joining(".*"))
                + "\n";
    }

    private static String text(List<Shown> all) {
        return all.stream()
                .map(each -> PROMPT + each.command() + "\n" + String.join("\n", each.output()) + "\n")
                .collect(Collectors.joining());
    }
}
