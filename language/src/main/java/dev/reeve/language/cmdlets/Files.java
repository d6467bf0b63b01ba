package dev.reeve.language.cmdlets;

import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.host.Limits;
import dev.reeve.language.runtime.Errors;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.value.Wildcard;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Files below the session's folder [SH-33][SH-63]. */
final class Files {

    private static final String MARK = "\uFEFF";

    private final Session session;

    Files(Session session) {
        this.session = session;
    }

    FileArea area() {
        return session.host()
                .files()
                .orElseThrow(() ->
                        error("FilesNotAvailable", "PermissionDenied", "", "Files are not available in this session."));
    }

    Path resolve(String given) {
        return area().resolve(session.folder(), given);
    }

    /**
     * The paths that a path with wildcards names, or itself where it has none or is one of a file that is there.
     *
     * @throws CommandError where the folder of the pattern is not there
     */
    List<String> expand(String given) {
        if (exists(given) || !Wildcard.isPattern(given)) { // asked first: it refuses what leads elsewhere
            return List.of(given);
        }
        String path = given.replace('/', '\\');
        List<String> found = List.of(path.startsWith("\\") ? "\\" : "");
        for (String part : path.split("\\\\")) {
            List<String> next = new ArrayList<>();
            for (String folder : found) {
                String lead = folder.isEmpty() || folder.endsWith("\\") ? folder : folder + "\\";
                if (!Wildcard.isPattern(part)) {
                    next.add(lead + part);
                } else if (isFolder(folder.isEmpty() ? "." : folder)) {
                    Wildcard pattern = Wildcard.of(part);
                    names(folder.isEmpty() ? "." : folder).stream()
                            .filter(pattern::matches)
                            .forEach(name -> next.add(lead + name));
                }
            }
            found = next;
        }
        return found.stream().filter(this::exists).toList();
    }

    boolean exists(String given) {
        return java.nio.file.Files.exists(resolve(given));
    }

    boolean isFolder(String given) {
        return java.nio.file.Files.isDirectory(resolve(given));
    }

    void makeFolder(String given) {
        try {
            java.nio.file.Files.createDirectories(resolve(given));
        } catch (IOException e) {
            throw failed(given, e);
        }
    }

    /** Whether a cmdlet goes ahead and writes, or under {@code -WhatIf} only says what it would do [SH-40]. */
    boolean goesAhead(CommandContext context, String operation, String given) {
        String step = "Performing the operation \"" + operation + "\" on target \"" + shown(given) + "\".";
        return context.shouldProcess(step, step, "Confirm");
    }

    /**
     * Deletes a file or an empty folder.
     *
     * @throws CommandError where there is none, or where a folder is not empty
     */
    void delete(String given) {
        Path file = resolve(given);
        try {
            java.nio.file.Files.delete(file);
        } catch (NoSuchFileException _) {
            throw notFound(shown(given));
        } catch (DirectoryNotEmptyException _) {
            throw error("FolderNotEmpty", "WriteError", given, "The folder '" + given + "' is not empty.");
        } catch (IOException e) {
            throw failed(given, e);
        }
    }

    /** Deletes a folder with all that is in it, or a file. */
    void deleteTree(String given) {
        if (isFolder(given)) {
            names(given).forEach(name -> deleteTree(given + "\\" + name));
        }
        delete(given);
    }

    /** The names of what is in a folder, folders first. */
    List<String> names(String folder) {
        try (Stream<Path> all = java.nio.file.Files.list(resolve(folder))) {
            return all.sorted(Comparator.comparing((Path path) -> !java.nio.file.Files.isDirectory(path))
                            .thenComparing(Path::toString, String.CASE_INSENSITIVE_ORDER))
                    .map(path -> path.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    BasicFileAttributes attributes(String given) {
        try {
            return java.nio.file.Files.readAttributes(resolve(given), BasicFileAttributes.class);
        } catch (NoSuchFileException _) {
            throw notFound(shown(given));
        } catch (IOException e) {
            throw failed(given, e);
        }
    }

    /** How scripts see a path: from the session's folder on, which is the drive. */
    String shown(String given) {
        return FileArea.DRIVE + area().relative(session.folder(), given, false);
    }

    private static String seen(String given) {
        String path = given.strip().replace('/', '\\');
        return path.matches("(?s)[A-Za-z]:.*") ? path : FileArea.DRIVE + path.replaceFirst("^(\\.?\\\\)+", "");
    }

    static CommandError notFound(String given) {
        return new CommandError(new ErrorRecord(
                "PathNotFound",
                "ObjectNotFound",
                "ItemNotFoundException",
                "Cannot find path '" + seen(given) + "' because it does not exist.",
                seen(given),
                "String",
                "",
                "PathNotFound",
                ""));
    }

    String read(String given) {
        Path file = resolve(given);
        long most = session.host().limits().characters();
        try {
            if (java.nio.file.Files.size(file) > 2 * most) {
                throw Errors.limit(
                        Limits.Kind.VALUES, "the file '" + given + "' has more than " + most + " characters");
            }
            return decoded(java.nio.file.Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            throw notFound(shown(given));
        } catch (IOException e) {
            throw failed(given, e);
        }
    }

    /** Replaces or continues a file. */
    void write(String given, String text, boolean append, String encoding) {
        Path file = resolve(given);
        OpenOption[] options = append
                ? new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND}
                : new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                };
        try {
            Path parent = file.getParent();
            if (parent != null && !java.nio.file.Files.isDirectory(parent)) {
                throw error("PathNotFound", "OpenError", given, "Could not find a part of the path '" + given + "'.");
            }
            Charset charset = charset(encoding);
            boolean begins = !append || !java.nio.file.Files.exists(file);
            // Two bytes to a character are told from one only by the mark at the beginning.
            boolean marks = begins && !charset.equals(StandardCharsets.UTF_8);
            java.nio.file.Files.write(file, ((marks ? MARK : "") + text).getBytes(charset), options);
        } catch (IOException e) {
            throw failed(given, e);
        }
    }

    /** The text of a file: in the encoding that its byte order mark tells, else in UTF-8. */
    private static String decoded(byte[] bytes) {
        boolean little = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        boolean big = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF;
        Charset charset = little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static Charset charset(String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "unicode" -> StandardCharsets.UTF_16LE;
            case "bigendianunicode" -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static CommandError failed(String given, IOException cause) {
        return error(
                "FileError",
                "WriteError",
                given,
                "The file '" + given + "' could not be read or written: " + reason(cause) + ".");
    }

    /** Why, without the path, which would tell where the session's folder lies. */
    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "access to it is denied";
            case FileSystemException named ->
                Optional.ofNullable(named.getReason()).orElse(named.getClass().getSimpleName());
            default ->
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        };
    }

    static CommandError error(String code, String category, String given, String message) {
        return new CommandError(new ErrorRecord(code, category, "IOException", message, given, "String", ""), true);
    }
}
