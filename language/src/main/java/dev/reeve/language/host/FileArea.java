package dev.reeve.language.host;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import java.nio.file.Path;
import java.util.Arrays;

/** The folder below which a session reads and writes files [SH-63]. */
public final class FileArea {

    /** How scripts see the session's folder: as a drive of its own. */
    public static final String DRIVE = "C:\\";

    private final Path folder;

    /** The area below a folder. */
    public FileArea(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /**
     * The file a script means: {@code c:\output.csv} is {@code output.csv} in the folder [SH-63].
     *
     * @throws CommandError with code {@code PathRefused} where the path leads out of the folder
     */
    public Path resolve(String given) {
        String path = given.strip().replace('\\', '/');
        if (path.matches("^[A-Za-z]:.*")) {
            path = path.substring(2);
        } else if (path.contains(":")) {
            throw refused(given, "names another drive or provider");
        }
        path = path.replaceFirst("^/+", "");
        if (Arrays.asList(path.split("/")).contains("..") || path.startsWith("~") || path.indexOf('\0') >= 0) {
            throw refused(given, "leads out of the session's folder");
        }
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw refused(given, "leads out of the session's folder");
        }
        return file;
    }

    private static CommandError refused(String given, String why) {
        return new CommandError(
                new ErrorRecord(
                        "PathRefused",
                        "PermissionDenied",
                        "UnauthorizedAccessException",
                        "The path '" + given + "' " + why
                                + ". Files are kept below the session's folder; name one there.",
                        given,
                        "String",
                        ""),
                true);
    }
}
