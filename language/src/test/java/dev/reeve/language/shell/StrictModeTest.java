package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SH-16, SH-43: Set-StrictMode")
class StrictModeTest {

    private final TestHost host = new TestHost();
    private final Shell shell = new Shell(host);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                // what is tried | the version from which on it is refused | the id of the error
                "$none | 1 | VariableIsUndefined",
                "$script:none | 1 | VariableIsUndefined",
                "if ($none -eq 1) { } | 1 | VariableIsUndefined",
                "\"a $none\" | 2 | VariableIsUndefined",
                "$o.Missing | 2 | PropertyNotFoundStrict",
                "$h.Missing | 2 | PropertyNotFoundStrict",
                "$null.Missing | 2 | PropertyNotFoundStrict",
                "(5).Count | 2 | PropertyNotFoundStrict",
                "$a[7] | 3 | System.IndexOutOfRangeException",
                "$a[-4] | 3 | System.IndexOutOfRangeException",
                "$o.Name | 9 | -",
                "$h.Name | 9 | -",
                "$a.Count | 9 | -",
                "'text'.Length | 9 | -",
                "@($o, $o).Name | 9 | -",
                "$h['Missing'] | 9 | -",
                "$a[-1] | 9 | -",
                "$args.Count | 9 | -",
                "ForEach-Object { $_ } | 9 | -",
                "$x = $null; $x | 9 | -",
            })
    void refused(String text, int from, String id) {
        shell.run("$o = [pscustomobject]@{Name = 1}; $h = @{Name = 1}; $a = 1, 2, 3");
        for (int version = 1; version <= 3; version++) {
            host.errors.clear();
            shell.run("Set-StrictMode -Version " + version + "; " + text);
            if (version < from) {
                assertThat(host.errors).as("%d: %s", version, text).isEmpty();
            } else {
                assertThat(host.errors).as("%d: %s", version, text).hasSize(1);
                assertThat(host.errors.getFirst().fullyQualifiedId()).isEqualTo(id);
            }
        }
        host.errors.clear();
        shell.run("Set-StrictMode -Off; " + text);
        assertThat(host.errors).isEmpty();
    }

    @Test
    @DisplayName("SH-70: the errors read as Windows PowerShell's")
    void texts() {
        shell.run("Set-StrictMode -Version Latest; $none");
        shell.run("(New-Object PSObject).Foo");
        assertThat(host.lines)
                .contains(
                        "! The variable '$none' cannot be retrieved because it has not been set.",
                        "!     + CategoryInfo          : InvalidOperation: (none:String) [], RuntimeException",
                        "!     + FullyQualifiedErrorId : VariableIsUndefined",
                        "! The property 'Foo' cannot be found on this object. Verify that the property exists.");
    }

    @Test
    @DisplayName("SH-43: the mode belongs to the scope that set it and those within")
    void scopes() {
        shell.run(
                "function strict { Set-StrictMode -Version 1; inner }; function inner { $none; 'inner' }; strict; $none; 'out'");
        assertThat(host.codes()).containsExactly("VariableIsUndefined");
        assertThat(host.texts()).containsExactly("inner", "", "out");
    }

    @Test
    void versions() {
        shell.run("Set-StrictMode -Version 9");
        shell.run("Set-StrictMode");
        assertThat(host.codes()).containsExactly("InvalidVersion", "MissingVersion");
    }
}
