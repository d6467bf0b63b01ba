package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever parses and runs ends with an outcome, never with an exception of ours. */
class ShellFuzzTest {

    private static final String[] OPERANDS = {
        "1",
        "-3",
        "2.5",
        "'a'",
        "\"x$y\"",
        "$null",
        "$true",
        "@()",
        "@(1,'b')",
        "@{a=1}",
        "$x",
        "$_",
        "(Get-Date)",
        "'1.02:03:04'",
        "[pscustomobject]@{N=1;S='t'}",
        "{ $_ }",
        "[guid]::Empty",
        "(1..3)",
        "'[a-'",
        "9223372036854775807",
        "[string]",
        "'{0}'",
    };
    private static final String[] OPERATORS = {
        "+",
        "-",
        "*",
        "/",
        "%",
        "-eq",
        "-lt",
        "-like",
        "-match",
        "-contains",
        "-in",
        "-replace",
        "-split",
        "-join",
        "-f",
        "..",
        "-is",
        "-as",
        "-and",
        "-bor",
        ",",
        "-ge",
        "-notmatch",
    };
    private static final String[] TAILS = {
        "",
        ".Count",
        "[0]",
        "[-1]",
        ".Name",
        ".ToString()",
        ".Split()",
        ".Substring(9)",
        ".Add(1)",
        ".Replace('a')",
        ".AddDays(1e300)",
        ".Where()",
        ".Contains()",
        " | sort",
        " | select -First 1",
        " | % { $_ + 1 }",
        " | ft",
        " | fl *",
        " | measure -Sum",
        " | group",
        " | ConvertTo-Json",
        " | Out-String",
        " | gm",
        " | where N -gt 0",
        " | ConvertTo-Csv",
        " | fw",
        "['a']",
    };

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void expressionsOfAnyKind(long seed) {
        Random random = new Random(seed);
        TestHost host = new TestHost();
        host.limits = TestHost.limits(32, 100, Duration.ofSeconds(20), 100_000);
        Shell shell = new Shell(host);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "$x = " : "").append('(');
            int operands = random.nextInt(1, 4);
            for (int i = 0; i < operands; i++) {
                text.append(i > 0 ? " " + OPERATORS[random.nextInt(OPERATORS.length)] + " " : "")
                        .append(OPERANDS[random.nextInt(OPERANDS.length)]);
            }
            text.append(')').append(TAILS[random.nextInt(TAILS.length)]).append(TAILS[random.nextInt(TAILS.length)]);
            String input = text.toString();
            assertThatCode(() -> shell.run(input))
                    .as("seed %d: %s", seed, input)
                    .doesNotThrowAnyException();
            host.values.clear();
            host.lines.clear();
            host.errors.clear();
        }
    }
}
