package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents show what questions print on the sample organization. A line of theirs that is only {@code …} stands for any
 * lines, and {@code …} in a line for any text.
 */
class DocumentedTranscriptsTest {

    /** Documents whose questions are asked of the sample as it comes. */
    private static final List<String> DOCUMENTS = List.of("explaining.md", "lint.md");

    private static final String PROMPT = "$ ./reeve ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /** A command with what is shown behind it. */
    private record Transcript(String document, String command, List<String> shown) {

        Pattern expected() {
            return Pattern.compile(shown.stream()
                    .map(line -> line.strip().equals("…") ? "(?:.*\n)*?" : literal(line) + "\n")
                    .collect(Collectors.joining()));
        }

        private static String literal(String line) {
            return Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        }

        String[] arguments() {
            return WORD.matcher(command).results().map(Transcript::word).toArray(String[]::new);
        }

        private static String word(MatchResult found) {
            return Stream.of(1, 2, 3)
                    .map(found::group)
                    .filter(text -> text != null)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @TempDir
    private static Path folder;

    private static CommandLineTester tester;

    @BeforeAll
    static void start() {
        tester = new CommandLineTester(folder.resolve("home"));
        assertThat(tester.reeve("init", "--sample", "contoso").exitCode()).isZero();
    }

    private static List<Transcript> transcripts(String document) throws IOException {
        List<Transcript> found = new ArrayList<>();
        boolean isInside = false;
        for (String line : Files.readAllLines(Path.of("..", "docs", document))) {
            if (line.startsWith(PROMPT)) {
                found.add(new Transcript(document, line.substring(PROMPT.length()), new ArrayList<>()));
                isInside = true;
            } else if (line.startsWith("```")) {
                isInside = false;
            } else if (isInside && !line.isBlank()) {
                found.getLast().shown().add(line);
            }
        }
        return found.stream().filter(each -> !each.shown().isEmpty()).toList();
    }

    @TestFactory
    List<DynamicTest> whatIsShownIsPrinted() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String document : DOCUMENTS) {
            transcripts(document)
                    .forEach(each -> tests.add(DynamicTest.dynamicTest(
                            document + ": " + each.command(),
                            () -> assertThat(tester.reeve(each.arguments()).output() + "\n")
                                    .matches(each.expected()))));
        }
        return tests;
    }

    @Test
    void eachDocumentShowsSome() throws IOException {
        for (String document : DOCUMENTS) {
            assertThat(transcripts(document)).as(document).isNotEmpty();
        }
    }
}
