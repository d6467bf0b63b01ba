package dev.reeve.interchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Text files that are there whole or not at all: where writing one fails, what was there before stays. */
public final class WholeFile {

    private WholeFile() {}

    /** What writes the text. */
    public interface Body {
        void write(Writer writer) throws IOException;
    }

    /**
     * Makes a file, or replaces the one that is there; what a link names is replaced, not the link. A pipe or a terminal is
     * written to.
     */
    public static void write(Path file, Body body) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (Writer writer = Files.newBufferedWriter(file)) {
                body.write(writer);
            }
            return;
        }
        put(Files.exists(file) ? file.toRealPath() : file, body, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Makes a file.
     *
     * @throws FileAlreadyExistsException where there is one, which stays
     */
    public static void create(Path file, Body body) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        put(file, body);
    }

    private static void put(Path file, Body body, StandardCopyOption... options) throws IOException {
        Path unfinished = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                body.write(writer);
            }
            Files.move(unfinished, file, options);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
