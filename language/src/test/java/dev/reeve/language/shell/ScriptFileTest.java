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

@DisplayName("SH-25: scripts of the session's folder, by their path")
class ScriptFileTest {

    @TempDir
    Path folder;

    private final TestHost host = new TestHost();
    private Shell shell;

    @BeforeEach
    void files() {
        host.folder = Optional.of(folder);
        shell = new Shell(host);
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> run(String line) {
        host.lines.clear();
        shell.run(line);
        return host.lines;
    }

    @Test
    void parametersPipelineAndPath() throws Exception {
        write("sub/Say.ps1", """
                [CmdletBinding()]
                param([Parameter(Mandatory)][string]$What, [Parameter(ValueFromPipeline)]$Item, [switch]$Loud)
                process { "$What $Item $Loud" }
                """);

        assertThat(run(".\\sub\\Say.ps1 -What hello -Loud")).containsExactly("hello  True");
        assertThat(run("1,2 | .\\sub\\Say hello")).containsExactly("hello 1 False", "hello 2 False");
        assertThat(run("& 'C:\\sub\\Say.ps1' hello")).containsExactly("hello  False");
        assertThat(run("cd sub; ./Say.ps1 hello; cd ..")).containsExactly("hello  False");
    }

    @Test
    void itsVariablesAreItsOwn() throws Exception {
        write("a.ps1", "$x = 'script'; $script:y = 'script'; function inner { 'inner' }; inner; $seen");

        assertThat(run("$seen = 'seen'; $x = 'mine'; .\\a.ps1; $x; $null -eq $y; try { inner } catch { 'gone' }"))
                .containsExactly("inner", "seen", "mine", "True", "gone");
    }

    @Test
    void exitEndsTheScriptAlone() throws Exception {
        write("a.ps1", "'before'; exit 3; 'never'");
        write("b.ps1", ".\\a.ps1; \"then $LASTEXITCODE\"");

        assertThat(run(".\\a.ps1; \"code $LASTEXITCODE\"; .\\b.ps1"))
                .containsExactly("before", "code 3", "before", "then 3");
    }

    @Test
    void aNameAloneIsNoPath() throws Exception {
        write("Get-Date.ps1", "'not this'");
        write("a.ps1", "'not this either'");

        assertThat(run("(Get-Date).GetType().Name; a.ps1").getFirst()).isEqualTo("DateTime");
        assertThat(host.lines).noneMatch(line -> line.contains("not this"));
    }

    @Test
    void whatCannotRunSaysSo() throws Exception {
        write("broken.ps1", "'never'\nif (");
        write("outside.ps1", "'never'\nStart-Process x");

        assertThat(run(".\\broken.ps1"))
                .noneMatch(line -> line.contains("never"))
                .anyMatch(line -> line.contains("can't run, line 2"));
        assertThat(run(".\\outside.ps1"))
                .noneMatch(line -> line.contains("never"))
                .anyMatch(line -> line.contains("Start-Process"));
        assertThat(run(".\\nothing.ps1")).anyMatch(line -> line.contains("is not recognized"));
        assertThat(run("..\\above.ps1")).anyMatch(line -> line.contains("leads out of the session's folder"));
    }
}
