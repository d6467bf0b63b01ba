package dev.reeve.shell.verb;

import dev.reeve.engine.organization.Organization;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.story.Scratch;
import dev.reeve.shell.story.Story;
import dev.reeve.shell.story.StoryFormatException;
import dev.reeve.shell.story.StoryReader;
import dev.reeve.shell.story.StoryTeller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code reeve test}: tells permission tests on scratch copies. */
public record TestVerb(Settings settings, Streams streams) {

    /** Tells all stories; answers 0 where everything came out as told, 1 where not. */
    public int run(List<Path> files) {
        if (files.isEmpty()) {
            throw FailureException.usage("Name the files to test.");
        }
        List<Story> stories = new ArrayList<>();
        files.forEach(file -> stories.addAll(read(file)));
        return settings.files().isPresent() ? tell(stories, settings.workingFolder()) : tellInScratchFolder(stories);
    }

    /** What stories write goes with them, unless a folder for it was named. */
    private int tellInScratchFolder(List<Story> stories) {
        try {
            Path folder = Files.createTempDirectory("reeve-test");
            try {
                return tell(stories, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw FailureException.failed(
                    "NoScratchFolder", "A folder for what the tests write can't be made: " + e.getMessage());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private int tell(List<Story> stories, Path folder) {
        Scratch scratch = new Scratch(this::home, Home.scripts(settings.home()), Instant.now());
        int passed = 0;
        int failed = 0;
        for (Story story : stories) {
            StoryTeller.Telling telling = StoryTeller.tell(story, scratch, folder);
            telling.report().forEach(streams.out()::println);
            passed += telling.passed();
            failed += telling.failed();
        }
        streams.out().println(passed + " passed, " + failed + " failed");
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static List<Story> read(Path file) {
        try {
            return StoryReader.read(file);
        } catch (StoryFormatException e) {
            throw FailureException.usage(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException _) {
            throw FailureException.usage("There is no file " + file + ".");
        } catch (IOException e) {
            throw FailureException.usage(file + " can't be read as UTF-8 text: " + e.getMessage());
        }
    }

    private Organization home() {
        try (Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome)) {
            return home.snapshot();
        }
    }
}
