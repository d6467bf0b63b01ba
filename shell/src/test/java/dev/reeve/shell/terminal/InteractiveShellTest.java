package dev.reeve.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.host.Console;
import dev.reeve.language.host.Host;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.Shell;
import dev.reeve.shell.session.Face;
import dev.reeve.shell.session.LocalSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

// A shell that waits for what never comes fails rather than holds everything up.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InteractiveShellTest {

    @TempDir
    Path folder;

    private int exitCode;

    @Test
    void aLineIsRunAndItsOutputShown() throws Exception {
        assertThat(typed("'a' + 'b'\n")).contains("ab");
    }

    @Test
    void anOpenLineIsContinuedBehindAnotherPrompt() throws Exception {
        assertThat(typed("'a' +\n'c'\n")).contains(">> ").contains("ac");
    }

    @Test
    void aBlankLineEndsAnEntryThatStaysOpen() throws Exception {
        // SH-1
        assertThat(typed("(1 + \n\n'next'\n")).contains("ParserError").contains("next");
    }

    @Test
    void exitLeavesWithItsCode() throws Exception {
        typed("exit 7\n'never'\n");

        assertThat(exitCode).isEqualTo(7);
    }

    @Test
    void controlDLeaves() throws Exception {
        typed("'x'\n");

        assertThat(exitCode).isZero();
    }

    @Test
    void theHistoryIsKept() throws Exception {
        typed("'one'\n'two' +\n'three'\n");

        assertThat(Files.readString(folder.resolve("history")))
                .contains("'one'")
                .contains("'two'");
    }

    @Test
    void passwordsAreNotKeptInTheHistory() throws Exception {
        // SH-74
        typed(
                "'kept'\n$p = ConvertTo-SecureString 'Pa$$word' -AsPlainText -Force\n$x = @{a = 1} # –Password hunter2\n");

        assertThat(Files.readString(folder.resolve("history"))).contains("kept").doesNotContain("Pa$$word", "hunter2");
    }

    private String typed(String keys) throws Exception {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PipedOutputStream keyboard = new PipedOutputStream();
        InputStream cable = new PipedInputStream(keyboard, 4096);
        Thread person = Thread.ofPlatform().daemon().start(() -> type(keys, keyboard, screen));
        Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .dumb(true)
                .type(Terminal.TYPE_DUMB)
                .encoding(StandardCharsets.UTF_8)
                .streams(cable, screen)
                .build();
        try (InteractiveShell interactive = new InteractiveShell(terminal, folder.resolve("history"))) {
            Face face = interactive.face();
            Shell shell = new Shell(new Bare(face.sink(), face.console()));
            exitCode = interactive.run(
                    new LocalSession(shell, "nowhere", List.of()), error -> List.of("ParserError: " + error.message()));
        }
        person.interrupt();
        return screen.toString(StandardCharsets.UTF_8);
    }

    /**
     * Types line by line, each when the screen has come to rest, and Ctrl+D at the end: again and again, since one that is typed
     * while a command runs is the terminal's own and gets lost.
     */
    private static void type(String keys, PipedOutputStream keyboard, ByteArrayOutputStream screen) {
        try {
            for (String line : keys.split("(?<=\n)")) {
                type(line.replace('\n', '\r'), 200, keyboard, screen);
            }
            while (true) {
                type("\u0004", 500, keyboard, screen);
            }
        } catch (IOException | InterruptedException _) {
            Thread.currentThread().interrupt(); // the shell has been left
        }
    }

    private static void type(String keys, int restMillis, PipedOutputStream keyboard, ByteArrayOutputStream screen)
            throws IOException, InterruptedException {
        int seen = -1;
        while (screen.size() == 0 || screen.size() != seen) {
            seen = screen.size();
            Thread.sleep(restMillis);
        }
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** Surroundings with nothing but the language's own commands. */
    private record Bare(Sink sink, Optional<Console> console) implements Host {

        @Override
        public CommandSource commands() {
            return new CommandSource() {
                @Override
                public Optional<Command> find(String name) {
                    return Optional.empty();
                }

                @Override
                public SortedSet<String> names() {
                    return new TreeSet<>();
                }
            };
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }
}
