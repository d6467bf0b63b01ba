package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SH-67: what Tab offers of variables, properties and files. */
class CompletionTest {

    private final TestHost host = new TestHost();
    private final Shell shell = new Shell(host);

    private List<String> offers(String text) {
        return shell.complete(text, text.length()).candidates().stream()
                .map(Completions.Candidate::text)
                .toList();
    }

    @Test
    void propertiesOfWhatFlowsThroughThePipe() {
        shell.run("$p = [pscustomobject]@{Name='a'; Number=1; Other=2}");

        assertThat(offers("$p | select N")).containsExactly("Name", "Number");
        assertThat(offers("$p | sort Other | ft Name, Nu")).containsExactly("Number");
        assertThat(offers("$p | where { $_.Na")).containsExactly("Name");
        assertThat(offers("1 | % { $p | where Nu")).containsExactly("Number");
        assertThat(offers("$p; select N")).isEmpty();
    }

    @Test
    void filesOfTheSessionsFolder(@TempDir Path folder) throws Exception {
        host.folder = Optional.of(folder);
        Files.writeString(folder.resolve("note.txt"), "");
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/my file.csv"), "");

        assertThat(offers("Get-Content no")).containsExactly(".\\note.txt");
        assertThat(offers("Import-Csv -Path sub\\")).containsExactly("'sub\\my file.csv'");
    }

    @Test
    void automaticVariables() {
        assertThat(offers("$Err")).contains("$Error", "$ErrorActionPreference");
    }

    @Test
    void theHistoryHoldsWholeEntriesAndRunsThemAgain() {
        // SH-51
        shell.run("'one' +");
        shell.run("'one' +\n'two'");
        host.lines.clear();

        shell.run("Get-History | % CommandLine");
        shell.run("r 1");

        assertThat(host.texts()).contains("'one' +\n'two'", "onetwo");
    }
}
