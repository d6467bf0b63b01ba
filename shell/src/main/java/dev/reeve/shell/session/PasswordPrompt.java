package dev.reeve.shell.session;

import dev.reeve.language.host.Console;
import dev.reeve.language.value.SecureText;
import dev.reeve.shell.line.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A password that is needed: never an argument, which others could see and the history would keep. */
public record PasswordPrompt(Optional<Console> console) {

    /**
     * The first line of the file if one is named, else what is typed unseen.
     *
     * @throws FailureException where the file can't be read, or nobody can be asked
     */
    public SecureText ask(String prompt, Optional<Path> passwordFile) {
        return passwordFile
                .map(file -> new SecureText(firstLine("password", file)))
                .or(() -> console.flatMap(person -> person.askSecret(prompt)).map(SecureText::new))
                .orElseThrow(() -> FailureException.usage(
                        "Nobody can be asked for the password here; give --password-file FILE."));
    }

    /**
     * The first line of a file that holds a secret.
     *
     * @param what the secret, in a word
     * @throws FailureException where the file can't be read
     */
    public static String firstLine(String what, Path file) {
        try {
            return Files.readAllLines(file).stream().findFirst().orElse("");
        } catch (IOException e) {
            throw FailureException.usage("The " + what + " file " + file + " can't be read: " + e.getMessage());
        }
    }
}
