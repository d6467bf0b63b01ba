package dev.reeve.language.host;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

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
        return resolve("", given);
    }

    /**
     * The file a script means that stands in a folder of the area.
     *
     * @param location where relative paths begin, as {@link #relative} gives it
     * @throws CommandError with code {@code PathRefused} where the path leads out of the folder
     */
    public Path resolve(String location, String given) {
        Path file = folder.resolve(relative(location, given, false).replace('\\', '/'))
                .normalize();
        if (!file.startsWith(folder)) {
            throw refused(given, "leads out of the session's folder");
        }
        return file;
    }

    /**
     * A path from the drive on, without dots, parts divided by backslashes: empty for the folder itself.
     *
     * @param stays whether a step up from the folder itself stays there, as it does on a drive
     * @throws CommandError with code {@code PathRefused} where the path leads out of the folder
     */
    public String relative(String location, String given, boolean stays) {
        String path = given.strip().replace('\\', '/');
        boolean absolute = path.startsWith("/");
        if (path.matches("^[A-Za-z]:.*")) {
            path = path.substring(2);
            absolute = true;
        } else if (path.contains(":")) {
            throw refused(given, "names another drive or provider");
        }
        if (path.startsWith("~") || path.indexOf('\0') >= 0) {
            throw refused(given, "leads out of the session's folder");
        }
        Deque<String> parts = new ArrayDeque<>();
        if (!absolute && !location.isEmpty()) {
            parts.addAll(List.of(location.split("\\\\")));
        }
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null && !stays) {
                    throw refused(given, "leads out of the session's folder");
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("\\", parts);
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
