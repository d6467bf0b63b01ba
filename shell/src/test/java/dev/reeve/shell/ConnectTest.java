package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import dev.reeve.shell.remote.TestedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell on a server over HTTPS, where nobody sits at a terminal. */
class ConnectTest {

    @TempDir
    private static Path folder;

    private static CommandLineTester tester;
    private static TestedServer server;

    @BeforeAll
    static void start() throws IOException {
        Path home = folder.resolve("home");
        tester = new CommandLineTester(home);
        assertThat(tester.reeve("init", "--sample", "contoso").exitCode()).isZero();
        Path password = Files.writeString(folder.resolve("password"), "Correct-horse-7\n");
        for (String user : List.of("Administrator", "Terry")) {
            assertThat(tester.reeve("account", "password", user, "--password-file", password.toString())
                            .exitCode())
                    .isZero();
        }
        server = TestedServer.on(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String[] connecting(String user, String address, String... arguments) {
        return Stream.concat(
                        Stream.of(
                                "--connect",
                                address,
                                "--fingerprint",
                                server.fingerprint(),
                                "--as",
                                user,
                                "--password-file",
                                folder.resolve("password").toString()),
                        Stream.of(arguments))
                .toArray(String[]::new);
    }

    private static Said connected(String... arguments) {
        return tester.reeve(connecting("Administrator", server.address(), arguments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-RoleGroup | Select-Object -First 5",
                "Get-Mailbox David | Format-List Alias,EmailAddresses; Get-Mailbox nobody; 'end'",
                "Write-Warning careful; Write-Host -NoNewline a; Write-Host b; Write-Verbose c -Verbose",
                "Set-Mailbox David -CustomAttribute1 x -WhatIf",
                "Remove-ManagementScope NoSuchScope; Remove-RoleGroup 'Help Desk'",
                "$x = 1..3 | ForEach-Object { $_ * 2 }; $x; exit 7",
                "'one'\nGet-Mailbox )",
                "if ($true) {",
                "Invoke-Expression 'a )'; 'next'",
                "throw 'out'",
            })
    @DisplayName("What a text prints on a server, on which stream, and how it ends is what it does on the home itself")
    void asOnTheHome(String text) {
        for (String format : List.of("text", "json")) {
            Said here = tester.reeve("--output", format, "run", "-c", text);

            assertThat(connected("--output", format, "run", "-c", text)).isEqualTo(here);
        }
    }

    @Test
    @DisplayName("SH-1: lines of standard input run in one session, and an open one goes on")
    void overPipe() {
        String typed = "$x = 'a' +\n'b'\n\nfunction twice($t) { $t + $t }\ntwice $x\nGet-Mailbox nobody\n(1\n";
        Said here = tester.reeveReading(typed, "shell");

        Said there = tester.reeve(Map.of(), typed, connecting("Administrator", server.address(), "shell"));

        assertThat(here.output()).contains("abab");
        assertThat(there).isEqualTo(here);
    }

    @Test
    @DisplayName("A script is sent with its name and its arguments")
    void script() throws IOException {
        Path script = Files.writeString(
                folder.resolve("Greet.ps1"), "param($Who, [int]$Times = 1)\n1..$Times | % { \"Hello $Who\" }\n");

        assertThat(connected("run", script.toString(), "-Who", "Kim", "-Times", "2")
                        .out())
                .containsExactly("Hello Kim", "Hello Kim");
    }

    @Test
    @DisplayName("READ-4: an end user is on the server who he is: he reads himself and nobody else")
    void asSomebodyElse() {
        Said said = tester.reeve(connecting("Terry@contoso.com", server.address(), "run", "-c", "(Get-Mailbox).Alias"));

        assertThat(said.out()).describedAs(said.errors()).containsExactly("Terry");
    }

    @Test
    @DisplayName("A wrong password gets nobody in, and nothing runs")
    void wrongPassword() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "not this one\n");

        Said said = tester.reeve(
                "--connect",
                server.address(),
                "--fingerprint",
                server.fingerprint(),
                "--as",
                "Kim",
                "--password-file",
                wrong.toString(),
                "run",
                "-c",
                "'ran'");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).contains("Name or password is not right");
        assertThat(said.out()).isEmpty();
    }

