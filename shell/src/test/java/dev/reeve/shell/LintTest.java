package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reeve lint} on the sample, which has one administrator. */
class LintTest {

    @TempDir
    Path folder;

    private CommandLineTester tester;

    @BeforeEach
    void start() {
        tester = new CommandLineTester(folder.resolve("home"));
        assertThat(tester.reeve("init", "--sample", "contoso").exitCode()).isZero();
    }

    @Test
    void findingsAreLinesAndAnExitCode() {
        Said said = tester.reeve("lint", "nearlockout");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .containsExactly(
                        "NearLockout  Role Management: Only Administrator with an enabled account may administer permissions."
                                + " Give it to a second one.",
                        "1 finding");
    }

    @Test
    void nothingFoundIsNothingWrong() {
        Said said = tester.reeve("lint", "DirectAssignment");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).containsExactly("0 findings");
    }

    @Test
    void programsGetJson() {
        assertThat(tester.reeve("--output", "json", "lint", "NearLockout").out())
                .singleElement()
                .asString()
                .startsWith(
                        "{\"code\":\"NearLockout\",\"severity\":\"Risk\",\"object\":\"Role Management\",\"message\":");
    }

    @Test
    void aCodeThatIsNoneIsTold() {
        Said said = tester.reeve("lint", "Nothing");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).singleElement().asString().contains("There is no finding 'Nothing'");
    }
}
