package dev.reeve.shell.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.cmdlet.RemoteScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every story of {@code corpus/} comes out as told, in the shell and through a server. */
class CorpusTest {

    private static final Path CORPUS = Path.of("..", "corpus");
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    private static final Scratch SCRATCH = new Scratch(
            () -> {
                throw new AssertionError("A story of the corpus says with what it begins.");
            },
            RemoteScripts.none(),
            NOW);

    @TempDir
    Path folder;

    private static StoryServer server;

    @TempDir
    private static Path served;

    @BeforeAll
    static void serve() {
        server = new StoryServer(served);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> stories() throws Exception {
        return tests(story -> StoryTeller.tell(story, SCRATCH, folder));
    }

    @TestFactory
    Stream<DynamicTest> storiesOverHttp() throws Exception {
        return tests(story -> StoryTeller.tell(
                story,
                SCRATCH,
                served,
                (workplace, user, session, _, columns) -> new InvokingParticipant(
                        new HttpParticipant(workplace, server.client(workplace, user), columns),
                        server.client(workplace, user),
                        workplace.commands(session),
                        story.steps().stream().noneMatch(step -> step.toString().contains("AdminAuditLog")))));
    }

    private static Stream<DynamicTest> tests(Function<Story, StoryTeller.Telling> teller) throws Exception {
        List<Story> stories = new ArrayList<>();
        for (Path file : files()) {
            stories.addAll(StoryReader.read(file));
        }
        return stories.stream()
                .map(story -> DynamicTest.dynamicTest(
                        story.file().getFileName() + ": " + story.title(),
                        () -> assertThat(teller.apply(story).report()).isEmpty()));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS, 2)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
