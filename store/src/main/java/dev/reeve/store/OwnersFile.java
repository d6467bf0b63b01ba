package dev.reeve.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold what is not for everybody's eyes: credentials, mail that is not sent yet. */
public final class OwnersFile {

    private OwnersFile() {}

    /**
     * Creates an empty file that, where the file system knows owners, only its owner reads and writes.
     *
     * @throws java.nio.file.FileAlreadyExistsException where there is one
     */
    public static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
