package dev.reeve.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cmdlets say what they touch; whether that is allowed is not theirs to ask. */
class CmdletsDecideNothingTest {

    private static final Path SOURCE = Path.of("src/main/java/dev/reeve/commands");

    /** Packages that are no cmdlets': they run them, are what all of them are made of, or look at permissions from outside. */
    private static final Set<String> OTHERS = Set.of("run", "cmdlet", "lint");

    private static final Set<String> DECLARATIONS = Set.of("TouchPoint", "Access", "ConfigRequirement");

    @Test
    @DisplayName("EVAL-3: of the decision, cmdlets know only the words in which touch points are declared")
    void onlyDeclarations() throws IOException {
        List<String> consulting;
        try (Stream<Path> files = Files.walk(SOURCE)) {
            consulting = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !OTHERS.contains(SOURCE.relativize(file).getName(0).toString()))
                    .flatMap(CmdletsDecideNothingTest::decisionTypes)
                    .toList();
        }

        assertThat(consulting).isEmpty();
    }

    private static Stream<String> decisionTypes(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.contains("dev.reeve.engine.decision."))
                    .filter(line -> DECLARATIONS.stream()
                            .noneMatch(name -> line.matches(".*dev\\.reeve\\.engine\\.decision\\." + name + "\\b.*")))
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
