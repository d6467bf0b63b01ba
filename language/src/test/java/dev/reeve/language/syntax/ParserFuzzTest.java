package dev.reeve.language.syntax;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, parsing ends with one of its outcomes. */
class ParserFuzzTest {

    private static final String[] PIECES = {
        "Get-X",
        " ",
        "|",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "@",
        "@(",
        "@{",
        "$",
        "$x",
        "$_",
        ".Name",
        "::",
        "'",
        "\"",
        "‘",
        "’",
        "“",
        "”",
        "–",
        "-eq",
        "-Name",
        ":",
        ";",
        "\n",
        "`",
        "#",
        "<#",
        "#>",
        "@'\n",
        "\n'@",
        "=",
        "+=",
        "++",
        "--",
        ",",
        "1",
        "1.5",
        "..",
        "-f",
        "if",
        "else",
        "foreach",
        "in",
        "function",
        "param",
        "try",
        "catch",
        "switch",
        "default",
        "return",
        "[string]",
        "2>&1",
        ">",
        "&",
        "!",
        "%",
        "?",
        "\\",
        "*",
        "\u00A0",
        "\uD83D\uDE00",
        "\0",
        "$(",
        "${",
        "do",
        "while",
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void piecesInAnyOrder(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(1, 25);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String input = text.toString();
            assertThatCode(() -> Parser.parse(input))
                    .as("seed %d: %s", seed, input)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-RoleGroup 'A' | Where {$_.Name -like \"x$($y.Z)*\"} | %{ Set-X -A:$false @{Add=1;Remove=2} } > 'o.txt'",
                "function f { param([string]$a = 'b') if ($a -eq 1..3) { return @(1,2)[0] } else { throw \"e $a\" } }",
            })
    void everyBeginningOfAScript(String text) {
        for (int end = 0; end <= text.length(); end++) {
            String beginning = text.substring(0, end);
            assertThatCode(() -> Parser.parse(beginning)).as(beginning).doesNotThrowAnyException();
        }
    }
}
