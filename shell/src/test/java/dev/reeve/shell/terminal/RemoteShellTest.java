package dev.reeve.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.language.shell.Completions;
import dev.reeve.language.syntax.Highlighting;
import dev.reeve.shell.home.NewHome;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.remote.Entrance;
import dev.reeve.shell.remote.RemoteSession;
import dev.reeve.shell.remote.TestedServer;
import dev.reeve.shell.session.Face;
import dev.reeve.shell.session.Outcomes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person at a terminal, and a real server. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RemoteShellTest {

    private static final String PROMPT = "[PS] contoso.com> ";
    private static final String PASSWORD = "Correct-horse-7";
    private static final String INTERRUPT = "\u0003";

    @TempDir
    private static Path folder;

    private static TestedServer server;
    private static String administrator;
    private static String terry;

    @BeforeAll
    static void start() throws IOException {
        Path home = folder.resolve("home");
        NewHome.create(home, "contoso.com", NewHome.contoso(Instant.now()), Instant.now());
        for (String user : List.of("Administrator", "Terry")) {
            TestedServer.setPassword(home, user, PASSWORD);
        }
        server = TestedServer.on(home);
        administrator = server.token("Administrator", PASSWORD);
        terry = server.token("Terry@contoso.com", PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What a person waits for on the screen, and types then. */
    private record Step(String shown, String keys, Runnable first) {}

    private static Step when(String shown, String keys) {
        return new Step(shown, keys, () -> {});
    }

    private static RemoteSession session(String token, Face face) {
        Entrance entrance = Entrance.to(server.destination(server.address(), token));
        return new RemoteSession(entrance, entrance.enter(Optional.empty()), face, true);
    }

    private static String typed(Step... steps) throws IOException {
        return typed(server.address(), steps);
    }

    private static String typed(String address, Step... steps) throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PipedOutputStream keyboard = new PipedOutputStream();
        try (Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .dumb(true)
                .type(Terminal.TYPE_DUMB)
                .encoding(StandardCharsets.UTF_8)
                .streams(new PipedInputStream(keyboard, 4096), screen)
                .build()) {
            Thread person = Thread.ofPlatform().daemon().start(() -> type(steps, terminal, keyboard, screen));
            try (InteractiveShell interactive = new InteractiveShell(terminal, folder.resolve("history"))) {
                Entrance entrance = Entrance.to(server.destination(address, administrator));
                try (RemoteSession session =
                        new RemoteSession(entrance, entrance.enter(Optional.empty()), interactive.face(), true)) {
                    interactive.run(session, error -> Outcomes.report(error, OutputFormat.TEXT));
                }
            }
            person.interrupt();
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static void type(
            Step[] steps, Terminal terminal, PipedOutputStream keyboard, ByteArrayOutputStream screen) {
        int from = 0;
        try {
            for (Step step : steps) {
                int found = -1;
                while (found < 0) {
                    Thread.sleep(30);
                    found = screen.toString(StandardCharsets.UTF_8).indexOf(step.shown(), from);
                }
                from = found + step.shown().length();
                Thread.sleep(150); // the line is read only when the prompt stands
                step.first().run();
                if (step.keys().equals(INTERRUPT)) {
                    terminal.raise(Terminal.Signal.INT);
                } else {
                    keyboard.write(step.keys().replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
                    keyboard.flush();
                }
            }
        } catch (IOException | InterruptedException _) {
            Thread.currentThread().interrupt(); // the shell has been left
        }
    }

    @Test
    @DisplayName("SH-1: lines run in one session, an open one goes on, what fails is told, exit leaves")
    void lines() throws IOException {
        String screen = typed(
                when(PROMPT, "$x = 'a' +\n"),
                when(">> ", "'b'\n"),
                when(PROMPT, "\"<$x>\"; Get-Mailbox nobody\n"),
                when(PROMPT, "Get-Mailbox )\n"),
                when(PROMPT, "exit\n"));

        assertThat(screen)
                .contains("Contoso at " + server.address() + ": you are contoso.com/Users/Administrator.")
                .contains("<ab>", "couldn't be found", "At line:1 char:13", "ParserError");
        assertThat(Files.readString(folder.resolve("history"))).contains("$x = 'a' +");
    }

    @Test
    @DisplayName("CMD-1: what asks for confirmation asks the person at the terminal, and does as he says")
    void confirmation() throws IOException {
        String screen = typed(
                when(PROMPT, "New-ManagementScope Gone -RecipientRestrictionFilter {City -eq 'X'} | Out-Null\n"),
                when(PROMPT, "Remove-ManagementScope Gone\n"),
                when("(default is \"Y\"): ", "n\n"),
                when(PROMPT, "(Get-ManagementScope Gone).Name + ' stays'\n"),
                when(PROMPT, "Remove-ManagementScope Gone\n"),
                when("(default is \"Y\"): ", "y\n"),
                when(PROMPT, "Get-ManagementScope Gone\n"),
                when(PROMPT, "exit\n"));

        assertThat(screen)
                .contains("Are you sure you want to perform this action?")
                .contains("Gone stays", "couldn't be found");
    }

    @Test
    @DisplayName("SH-68: a missing parameter and a secret are asked for")
    void asked() throws IOException {
        String screen = typed(
                when(PROMPT, "$s = Read-Host Secret -AsSecureString; \"long: $($s.Length)\"\n"),
                when("Secret: ", "hunter2\n"),
                when(PROMPT, "Get-ManagementRoleEntry\n"),
                when("Identity: ", "View-Only Recipients\\Get-Mailbox\n"),
                when(PROMPT, "exit\n"));

        assertThat(screen).contains("long: 7", "View-Only Recipients").doesNotContain("hunter2");
    }

    @Test
    @DisplayName("SH-73: Ctrl+C stops what runs on the server, and the session goes on")
    void interrupted() throws IOException {
        String screen = typed(
                when(PROMPT, "$n = 1; 'begun'; Start-Sleep 600; $n = 2\n"),
                when("begun", INTERRUPT),
                when(PROMPT, "\"n is $n\"\n"),
                when(PROMPT, "exit\n"));

        assertThat(screen).contains("n is 1");
    }

    @Test
    @DisplayName("A lost connection is told, another session offered, and nothing sent again")
    void lost() throws IOException {
        try (TestedServer.Relay relay = server.relay()) {
            String screen = typed(
                    relay.address(),
                    when(PROMPT, "$n = 1; 'begun'; Start-Sleep 600; $n = 2\n"),
                    new Step("begun", "", relay::cut),
                    when("Connect again?", "y\n"),
                    when(PROMPT, "\"n is <$n>\"\n"),
                    when(PROMPT, "exit\n"));

            assertThat(screen)
                    .contains("was lost")
                    .contains("Connected again, in a new session")
                    .contains("What was typed last has not been sent again.")
                    .contains("n is <>");
        }
    }

    private static List<String> completed(RemoteSession session, String text) {
        return session.complete(text, text.length()).candidates().stream()
                .map(Completions.Candidate::text)
                .toList();
    }

    private static Face nowhere() {
        return new Face(new Face.Output.Json(TestedServer.nowhere()), Optional.empty(), () -> 120);
    }

    @Test
    @DisplayName("SH-67: Tab completes what the server grants: commands, parameters, enumerations, names, variables")
    void completion() {
        try (RemoteSession session = session(administrator, nowhere())) {
            session.run("$mine = 1");

            assertThat(completed(session, "New-ManagementRoleA")).containsExactly("New-ManagementRoleAssignment");
            assertThat(completed(session, "Get-Mailbox -SortB")).containsExactly("-SortBy");
            assertThat(completed(session, "Set-Mailbox x -Type Roo")).containsExactly("Room");
            assertThat(completed(session, "Get-Mailbox Dav")).contains("'David Strome'");
            assertThat(completed(session, "$min")).contains("$mine");
        }
    }

    @Test
    @DisplayName("READ-4, SH-67: whoever may not see somebody is not offered his name, nor a command that is not his")
    void completionWithinReach() {
        try (RemoteSession session = session(terry, nowhere())) {
            assertThat(completed(session, "Get-Mailbox Dav")).isEmpty();
            assertThat(completed(session, "New-ManagementRoleA")).isEmpty();
        }
    }

    @Test
    @DisplayName("SH-67: a command is coloured where the server grants it; functions count from when they are there")
    void highlighting() {
        try (RemoteSession session = session(terry, nowhere())) {
            assertThat(session.highlight("New-RoleGroup")).isEmpty();
            assertThat(session.highlight("Get-Mailbox"))
                    .extracting(Highlighting.Part::kind)
                    .containsExactly(Highlighting.Kind.COMMAND);
            assertThat(session.highlight("twice")).isEmpty();

            session.run("function twice($t) { $t * 2 }");

            assertThat(session.highlight("twice")).hasSize(1);
        }
    }
}
