package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SH-63: names of files ignore capital letters, as on Windows")
class FileNamesTest {

    @TempDir
    Path folder;

    private final TestHost host = new TestHost();
    private Shell shell;

    @BeforeEach
    void files() {
        host.folder = Optional.of(folder);
        shell = new Shell(host);
    }

    private List<String> run(String line) {
        host.lines.clear();
        shell.run(line);
        return host.lines;
    }

    @Test
    @DisplayName("SH-63: a file is found however its name and folder are written, and is not made twice")
    void found() throws Exception {
        Files.createDirectory(folder.resolve("Lists"));
        Files.writeString(folder.resolve("Lists/Users.CSV"), "one\n");

        assertThat(run("Get-Content c:\\lists\\users.csv")).containsExactly("one");
        run("'two' | Out-File lists\\USERS.csv");
        assertThat(folder.resolve("Lists").toFile().list()).containsExactly("Users.CSV");
    }

    @Test
    @DisplayName("SH-63: of two that differ in capital letters only the one that is written is meant")
    void exact() throws Exception {
        Files.writeString(folder.resolve("A.txt"), "large\n");
        Files.writeString(folder.resolve("a.txt"), "small\n");

        assertThat(run("Get-Content a.txt; Get-Content A.TXT")).containsExactly("small", "large");
    }
}
