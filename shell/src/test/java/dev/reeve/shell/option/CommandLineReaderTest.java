package dev.reeve.shell.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.option.CommandLine.Wants;
import dev.reeve.shell.option.Verb.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineReaderTest {

    private static final Verbs VERBS = new Verbs(
            "A command.",
            List.of(Option.once("--home", "DIR", "The folder.")),
            List.of(
                    Verb.of("shell", "Opens."),
                    Verb.of("run", "Runs.", Option.once("-c", "TEXT", "The text."))
                            .taking("FILE ARG", "The script.")
                            .reading(Reading.UNTIL_OPERAND),
                    Verb.of("trust", "Trusts.", Option.each("--server", "NAME", "A server."))
                            .taking("ACTION", "What to do."),
                    Verb.of("why", "Tells.")
                            .taking("WHO CMDLET", "The question.")
                            .reading(Reading.COMMAND_WORDS)),
            List.of("The end."));

    private static CommandLine read(String... arguments) {
        return CommandLineReader.read(VERBS, List.of(arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run -c 1", "run -c1", "run -c=1"})
    void aValueStandsBehindItsOptionOrIsGluedToIt(String line) {
        assertThat(read(line.split(" ")).value("-c")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--home x run", "run --home x", "run --home=x", "--home y run --home x"})
    void whatStandsEverywhereStandsBeforeAndBehindTheVerbAndBehindItCounts(String line) {
        assertThat(read(line.split(" ")).value("--home")).contains("x");
    }

    @Test
    void withoutAVerbThereIsNone() {
        assertThat(read("--home", "x").verb()).isEmpty();
    }

    @Test
    void anOptionThatMayBeRepeatedKeepsAllValuesInOrder() {
        CommandLine line = read("trust", "--server", "a", "add", "--server", "b");

        assertThat(line.values("--server")).containsExactly("a", "b");
        assertThat(line.operands()).containsExactly("add");
    }

    @Test
    void whatFollowsTheFirstOperandBelongsToItWhereTheVerbSaysSo() {
        CommandLine line = read("run", "script.ps1", "--home", "x", "--", "-h");

        assertThat(line.operands()).containsExactly("script.ps1", "--home", "x", "--", "-h");
        assertThat(line.value("--home")).isEmpty();
        assertThat(line.wants()).isEqualTo(Wants.RUN);
    }

    @Test
    void aDashIsAnOperandAndTwoEndTheOptions() {
        assertThat(read("run", "-", "a").operands()).containsExactly("-", "a");
        assertThat(read("trust", "--", "--server").operands()).containsExactly("--server");
    }

    @Test
    void textThatLooksLikeAnOptionIsText() {
        assertThat(read("run", "-c", "-1 + 2").value("-c")).contains("-1 + 2");
        assertThat(read("run", "-c", "@(1)").value("-c")).contains("@(1)");
    }

    @Test
    void amongTheWordsOfACommandOnlyKnownLongOptionsAreOptions() {
        CommandLine line = read("why", "David", "Set-Mailbox", "-h", "--on", "Alice", "--home", "y", "--", "--home");

        assertThat(line.operands()).containsExactly("David", "Set-Mailbox", "-h", "--on", "Alice", "--home");
        assertThat(line.value("--home")).contains("y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --bogus              | Unknown option: '--bogus'
            run --bogus          | Unknown option: '--bogus'
            shell -c 1           | Unknown option: '-c'
            bogus                | Unmatched argument at index 0: 'bogus'
            shell extra          | Unmatched argument at index 1: 'extra'
            --home               | Missing required parameter for option '--home' (DIR)
            run -c               | Missing required parameter for option '-c' (TEXT)
            trust --server --home| Expected parameter for option '--server' but found '--home'
            run -c 1 -c 2        | option '-c' (TEXT) should be specified only once
            """)
    void whatMakesNoSenseIsAUsageError(String line, String message) {
        assertThatThrownBy(() -> read(line.split(" ")))
                .isInstanceOf(FailureException.class)
                .hasMessage(message + " (reeve --help tells what there is)");
    }

    @ParameterizedTest
    @CsvSource({"-h,HELP", "--help,HELP", "-V,VERSION", "--version,VERSION"})
    void helpAndVersionAreAskedForAnywhere(String option, Wants wants) {
        assertThat(read(option).wants()).isEqualTo(wants);
        assertThat(read("run", option).wants()).isEqualTo(wants);
    }

    @Test
    void theUsageTextTellsEveryVerbAndOptionWithin80Columns() {
        assertThat(UsageText.of(VERBS, Optional.empty()))
                .allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(80))
                .contains("  --home=DIR              The folder.", "  run      Runs.", "The end.");
    }

    @Test
    void theUsageTextOfAVerbTellsItsOptionsAndOperands() {
        assertThat(UsageText.of(VERBS, read("run").verb()))
                .containsExactly(
                        "Usage: reeve run [OPTION]… [FILE ARG]…",
                        "Runs.",
                        "",
                        "  FILE ARG                The script.",
                        "  -c TEXT                 The text.",
                        "  --home=DIR              The folder.",
                        "  -h, --help              Show this text.",
                        "  -V, --version           Show the version.");
    }
}
