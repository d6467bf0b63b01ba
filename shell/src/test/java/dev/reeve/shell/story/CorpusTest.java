package dev.reeve.shell.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.cmdlet.RemoteScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every story of {@code corpus/} comes out as told. */
class CorpusTest {

    private static final Path CORPUS = Path.of("..", "corpus");
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> stories() throws Exception {
        List<Story> stories = new ArrayList<>();
        for (Path file : files()) {
            stories.addAll(StoryReader.read(file));
        }
        return stories.stream()
                .map(story ->
                        DynamicTest.dynamicTest(story.file().getFileName() + ": " + story.title(), () -> tell(story)));
    }

    private void tell(Story story) {
        Scratch scratch = new Scratch(
                () -> {
                    throw new AssertionError("A story of the corpus says with what it begins: " + story.file());
                },
                RemoteScripts.none(),
                NOW);

        assertThat(StoryTeller.tell(story, scratch, folder).report()).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS, 2)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
