package dev.reeve.workplace;

import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scripts that lie in a folder, and none that lie elsewhere or further below [UNSC-3].
 *
 * @param folder the folder, which need not be there
 */
public record ScriptFolder(Path folder) implements RemoteScripts {

    /** {@inheritDoc} @throws ReeveException {@code ScriptMissing} where the file is there, but can't be read */
    @Override
    public Optional<String> read(String file) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            Optional<Path> found = find(file);
            return found.isEmpty() ? Optional.empty() : Optional.of(text(found.get()));
        } catch (IOException e) {
            throw new ReeveException(
                    ErrorCode.ScriptMissing,
                    "The script '" + file + "' can't be read as UTF-8 text: " + e.getMessage(),
                    file);
        }
    }

    /** By its name in the folder's own list, so that no path in a name leads anywhere. */
    private Optional<Path> find(String file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> String.valueOf(path.getFileName()).equalsIgnoreCase(file))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .findFirst();
        }
    }

    /** Without the mark that Windows editors put before UTF-8 text. */
    private static String text(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
