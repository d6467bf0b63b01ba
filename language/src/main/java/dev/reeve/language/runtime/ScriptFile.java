package dev.reeve.language.runtime;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.syntax.ScriptTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A script of the session's folder, called by its path: {@code .\Report.ps1}. It runs as the caller, with the caller's rights and
 * nothing more, in a scope of its own; {@code exit} ends it alone [SH-25].
 */
final class ScriptFile {

    private static final String EXTENSION = ".ps1";

    private static final String MARK = "\uFEFF";

    private ScriptFile() {}

    /**
     * The script that a path names; empty where it is no path or there is no such script. A name alone is no path, so that no
     * file takes a command's place.
     *
     * @throws CommandError where the path leads out of the folder, or the script can't run
     */
    static Optional<Command> find(Session session, String name) {
        // A granted script's own code must not run with its authority what a caller has put into his folder [UNSC-2].
        boolean isPath = name.indexOf('\\') >= 0 || name.indexOf('/') >= 0;
        if (!isPath || session.current().isWithinRun()) {
            return Optional.empty();
        }
        return session.host().files().flatMap(area -> file(session, area, name)).map(file -> command(session, file));
    }

    private static Optional<Path> file(Session session, FileArea area, String name) {
        Stream<String> names =
                name.toLowerCase(Locale.ROOT).endsWith(EXTENSION) ? Stream.of(name) : Stream.of(name + EXTENSION);
        return names.map(each -> area.resolve(session.folder(), each))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Command command(Session session, Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            String text = Files.readString(file);
            ScriptTree body = ScriptCommand.parsed(
                    session,
                    name,
                    text.startsWith(MARK) ? text.substring(1) : text,
                    session.host().commands());
            return new FunctionCommand(session, new Scope.Function(name, body, false, null), session.current(), true);
        } catch (IOException e) {
            throw new CommandError(
                    new ErrorRecord(
                            "ScriptUnusable",
                            "ReadError",
                            "IOException",
                            "The script '" + name + "' can't be read as UTF-8 text: " + e.getMessage(),
                            name,
                            "String",
                            name),
                    true);
        }
    }
}
