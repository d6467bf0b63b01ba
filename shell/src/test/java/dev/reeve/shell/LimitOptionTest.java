package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SH-72: the bounds of a session are set by whoever starts it")
class LimitOptionTest {

    private static final String TEN_ROUNDS = "for ($i = 0; $i -lt 10; $i++) { }; 'done'";

    @TempDir
    static Path shared;

    private static CommandLineTester tester;

    @BeforeAll
    static void createAnOrganization() {
        tester = new CommandLineTester(shared.resolve("home"));
        assertThat(tester.reeve("init", "--domain", "contoso.com").exitCode()).isZero();
    }

    @Test
    void anOptionSetsOne() {
        Said said = tester.reeve("--limit", "iterations=5", "--limit", "time=1m", "run", "-c", TEN_ROUNDS);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).first().asString().contains("'iterations'", "5 times", "--limit iterations=");
    }

    @Test
    void theErrorTellsTheOptionThatRaisesIt() {
        Said said = tester.reeve("run", "-c", "function f { f }; f");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).first().asString().contains("--limit depth=128", "limits.properties");
    }

    @Test
    void theHomesFileSetsThemAndTheOptionGoesFirst() throws Exception {
        Path file = shared.resolve("home/limits.properties");
        Files.writeString(file, "iterations=5\n");
        try {
            assertThat(tester.reeve("run", "-c", TEN_ROUNDS).exitCode()).isEqualTo(1);
            assertThat(tester.reeve("run", "--limit", "iterations=20", "-c", TEN_ROUNDS)
                            .out())
                    .containsExactly("done");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void whatIsNoLimitIsAUsageError() {
        Said unknown = tester.reeve("--limit", "loops=5", "run", "-c", "1");
        Said bad = tester.reeve("--limit", "time=5", "run", "-c", "1");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).hasSize(1).first().asString().contains("'loops'", "iterations");
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.err()).hasSize(1).first().asString().contains("90s");
    }
}
