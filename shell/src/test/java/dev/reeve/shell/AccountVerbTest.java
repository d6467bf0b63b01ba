package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords set on the command line, in a home on disk. */
class AccountVerbTest {

    private static final String PASSWORD = "Correct-horse-7";

    @TempDir
    Path folder;

    private CommandLineTester tester;

    @BeforeEach
    void make() {
        tester = new CommandLineTester(folder.resolve("home"));
        assertThat(tester.reeve("init", "--domain", "contoso.com").exitCode()).isZero();
    }

    private Said set(String user, String password) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), password + "\n");
        return tester.reeve("account", "password", user, "--password-file", file.toString());
    }

    @Test
    @DisplayName("SH-74, AUD-6: what is kept is a hash; the log says who set whose password, and not which")
    void keptAsHash() throws IOException {
        assertThat(set("Administrator", PASSWORD).output()).isEqualTo("The password of Administrator is set.");

        assertThat(tester.reeve(
                                "run",
                                "-c",
                                "Search-AdminAuditLog | ForEach-Object { $_.CmdletName; $_.CmdletParameters |"
                                        + " ForEach-Object { \"$($_.Name)=$($_.Value)\" } }")
                        .output())
                .contains("reeve account password", "Identity=contoso.com/Users/Administrator", "Password=*****")
                .doesNotContain(PASSWORD);
        assertThat(everything()).contains("$argon2id$v=19$").doesNotContain(PASSWORD);
    }

    @Test
    void aShortPasswordIsRefused() throws IOException {
        Said said = set("Administrator", "short");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).contains("8 to 256 characters");
        assertThat(everything()).doesNotContain("argon2id");
    }

    @Test
    void nobodyIsNoAccount() throws IOException {
        Said said = set("Nobody", PASSWORD);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).contains("'Nobody' couldn't be found");
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            List<Path> plain = files.filter(Files::isRegularFile).toList();
            for (Path file : plain) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
