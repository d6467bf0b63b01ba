package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.language.host.Limits;
import dev.reeve.language.host.Limits.Kind;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("SH-72: whatever runs ends at a limit that the error names")
class LimitsTest {

    private final TestHost host = new TestHost();

    private Shell shell(Limits limits) {
        host.limits = limits;
        return new Shell(host);
    }

    private static final Limits SMALL = TestHost.limits(64, 1_000, Duration.ofMinutes(5), 100_000);

    /** Runs something that goes too far; what follows it in the same text does not run. */
    private void exceeds(Kind kind, Limits limits, String text) {
        shell(limits).run(text + "\n'went on'");
        assertThat(host.codes()).as(text).containsExactly("LimitExceeded");
        assertThat(host.errors.getFirst().record().target()).as(text).isEqualTo(kind.key());
        assertThat(host.errors.getFirst().record().message())
                .startsWith("The limit '" + kind.key() + "' of the session");
        assertThat(host.texts()).as(text).doesNotContain("went on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while ($true) { }",
                "for (;;) { $i++ }",
                "do { $i++ } while ($true)",
                "do { } until ($false)",
                ":a while ($true) { while ($true) { continue a } }",
                "while ($true) { try { throw 'x' } catch { } }",
                "$x = for (;;) { }",
                "function f { while ($true) { } }; f",
                "& { while ($true) { } }",
                "1 | ForEach-Object { while ($true) { } }",
                "1, 2 | Where-Object { while ($true) { } }",
                "while ($true) { $null = 5 }",
                "switch (1) { 1 { while ($true) { } } }",
                "try { while ($true) { } } catch { 'caught' } finally { 'went on' }",
                "trap { 'went on'; continue }; while ($true) { }",
                "$ErrorActionPreference = 'SilentlyContinue'; while ($true) { }",
                "Write-Output 1 -ErrorAction Ignore -OutVariable o | ForEach-Object { for (;;) { } }",
                "@{a = $(while ($true) { })}",
                "\"$(while ($true) { })\"",
                "filter g { while ($true) { } }; 1 | g",
            })
    @DisplayName("SH-72: loops without output")
    void loops(String text) {
        exceeds(Kind.ITERATIONS, SMALL, text);
    }

    @Test
    @DisplayName("SH-72: a loop that puts something out goes on")
    void loopsWithOutput() {
        shell(SMALL)
                .run("$i = 0; while ($i -lt 3000) { $i++; $i }; for ($j = 0; $j -lt 3000; $j++) { Write-Output $j }");
        assertThat(host.codes()).isEmpty();
        assertThat(host.values).hasSize(6_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function f { f }; f",
                "function f { try { f } catch { f } finally { f } }; f",
                "function f($n) { 1 | ForEach-Object { f ($n + 1) } }; f 1",
                "$b = { & $b }; & $b",
                "$b = { $b.Invoke() }; $b.Invoke()",
                "filter g { $_ | g }; 1 | g",
                "$o = New-Object PSObject; $o | Add-Member ScriptProperty P { $this.P }; $o.P",
                "$o = New-Object PSObject; $o | Add-Member ScriptMethod M { $this.M() }; $o.M()",
                "function f { [CmdletBinding()] param([ValidateScript({ f $_ })]$x) }; f 1",
            })
    @DisplayName("SH-72: recursion")
    void recursion(String text) {
        exceeds(Kind.DEPTH, SMALL, text);
    }

    @Test
    @DisplayName("SH-72: a function may call itself as deep as pipelines may run in each other")
    void ordinaryRecursion() {
        shell(SMALL).run("function f($n) { if ($n -gt 0) { f ($n - 1) } else { 'bottom' } }; f 50");
        assertThat(host.texts()).containsExactly("bottom");
    }

    @Test
    @DisplayName("SH-72: a pipeline of more commands than the depth")
    void longPipeline() {
        exceeds(Kind.DEPTH, SMALL, "1" + " | Write-Output".repeat(64));
        host.errors.clear();
        shell(SMALL).run("1" + " | Write-Output".repeat(63));
        assertThat(host.codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$s = 'x'; while ($true) { $s += $s }",
                "$s = 'x'; while ($true) { $s = \"$s$s\" }",
                "$s = 'x'; while ($true) { $s = $s.Insert(0, $s) }",
                "$s = 'x'; while ($true) { $s = $s, $s -join '' }",
                "$s = 'x'; while ($true) { $s = '{0}{0}' -f $s }",
                "$s = 'x'; while ($true) { $s = [string]::Concat($s, $s) }",
                "$s = 'x'; while ($true) { $s = [string]::Join($s, @($s, $s)) }",
                "$a = 1, 2; while ($true) { $a += $a }",
                "$a = 1, 2; while ($true) { $a = $a * 2 }",
                "$l = New-Object System.Collections.ArrayList; 1..20 | % { [void]$l.Add($_) }; while ($true) { $l.AddRange($l) }",
                "$b = New-Object System.Text.StringBuilder; while ($true) { [void]$b.Append('x' * 1000) }",
                "1..2147483647",
                "1..5000 | % { $_ } | % { 'a' * 1e9 }",
                "'a' * 1e9",
                "@(1, 2) * 1e9",
                "('a' * 10000) -replace 'a', ('b' * 10000)",
                "('a' * 10000).Replace('a', ('b' * 10000))",
                "('{0,9999}' * 50) -f 1",
                "'a' * 99999 -replace 'a', '$0$0'",
                "@'\n" + "x\n'@ * 100001",
            })
    @DisplayName("SH-72: values that grow")
    void values(String text) {
        exceeds(Kind.VALUES, SMALL, text);
    }

