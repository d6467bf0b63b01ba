package dev.reeve.interchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Text files that are there whole or not at all: where writing one fails, what was there before stays. */
public final class WholeFile {

    private WholeFile() {}

    /** What writes the text. */
    public interface Body {
        void write(Writer writer) throws IOException;
    }

    /**
     * Makes a file, or replaces the one that is there, for whoever may read that one; what a link names is replaced, not the
     * link. A pipe or a terminal is written to.
     */
    public static void write(Path file, Body body) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (Writer writer = Files.newBufferedWriter(file)) {
                body.write(writer);
            }
            return;
        }
        if (Files.exists(file)) {
            Path kept = file.toRealPath();
            put(kept, body, permissions(kept), StandardCopyOption.REPLACE_EXISTING);
        } else {
            put(file, body, Optional.empty());
        }
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
        put(file, body, Optional.empty());
    }

    /** Who may do what with a file; empty where the system tells it in another way. */
    private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)
                ? Optional.of(Files.getPosixFilePermissions(file))
                : Optional.empty();
    }

    private static void put(
            Path file, Body body, Optional<Set<PosixFilePermission>> permissions, StandardCopyOption... options)
            throws IOException {
        Path unfinished = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            if (permissions.isPresent()) { // before there is anything to read
                Files.deleteIfExists(unfinished);
                Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(permissions.get()));
                Files.setPosixFilePermissions(unfinished, permissions.get());
            }
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                body.write(writer);
            }
            Files.move(unfinished, file, options);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
