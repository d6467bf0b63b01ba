package dev.reeve.shell.verb;

import dev.reeve.language.value.SecureText;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A password that a verb needs: never an argument, which others could see and the history would keep. */
record PasswordPrompt(Streams streams) {

    /**
     * The first line of the file if one is named, else what is typed unseen.
     *
     * @throws FailureException where the file can't be read, or nobody can be asked
     */
    SecureText ask(String prompt, Optional<Path> passwordFile) {
        if (passwordFile.isPresent()) {
            Path file = passwordFile.get();
            try {
                return new SecureText(
                        Files.readAllLines(file).stream().findFirst().orElse(""));
            } catch (IOException e) {
                throw FailureException.usage("The password file " + file + " can't be read: " + e.getMessage());
            }
        }
        return Optional.of(streams)
                .filter(Streams::isConsole)
                .flatMap(_ -> new SystemConsole(streams).askSecret(prompt))
                .map(SecureText::new)
                .orElseThrow(() -> FailureException.usage(
                        "Nobody can be asked for the password here; give --password-file FILE."));
    }
}
