package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where tracking logs lie is told on the command line, and kept in a home on disk. */
class TrackingTest {

    private static final String LOG = """
            #Fields: date-time,event-id,message-subject
            2026-01-31T09:00:00.000Z,SEND,Hello
            """;

    @TempDir
    Path folder;

    private CommandLineTester tester;
    private Path logs;

    @BeforeEach
    void start() throws IOException {
        tester = new CommandLineTester(folder.resolve("home"));
        assertThat(tester.reeve("init", "--sample", "contoso").exitCode()).isZero();
        logs = Files.createDirectory(folder.resolve("logs"));
        Files.writeString(logs.resolve("MSGTRK20260131-1.LOG"), LOG);
    }

    private Said search() {
        return tester.reeve("run", "-c", "Get-MessageTrackingLog -Server MBX1 | % MessageSubject");
    }

    @Test
    @DisplayName("TRACK-2: the folder is told once, listed, and taken back")
    void told() {
        assertThat(tester.reeve("tracking", "set", "mbx1", logs.toString()).exitCode())
                .isZero();
        assertThat(search().out()).containsExactly("Hello");
        assertThat(tester.reeve("tracking", "list").out()).containsExactly("MBX1  " + logs);

        assertThat(tester.reeve("tracking", "remove", "MBX1").exitCode()).isZero();
        assertThat(String.join("\n", search().err()))
                .contains("The message tracking logs of server 'MBX1' can't be searched");
        assertThat(tester.reeve("tracking", "list").out()).isEmpty();
    }

    private String said(String... arguments) {
        return String.join("\n", tester.reeve(arguments).err());
    }

    @Test
    @DisplayName("TRACK-2: a folder that is not there, a server that is not there and half a command change nothing")
    void refused() {
        assertThat(said("tracking", "set", "MBX1", logs.resolve("none").toString()))
                .contains("no folder that can be read", "Nothing was changed");
        assertThat(said("tracking", "set", "NOWHERE", logs.toString())).contains("'NOWHERE' couldn't be found");
        assertThat(tester.reeve("tracking", "set", "MBX1").exitCode()).isEqualTo(2);
        assertThat(tester.reeve("tracking", "list").out()).isEmpty();
    }

    @Test
    @DisplayName("TRACK-2: no error of the cmdlet tells where the folder is")
    void unsaid() throws IOException {
        tester.reeve("tracking", "set", "MBX1", logs.toString());
        Files.delete(logs.resolve("MSGTRK20260131-1.LOG"));
        Files.delete(logs);

        assertThat(String.join("\n", search().err()))
                .contains("their folder is not there")
                .doesNotContain(logs.toString());
    }
}
