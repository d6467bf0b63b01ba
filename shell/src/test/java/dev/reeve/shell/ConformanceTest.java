package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule of the specification is named by a test, or docs/conformance.md lists it, with the reason. */
class ConformanceTest {

    private static final Pattern RULE = Pattern.compile("`\\[([A-Z]+-\\d+)\\]`");
    private static final Pattern CITATION = Pattern.compile("\\b[A-Z]{2,9}-\\d{1,3}\\b");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| ([A-Z]+-\\d+(?:, [A-Z]+-\\d+)*) \\|");

    private static final Path ROOT = projectRoot();

    @Test
    void everyRuleIsProvenOrListed() {
        Set<String> rules = new TreeSet<>();
        for (String file : new String[] {"model", "evaluation", "opath", "cmdlets", "shell"}) {
            RULE.matcher(read(ROOT.resolve("docs/spec/" + file + ".md")))
                    .results()
                    .map(match -> match.group(1))
                    .filter(rule -> !rule.startsWith("WEB-"))
                    .forEach(rules::add);
        }
        Set<String> cited = new TreeSet<>();
        tests().forEach(test ->
                CITATION.matcher(read(test)).results().map(MatchResult::group).forEach(cited::add));
        Set<String> unproven = new TreeSet<>(rules);
        unproven.removeAll(cited);

        Set<String> listed = new TreeSet<>();
        String conformance = read(ROOT.resolve("docs/conformance.md"));
        LISTED.matcher(conformance.substring(conformance.indexOf("## Rules that no test names yet")))
                .results()
                .forEach(row -> listed.addAll(Set.of(row.group(1).split(", "))));

        assertThat(rules).as("rules found in docs/spec").hasSizeGreaterThan(400);
        assertThat(listed)
                .as("rules listed as not proven in docs/conformance.md (left) and rules no test names (right)")
                .isEqualTo(unproven);
    }

    private static Stream<Path> tests() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> file.toString().endsWith("Test.java")
                            || (file.startsWith(ROOT.resolve("corpus"))
                                    && file.toString().endsWith(".txt")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path projectRoot() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("docs/spec"))) {
            at = java.util.Objects.requireNonNull(at.getParent(), "the project's root");
        }
        return at;
    }
}
