package dev.reeve.shell.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The message tracking logs that a story puts on servers: real files in a folder for each, as long as the story lasts. */
final class StoryLogs implements AutoCloseable {

    private Optional<Path> root = Optional.empty();

    /** Puts a log on a server, in the place of one of that name. @throws IOException where it can't be written */
    void put(String server, String file, String text) throws IOException {
        if (root.isEmpty()) {
            root = Optional.of(Files.createTempDirectory("reeve-tracking"));
        }
        Files.createDirectories(of(server));
        Files.writeString(of(server).resolve(file), text);
    }

    /** The folder of a server that has some. */
    Path of(String server) {
        return root.orElseThrow().resolve(server.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        root.ifPresent(StoryLogs::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException _) {
            // left to whoever cleans the system's folder for temporary files
        }
    }
}
