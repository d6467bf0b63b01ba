package dev.reeve.shell.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/conformance.md is true: each rule stands there with the tests that name it, or with the reason why none does. */
class ConformanceTest {

    private static final Path ROOT = projectRoot();
    private static final Path PAGE = ROOT.resolve("docs/conformance.md");

    private static final Page CURRENT = new Page(rules(), citations().places());

    @BeforeAll
    static void write() throws IOException {
        if ("write".equals(System.getProperty("reeve.conformance"))) {
            Files.writeString(PAGE, CURRENT.updated(read(PAGE)));
        }
    }

    @Test
    void everyRuleIsProvenOrListed() {
        assertThat(Page.listed(read(PAGE)))
                .as("rules listed under \"Not proven\" (left) and rules that no test names (right)")
                .isEqualTo(CURRENT.unproven());
    }

    @Test
    void theListOfTestsIsUpToDate() {
        assertThat(read(PAGE))
                .as("docs/conformance.md; run this test with -Dreeve.conformance=write to bring it up to date")
                .isEqualTo(CURRENT.updated(read(PAGE)));
    }

    @Test
    void noTestNamesARuleThatDoesNotExist() {
        assertThat(CURRENT.unknown()).isEmpty();
    }

    private static Rules rules() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        Stream.concat(Rules.BUILT.stream(), Rules.PLANNED.stream())
                .forEach(file -> files.put(file, read(ROOT.resolve("docs/spec/" + file + ".md"))));
        return Rules.of(files);
    }

    private static Citations citations() {
        Citations citations = new Citations();
        files(ROOT.resolve("corpus"), ".txt")
                .forEach(file -> citations.addStories(ROOT.relativize(file).toString(), read(file)));
        citations.addJava(Stream.of(
                        "engine",
                        "language",
                        "store",
                        "commands",
                        "interchange",
                        "workplace",
                        "server",
                        "shell",
                        "admin-center")
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/test/java"), ".java").stream())
                .map(ConformanceTest::read)
                .toList());
        return citations;
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
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
            at = Objects.requireNonNull(at.getParent(), "the project's root");
        }
        return at;
    }
}