    @Test
    @DisplayName("A token signs in from a file and from the environment, and is still good afterwards")
    void tokens() throws IOException {
        String token = server.token("Administrator", "Correct-horse-7");
        Path file = Files.writeString(folder.resolve("token"), token + "\n");
        String[] run = {"--connect", server.address(), "--fingerprint", server.fingerprint(), "run", "-c", "'in'"};

        assertThat(tester.reeve(Map.of("REEVE_TOKEN", token), "", run).out()).containsExactly("in");
        assertThat(tester.reeve(Stream.concat(Stream.of("--token-file", file.toString()), Stream.of(run))
                                .toArray(String[]::new))
                        .out())
                .containsExactly("in");
        assertThat(tester.reeve(Map.of("REEVE_TOKEN", token + "x"), "", run).errors())
                .contains("Sign in first");
    }

    @Test
    @DisplayName("The server's certificate is trusted by its PEM file; by nothing else is anybody trusted")
    void trust() {
        String password = folder.resolve("password").toString();
        String[] run = {
            "--connect", server.address(), "--as", "Administrator", "--password-file", password, "run", "-c", "'in'"
        };
        String other = (server.fingerprint().startsWith("0") ? "1" : "0")
                + server.fingerprint().substring(1);

        assertThat(tester.reeve(with(run, "--certificate", server.certificate().toString()))
                        .out())
                .containsExactly("in");
        for (Said said : List.of(tester.reeve(run), tester.reeve(with(run, "--fingerprint", other)))) {
            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.errors()).contains("is not trusted", "--fingerprint SHA256");
            assertThat(said.out()).isEmpty();
        }
        assertThat(tester.reeve(with(run, "--certificate", password)).exitCode())
                .isEqualTo(2);
    }

    private static String[] with(String[] run, String... more) {
        return Stream.concat(Stream.of(more), Stream.of(run)).toArray(String[]::new);
    }

    @Test
    @DisplayName("A connection that is lost ends the run with an error, and nothing is sent twice")
    void lost() throws Exception {
        try (TestedServer.Relay relay = server.relay()) {
            CompletableFuture<Said> said = CompletableFuture.supplyAsync(() -> tester.reeve(connecting(
                    "Administrator",
                    relay.address(),
                    "run",
                    "-c",
                    "Set-Mailbox Kim -CustomAttribute7 lost; Start-Sleep 600")));
            while (changes() == 0) {
                Thread.sleep(100);
            }

            relay.cut();

            assertThat(said.get().exitCode()).isEqualTo(1);
            assertThat(said.get().errors()).contains("was lost", "it is not sent again");
            assertThat(changes()).isEqualTo(1);
        }
    }

    private static int changes() {
        String search = "@(Search-AdminAuditLog -Cmdlets Set-Mailbox -Parameters CustomAttribute7).Count";
        return Integer.parseInt(tester.reeve("run", "-c", search).output());
    }

    @Test
    @DisplayName("What makes no sense is a usage error, and nothing is sent")
    void usage() {
        String address = server.address();
        for (String[] wrong : List.of(
                new String[] {"--connect", "http://reeve.example:8080", "run", "-c", "1"},
                new String[] {"--connect", "reeve.example", "run", "-c", "1"},
                new String[] {"--connect", address + "/api", "run", "-c", "1"},
                new String[] {"--connect", address, "lint"},
                new String[] {"--connect", address, "--files", ".", "run", "-c", "1"},
                new String[] {"--connect", address, "--fingerprint", "AB:CD", "run", "-c", "1"},
                new String[] {"--connect", address, "--fingerprint", server.fingerprint(), "run", "-c", "1"},
                new String[] {"--fingerprint", server.fingerprint(), "run", "-c", "1"})) {
            Said said = tester.reeve(wrong);

            assertThat(said.exitCode()).describedAs(said.toString()).isEqualTo(2);
            assertThat(said.err()).describedAs(said.toString()).hasSize(1);
        }
    }
}
