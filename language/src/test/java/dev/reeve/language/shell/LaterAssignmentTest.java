package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SH-41: what a variable or a property was declared with counts for later assignments too")
class LaterAssignmentTest {

    private final TestHost host = new TestHost();
    private final Shell shell = new Shell(host);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[ValidateSet('a', 'b')][string]$x | 'a' | 'b' | 'c'",
                "[ValidateRange(1, 5)][int]$x | 1 | '5' | 6",
                "[ValidateLength(1, 3)]$x | 'a' | 'abc' | 'abcd'",
                "[ValidatePattern('^x')]$x | 'x' | 'xy' | 'y'",
                "[ValidateScript({ $_ -gt 2 })]$x | 3 | 4 | 1",
                "[ValidateNotNullOrEmpty()]$x | 1 | 2 | ''",
                "[ValidateCount(1, 2)]$x | 1 | @(1, 2) | @(1, 2, 3)",
            })
    void attributes(String parameter, String first, String good, String bad) {
        shell.run("function f { param(" + parameter + ") $x = " + good + "; \"$x\"; $x = " + bad + "; \"$x\" }; f "
                + first);
        assertThat(host.errors).hasSize(1);
        assertThat(host.errors.getFirst().fullyQualifiedId()).isEqualTo("ValidateSetFailure");
        assertThat(host.errors.getFirst().record().message()).contains("is not a valid value for the x variable.");
        assertThat(host.texts()).hasSize(2);
        assertThat(host.texts().getFirst()).isEqualTo(host.texts().getLast());
    }

    @Test
    @DisplayName("SH-41: a variable of a script has attributes as a parameter has")
    void variables() {
        shell.run("[ValidateSet('a', 'b')][string]$x = 'a'; $x = 'B'; $x; $x = 'c'; $x");
        shell.run("if ($true) { [ValidateRange(1, 5)] [int]$n = '3'; $n += 2; $n; $n++; $n }");
        shell.run("[ValidateNotNullOrEmpty()]$y = ''; $y -eq $null");
        assertThat(host.texts()).containsExactly("B", "B", "5", "5", "True");
        assertThat(host.errors)
                .hasSize(3)
                .allSatisfy(error -> assertThat(error.fullyQualifiedId()).isEqualTo("ValidateSetFailure"));
        assertThat(host.errors.getLast().record().message())
                .isEqualTo("The attribute cannot be added because variable y with value  would no longer be valid.");
    }

    @Test
    @DisplayName("SH-70: the error reads as Windows PowerShell's")
    void text() {
        shell.run("function f { param([ValidateSet('a')]$x) $x = 'z' }; f a");
        assertThat(host.lines)
                .contains(
                        "! The variable cannot be validated because the value z is not a valid value for the x variable.",
                        "!     + CategoryInfo          : MetadataError: (:) [], ValidationMetadataException",
                        "!     + FullyQualifiedErrorId : ValidateSetFailure");
    }

    @Test
    @DisplayName("SH-51: a script property is set by its second block")
    void setter() {
        shell.run("$o = [pscustomobject]@{Raw = 1}");
        shell.run("$o | Add-Member -MemberType ScriptProperty -Name Double -Value { $this.Raw * 2 }"
                + " -SecondValue { $this.Raw = $args[0] / 2 }");
        shell.run("$o | Add-Member ScriptProperty Fixed { 5 }");
        shell.run("$o.Double = 10; $o.Raw; $o.Double; $o.Fixed = 6; $o.Fixed");
        assertThat(host.texts()).containsExactly("5", "10", "5");
        assertThat(host.lines).contains("! Set accessor for property \"Fixed\" is unavailable.");
    }

    @Test
    @DisplayName("SH-56: a table says which columns it had to leave out")
    void leftOut() {
        host.width = 30;
        shell.run("[pscustomobject]@{A = 'a' * 20; B = 'b' * 20; C = 'c' * 20} | Format-Table -AutoSize");
        shell.run("[pscustomobject]@{A = 'a' * 28; B = 'b' * 20} | Format-Table -AutoSize");
        assertThat(host.warnings)
                .containsExactly(
                        "column \"C\" does not fit into the display and was removed.",
                        "column \"B\" does not fit into the display and was removed.");
    }
}
