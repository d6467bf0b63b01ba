package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SH-33, SH-63: folders below the session's own")
class FolderTest {

    @TempDir
    Path folder;

    private final TestHost host = new TestHost();
    private Shell shell;

    @BeforeEach
    void files() throws Exception {
        Files.createDirectories(folder.resolve("logs/old"));
        write("a.txt", "a1\na2\n");
        write("b.txt", "b1\n");
        write("c.log", "c1\n");
        write("logs/d.log", "d1\n");
        Files.setLastModifiedTime(folder.resolve("logs"), time());
        host.folder = Optional.of(folder);
        shell = new Shell(host);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(folder.resolve(name), time());
    }

    private static FileTime time() {
        return FileTime.from(Instant.parse("2026-03-04T15:20:30Z"));
    }

    @Test
    @DisplayName("SH-55: files and folders stand in one table, as PowerShell's")
    void listing() {
        shell.run("Get-ChildItem");
        assertThat(host.lines)
                .containsExactly(
                        "",
                        "",
                        "    Directory: C:\\",
                        "",
                        "",
                        "Mode                LastWriteTime         Length Name",
                        "----                -------------         ------ ----",
                        "d-----         3/4/2026   3:20 PM                logs",
                        "-a----         3/4/2026   3:20 PM              6 a.txt",
                        "-a----         3/4/2026   3:20 PM              3 b.txt",
                        "-a----         3/4/2026   3:20 PM              3 c.log",
                        "");
    }

    @Test
    @DisplayName("SH-55: one table for each folder")
    void listingOfSeveral() {
        shell.run("Get-ChildItem -Recurse *.log; dir *.log -Recurse -Name; (gci -Recurse -File).Count");
        assertThat(host.lines).contains("    Directory: C:\\");
        shell.run("Get-ChildItem . -Filter *.log -Recurse");
        assertThat(host.lines).contains("    Directory: C:\\logs");
        assertThat(host.texts()).contains("4");
    }

    @Test
    @DisplayName("SH-33: Set-Location moves where relative paths begin")
    void location() {
        shell.run("cd logs; \"$PWD\"; (Get-Location).Path; Get-Content d.log; cd ..; (pwd).Path; cd ..; (pwd).Path");
        shell.run(
                "Push-Location C:\\logs\\old; \"$PWD\"; 'x' > e.txt; cd \\; Pop-Location; \"$PWD\"; gc logs\\..\\logs\\old\\e.txt");
        assertThat(host.codes()).isEmpty();
        assertThat(host.texts())
                .containsExactly("C:\\logs", "C:\\logs", "d1", "C:\\", "C:\\", "C:\\logs\\old", "C:\\", "x");
        assertThat(folder.resolve("logs/old/e.txt")).exists();
    }

    @Test
    @DisplayName("SH-63: no step leads out of the folder, from wherever it begins")
    void outside() {
        shell.run("cd logs; Get-Content ..\\..\\a.txt");
        shell.run("Get-Content C:\\..\\a.txt");
        shell.run("Set-Location nowhere");
        shell.run("Set-Location ~");
        shell.run("\"$PWD\"");
        assertThat(host.codes()).containsExactly("PathRefused", "PathRefused", "PathNotFound", "PathRefused");
        assertThat(host.texts()).containsExactly("C:\\logs");
    }

    @Test
    @DisplayName("SH-33: lists and wildcards of paths")
    void several() {
        shell.run(
                "Get-Content a.txt, c.log; (Get-Content *.txt).Count; Test-Path l*\\d.*; (Get-Item *.txt).Name -join ','");
        assertThat(host.texts()).containsExactly("a1", "a2", "c1", "3", "True", "a.txt,b.txt");
        shell.run("Get-Content *.csv");
        assertThat(host.codes()).containsExactly("ItemNotFound");
    }

    @Test
    @DisplayName("SH-33: Remove-Item takes lists, wildcards and whole folders")
    void remove() {
        shell.run("Remove-Item a.txt, *.log; Remove-Item *.none; Remove-Item logs");
        assertThat(host.codes()).containsExactly("FolderNotEmpty");
        shell.run("Remove-Item logs -Recurse; (Get-ChildItem).Name");
        assertThat(host.texts()).containsExactly("b.txt");
    }
}
