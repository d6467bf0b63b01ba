package dev.reeve.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Printing a tree and parsing what was printed gives the same tree. */
class TreePrinterTest {

    private static ScriptTree parsed(String text) {
        return switch (Parser.parse(text)) {
            case ParseResult.Parsed parsed -> parsed.script();
            case ParseResult.Incomplete incomplete -> throw new AssertionError(incomplete + "\n" + text);
            case ParseResult.Failed failed -> throw new AssertionError(failed + "\n" + text);
        };
    }

    private static void roundTrip(ScriptTree tree) {
        String printed = TreePrinter.print(tree);
        assertThat(Trees.shape(parsed(printed))).as(printed).isEqualTo(Trees.shape(tree));
    }

    @Test
    void scripts() {
        List<String> scripts = Trees.scripts();
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(10);
        scripts.forEach(script -> roundTrip(parsed(script)));
    }

    @Test
    void commandLinesOfStories() {
        int read = 0;
        for (String line : Trees.commandLines()) {
            if (Parser.parse(line) instanceof ParseResult.Parsed tree) {
                roundTrip(tree.script());
                read++;
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTree(long seed) {
        TreeGenerator generator = new TreeGenerator(seed);
        for (int run = 0; run < 500; run++) {
            roundTrip(generator.script());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '~',
            value = {
                "get-x|where{$_.Name-like\"a*\"}§get-x | where { $_.Name -like 'a*' }",
                "$a=1..5+@(2;3)§$a = 1..5 + @(2; 3)",
                "Get-X -A:$false  –B 'Help Desk',x 2>&1§Get-X -A:$false -B 'Help Desk', x 2>&1",
                "if($x){a}else{b}§if ($x) {↵    a↵} else {↵    b↵}",
                "@{a=1;'b c'=2}.Keys[0]§@{a = 1; 'b c' = 2}.Keys[0]",
                "\"$($x.Name):${x}y\"§\"$($x.Name):${x}y\"",
                "function f($a=1){$a}§function f {↵    param($a = 1)↵    $a↵}",
                "- 5; `if 1§- 5↵`if 1",
                "[string]!$x§[string]!$x",
            })
    void canonicalText(String typed, String printed) {
        assertThat(TreePrinter.print(parsed(typed))).isEqualTo(printed.replace('↵', '\n'));
    }
}