    @Test
    @DisplayName("SH-72: a list that a loop fills")
    void collected() {
        exceeds(Kind.VALUES, SMALL, "$x = while ($true) { 1 }");
    }

    @Test
    @DisplayName("SH-24: a width beyond all bounds is no format")
    void formatWidth() {
        shell(SMALL)
                .run(
                        "'{0,2000000000}' -f 1\n'x'.PadLeft(2000000000)\n(5).ToString('D1000000000')\n'{0:N1000000000}' -f 1");
        assertThat(host.codes()).doesNotContain("LimitExceeded").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "('a' * 40 + 'b') -match '^(a|aa)+\\1$'",
                "('a' * 40 + 'b') -split '^(a|aa)+\\1$'",
                "('a' * 40 + 'b') -replace '^(a|aa)+\\1$', 'x'",
                "switch -Regex ('a' * 40 + 'b') { '^(a|aa)+\\1$' { 1 } }",
                "('a' * 40 + 'b') | Select-String '^(a|aa)+\\1$'",
                "('a' * 40 + 'b') | Where-Object { $_ -match '^(a|aa)+\\1$' }",
                "('a' * 90000) -like ('a' * 50000 + '*b')",
                "Start-Sleep -Seconds 1000000",
                "Start-Sleep -Milliseconds 100000000",
                "while ($true) { Start-Sleep -Milliseconds 50; 1 }",
                "while ($true) { 1 } ",
                "& { while ($true) { 1 } } | Sort-Object -Unique | Out-Null",
                "& { while ($true) { 1 } } | Measure-Object",
            })
    @DisplayName("SH-72: what takes too long")
    void time(String text) {
        exceeds(Kind.TIME, TestHost.limits(64, 1_000, Duration.ofMillis(300), 100_000), text.strip());
    }

    @Test
    @DisplayName("SH-72: each statement of a script has the whole time")
    void timeOfEachStatement() {
        Shell shell = shell(TestHost.limits(64, 1_000, Duration.ofMillis(500), 100_000));
        shell.run("Start-Sleep -Milliseconds 300\n".repeat(3) + "'done'");
        assertThat(host.texts()).containsExactly("done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "& { while ($true) { 1 } } | Sort-Object",
                "& { while ($true) { [guid]::NewGuid() } } | Group-Object",
                "1..50 | ForEach-Object { $h = @{} } { $h[$_] = 'x' * 1000 } { $h }",
            })
    @DisplayName("SH-72: memory in use")
    void memory(String text) {
        Limits little = SMALL.with(Kind.MEMORY, "1KB");
        exceeds(Kind.MEMORY, little, text);
    }

    @Test
    @DisplayName("SH-72: a value nested in itself without end ends the run, not the process")
    void nestedValues() {
        Shell shell = shell(TestHost.limits(64, 200_000, Duration.ofMinutes(5), 10_000_000));
        shell.run("$a = @(1); for ($i = 0; $i -lt 150000; $i++) { $a = ,$a }; \"$a\"");
        assertThat(host.codes()).containsExactly("LimitExceeded");
        shell.run("'alive'");
        assertThat(host.texts()).contains("alive");
    }

    @Test
    @DisplayName("SH-72: statements within each other")
    void nesting() {
        Shell shell = shell(SMALL);
        assertThat(shell.run("if (1) {".repeat(63) + "'in'" + "}".repeat(63))).isInstanceOf(Outcome.Done.class);
        assertThat(host.texts()).containsExactly("in");
        String deep = "if (1) {".repeat(100) + "'in'" + "}".repeat(100);
        assertThat(shell.run(deep))
                .isInstanceOfSatisfying(
                        Outcome.SyntaxError.class,
                        error -> assertThat(error.message()).contains("'nesting'", "64"));
        assertThat(shell(SMALL.with(Kind.NESTING, "120")).run(deep)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("SH-72: an input prompt in a pipe asks nobody and waits for nothing")
    void readHost() {
        shell(SMALL).run("1 | ForEach-Object { Read-Host 'Name' }");
        assertThat(host.codes()).containsExactly("NoConsole");
    }

    @Test
    @DisplayName("SH-72: a run that went too far leaves the session usable")
    void nextRun() {
        Shell shell = shell(SMALL);
        shell.run("$x = 5; function f { f }; f");
        shell.run("function g($n) { if ($n) { g ($n - 1) } else { $x } }; g 50");
        assertThat(host.texts()).containsExactly("5");
    }

    @Test
    @DisplayName("SH-72: nothing of an object is done where an earlier command goes too far")
    void objects() {
        shell(SMALL)
                .run(
                        "1..3 | ForEach-Object { if ($_ -eq 2) { while ($true) { } }; $_ } | ForEach-Object { \"done $_\" }");
        assertThat(host.texts()).containsExactly("done 1");
    }

    @ParameterizedTest
    @CsvSource({
        "depth, 10, 'Limits[depth=10'",
        "nesting, 100, 'nesting=100'",
        "iterations, 5, 'iterations=5'",
        "time, 90s, 'time=PT1M30S'",
        "time, 2h, 'time=PT2H'",
        "values, 2KB, 'characters=2048'",
        "memory, 3MB, 'memory=3145728'",
    })
    @DisplayName("SH-72: bounds as they are written")
    void written(String name, String value, String shown) {
        assertThat(Limits.STANDARD.with(Kind.of(name).orElseThrow(), value).toString())
                .contains(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "depth, 0",
        "depth, 1000",
        "nesting, x",
        "iterations, -5",
        "time, 10",
        "time, 0s",
        "values, 5",
        "memory, 1TB"
    })
    @DisplayName("SH-72: bounds that are none")
    void miswritten(String name, String value) {
        assertThatThrownBy(() -> Limits.STANDARD.with(Kind.of(name).orElseThrow(), value))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
