package dev.reeve.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SH-1 to SH-10: what parses, what is not finished, what is wrong and where. */
class ParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "<# block #> Get-X",
                "Get-X -A 1 -B:$false -C: $true",
                "Get-X `\n -A 1",
                "Get-X |\n where Name",
                "Get-X 913.00:00:00 08/04/2012 *\\Get-Recipient paralegal@vancouver.contoso.com contoso.com/Sales",
                "Get-X\u00A0-A\u20031",
                "if ($a) { 1 } elseif ($b) { 2 } else { 3 }",
                "if ($a) { 1 }\nelse { 2 }",
                "foreach ($x in 1..3) { $x } Get-X",
                "function f { param([Parameter(Mandatory=$true)][string[]]$A = 'x', $B) begin { } process { $_ } end { } }",
                "function f($a, $b = 2) { $a }",
                "[CmdletBinding()] param([switch]$Q) $Q",
                "try { 1 } catch [A.B], [C] { 2 } finally { 3 }",
                "trap { continue } trap [A.B] { }",
                "switch -Regex ($x) { '^a' { 1 } default { 2 } }",
                "do { $i++ } while ($i -lt 3)",
                ":outer for ($i = 0; $i -lt 3; $i++) { continue outer }",
                "$x = @{ a = 1\n b = 2; 'c d' = { 3 } }",
                "@'\nraw $x\n'@",
                "Get-X 2>&1 > out.txt",
                "& { 1 }; & 'Get-X'",
                "$a.B.C[0].D('x', 2)::E",
                "Get-RoleAssignmentPolicy | Where {Get-RoleAssignmentPolicy | Where {$_.IsDefault -eq $True}.IsDefault -eq $True }",
                "%{1}",
                "$x -eq\n 1",
                "Get-X a,\n b",
                "return; exit 3; break; continue",
            })
    void parses(String text) {
        assertThat(Parser.parse(text)).isInstanceOf(ParseResult.Parsed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-X |",
                "if (",
                "if ($a) {",
                "'open",
                "\"open $(",
                "@{ a = 1",
                "@(1,",
                "Get-X `",
                "1 +",
                "$x =",
                "function f {",
                "@'\ntext",
                "<# open",
                "foreach ($x in 1) {",
                "try { 1 }",
                "Get-X a,",
                "do { 1 }",
                "trap",
                "(",
                "$x[1",
                "switch (1) { 1 { 2 }",
                "[int",
                "${open",
            })
    void isNotFinished(String text) {
        // SH-1: an open construct asks for more
        assertThat(Parser.parse(text)).isInstanceOf(ParseResult.Incomplete.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ")",
                "}",
                "Get-X )",
                "'a' 'b'",
                "1 2",
                "Get-X -A 1,",
                "| where x",
                "Get-X || Get-Y",
                "Get-X && Get-Y",
                "Get-X - RecipientRelativeWriteScope Organization",
                "$a == 1",
                "@foo",
                "Get-X @",
                "if $a { }",
                "class X { }",
                "1 = 2",
                "\"$x: y\"",
                "'a' -foo 'b'",
                "foreach (x in 1) { }",
                "Get-X | 5",
                ". ./x.ps1",
                "New-RoleGroup -CustomRecipientWriteScope \"Seattle Users\", -ManagedBy x",
                "()",
                "Get-X < a",
                "[a-z]*",
            })
    void isWrong(String text) {
        ParseResult result = Parser.parse(text);
        boolean openComma = text.equals("Get-X -A 1,");
        assertThat(result).isInstanceOf(openComma ? ParseResult.Incomplete.class : ParseResult.Failed.class);
    }

    @Test
    void anErrorShowsItsPlace() {
        ParseResult.Failed failed = (ParseResult.Failed) Parser.parse("Get-A\nGet-X $a == 1; 'a' -foo 'b'");
        assertThat(failed.position().line()).isEqualTo(2);
        assertThat(failed.position().column()).isEqualTo(20);
        assertThat(failed.position().display())
                .containsExactly("At line:2 char:20", "+ Get-X $a == 1; 'a' -foo 'b'", "+                    ~~~~");
    }

    @Test
    void deepNestingIsAnErrorNotACrash() {
        assertThat(Parser.parse("(".repeat(100_000))).isInstanceOf(ParseResult.Failed.class);
        assertThat(Parser.parse("!".repeat(100_000))).isInstanceOf(ParseResult.Failed.class);
        assertThat(Parser.parse("1" + "+1".repeat(100_000))).isInstanceOf(ParseResult.Failed.class);
        assertThat(Parser.parse("$a" + ".b".repeat(100_000))).isInstanceOf(ParseResult.Failed.class);
        assertThat(Parser.parse("$a=".repeat(100_000))).isInstanceOf(ParseResult.Failed.class);
        assertThat(Parser.parse("if(1){".repeat(100_000))).isInstanceOf(ParseResult.Failed.class);
    }
}
