package dev.reeve.language.host;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

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
        Path file = folder;
        for (String part : relative(location, given, false).split("\\\\")) {
            file = part.isEmpty() ? file : child(file, part);
        }
        file = file.normalize();
        if (!file.startsWith(folder)) {
            throw refused(given, "leads out of the session's folder");
        }
        return file;
    }

    /** What a folder holds under a name: exactly so written, else the first that differs in capital letters only. */
    private static Path child(Path parent, String name) {
        Path exact = parent.resolve(name);
        if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS) || !Files.isDirectory(parent)) {
            return exact;
        }
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(path -> path.getFileName().toString().equalsIgnoreCase(name))
                    .min(Comparator.naturalOrder())
                    .orElse(exact);
        } catch (IOException | UncheckedIOException _) {
            return exact; // who uses it will say what is wrong
        }
    }

    /**
     * A path from the drive on, without dots, parts divided by backslashes: empty for the folder itself.
     *
     * @param stays whether a step up from the folder itself stays there, as it does on a drive
     * @throws CommandError with code {@code PathRefused} where the path leads out of the folder
     */
    public String relative(String location, String given, boolean stays) {
        if (given.strip().startsWith("/")) {
            throw refused(given, "is one of this machine and not of the session's drive " + DRIVE);
        }
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
