package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SH-41 to SH-43: every statement, what it puts out and where it goes on. */
class StatementTest {

    private final TestHost host = new TestHost();
    private final Directory directory = new Directory(host);
    private final Shell shell = new Shell(host);

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                // SH-41: conditions and loops
                "if (0) {'a'} elseif ('x') {'b'} else {'c'} ~ b",
                "if ($null) {'a'} elseif ('') {'b'} else {'c'} ~ c",
                "foreach ($x in 1..3) { $x * 2 } ~ 2|4|6",
                "foreach ($x in $null) { 'never' }; 'end' ~ end",
                "for ($i = 0; $i -lt 3; $i++) { $i } ~ 0|1|2",
                "$i = 3; while ($i) { $i; $i-- } ~ 3|2|1",
                "$i = 9; do { $i } while ($i -lt 3) ~ 9",
                "$i = 0; do { $i++; $i } until ($i -ge 2) ~ 1|2",
                "foreach ($x in 1..9) { if ($x -eq 2) { continue }; if ($x -eq 4) { break }; $x } ~ 1|3",
                ":outer foreach ($x in 1..3) { foreach ($y in 1..3) { if ($y -eq 2) { continue outer }; \"$x$y\" } } ~ 11|21|31",
                ":outer while ($true) { while ($true) { break outer } }; 'out' ~ out",
                // SH-41: switch
                "switch ('B') { 'a' {'no'} 'b' {'yes'} default {'none'} } ~ yes",
                "switch (5) { 1 {'one'} default {'none'} } ~ none",
                "switch (1) { 1 {'first'} 1 {'second'} } ~ first|second",
                "switch (1) { 1 {'first'; break} 1 {'second'} } ~ first",
                "switch -Wildcard ('Set-Mailbox') { 'Get-*' {'read'} 'Set-*' {'write'} } ~ write",
                "switch -Regex ('ab12') { '^\\d' {'no'} '(\\d+)$' {$Matches[1]} } ~ 12",
                "switch -CaseSensitive ('B') { 'b' {'no'} 'B' {'yes'} } ~ yes",
                "switch (1,2,3) { 2 { continue } { $_ -gt 2 } {'big'} default {\"d$_\"} } ~ d1|big",
                // SH-41: functions, filters, blocks
                "function f($a, $b = 7) { \"$a-$b\" } f 1; f 1 2; f -b 3 -a 4 ~ 1-7|1-2|4-3",
                "function f { param([int]$n = 2) 'x' * $n } f; f 3 ~ xx|xxx",
                "function f { 'a'; return 'b'; 'c' } f ~ a|b",
                "function f { begin {'b'} process {\"p$_\"} end {'e'} } 1,2 | f ~ b|p1|p2|e",
                "function a { begin {'x'} end {'y'} } function b { begin {'B'} process {\"p$_\"} end {'E'} } a | b ~ B|px|py|E",
                "filter odd { if ($_ % 2) { $_ } } 1..5 | odd ~ 1|3|5",
                "function f { $args.Count } f a b c ~ 3",
                // SH-41: errors
                "try { throw 'x' } catch { \"caught $_\" } ~ caught x",
                "try { 1/0 } catch [System.DivideByZeroException], [FormatException] {'typed'} catch {'any'} ~ typed",
                "try { [int]'x' } catch [PSInvalidCastException] {'typed'} catch {'any'} ~ typed",
                "try { 'a' } finally { 'f' } ~ a|f",
                "try { try { throw 'x' } finally { 'inner' } } catch { 'outer' } ~ inner|outer",
                "try { try { throw 'x' } catch { throw } } catch { \"again $_\" } ~ again x",
                "function f { try { return 'r' } finally { 'f' } } f ~ r|f",
                // SH-43: scopes
                "$x = 1; function f { $x = 2; $x } f; $x ~ 2|1",
                "$x = 1; function f { $script:x = 2; $global:y = 3 } f; $x; $y ~ 2|3",
                "$x = 1; & { $x; $x = 5 }; $x ~ 1|1",
                "$x = 1; 1 | % { $x = 5 }; $x ~ 5",
            })
    void gives(String text, String expected) {
        shell.run(text);
        assertThat(host.codes()).as(() -> String.join("\n", host.lines)).isEmpty();
        assertThat(String.join("|", host.texts())).isEqualTo(expected);
    }

    @Test
    void anExceptionIsCaughtByTheNameThatExchangeGivesIt() {
        // SH-41: a name match, in full or its last part
        directory.get("Get-Thing", "Thing");
        shell.run("try { Get-Thing x -ea Stop } catch [FormatException] {'no'}"
                + " catch [Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException] {'in full'}");
        shell.run("try { Get-Thing x -ea Stop } catch [ManagementObjectNotFoundException] {'in short'}");
        assertThat(host.texts()).containsExactly("in full", "in short");
    }

    @Test
    void exitLeavesFromWithinFunctionsAndLoops() {
        // SH-41
        assertThat(shell.run("function f { foreach ($x in 1..3) { $x; if ($x -eq 2) { exit 5 } } } f; 'never'"))
                .isEqualTo(new Outcome.Done(false, OptionalInt.of(5)));
        assertThat(host.texts()).containsExactly("1", "2");
    }

    @Test
    void aCommandWithoutOutputEqualsNull() {
        // SH-42: roles that nobody was assigned
        directory.get("Get-ManagementRole", "Role");
        directory.get("Get-ManagementRoleAssignment", "Assignment", Directory.option("Role", Directory.ANY));
        directory.add("Role", "Journaling", "Name", "Journaling");
        directory.add("Role", "Databases", "Name", "Databases");
        shell.run("Get-ManagementRole | foreach {If ((Get-ManagementRoleAssignment none* -Role $_.Name) -eq $null)"
                + " {\"$($_.Name): nobody\"}}");
        shell.run("If ((Get-ManagementRole Journaling) -eq $null) {'not reached'} Else {'assigned'}");
        assertThat(host.texts()).containsExactly("Journaling: nobody", "Databases: nobody", "assigned");
        assertThat(host.errors).isEmpty();
    }

    @ParameterizedTest(name = "{0} => {1}, shown: {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                // SH-41: trap
                "trap { \"trapped $_\"; continue } throw 'x'; 'next' ~ trapped x|next ~ ",
                "throw 'x'; 'next'; trap { 'below'; continue } ~ below|next ~ ",
                "trap { 'shown' } throw 'x'; 'next' ~ shown|next ~ Thrown",
                "trap { 'ends'; break } throw 'x'; 'next' ~ ends ~ Thrown",
                "trap [PSInvalidCastException] { 'typed'; continue } trap { 'any'; continue } [int]'x'; throw 'y' ~ typed|any ~ ",
                "trap [FormatException] { 'no'; continue } throw 'x'; 'never' ~  ~ Thrown",
                "function f { 'in'; throw 'x'; 'never' } trap { 'out'; continue } f; 'next' ~ in|out|next ~ ",
                "function f { trap { 'inner'; continue } throw 'x'; 'on' } trap { 'outer'; continue } f ~ inner|on ~ ",
                "1/0; 'untrapped goes on' ~ untrapped goes on ~ DivideByZero",
                "trap { continue } 1/0; 'on'; $Error.Count ~ on|1 ~ ",
                "$n = 0; trap { $n = 5; $script:m = 6; continue } throw 'x'; $n; $m ~ 0|6 ~ ",
                "trap { 'all'; continue } try { throw 'x' } catch { 'caught' } ~ caught ~ ",
                "foreach ($x in 1,2) { trap { \"t$x\"; continue } throw 'x' } ~ t1|t2 ~ ",
            })
    void trapsRunForErrorsOfTheirBlock(String text, String expected, String shown) {
        shell.run(text);
        assertThat(String.join("|", host.texts())).isEqualTo(expected == null ? "" : expected);
        assertThat(String.join("|", host.codes())).isEqualTo(shown == null ? "" : shown);
    }

    @ParameterizedTest(name = "{0} => {1}, {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "[int]$x = '5'; $x = '7'; $x + 1 ~ 8 ~ ",
                "[int]$x = 5; $x = 'a'; $x ~ 5 ~ InvalidCast",
                "[int]$x = 2.5; $x; $x = $null; $x ~ 2|0 ~ ",
                "[string]$s = 5; $s = 6; $s + 1 ~ 61 ~ ",
                "[datetime]$d = '2026-01-02'; $d = '2026-03-04'; $d.Month; $d = 'x' ~ 3 ~ InvalidCast",
                "[string[]]$l = 'a'; $l += 'b'; $l = 5; $l.Count; $l[0] + 1 ~ 1|51 ~ ",
                "[bool]$b = 1; $b = 'x'; $b ~ True ~ ",
                "[int]$x = 1; [string]$x = 'a'; $x ~ a ~ ",
                "[int]$x = 1; foreach ($x in '3','4') { $x + 1 } ~ 4|5 ~ ",
                "[int]$x = 1; function f { $x = 'text'; $x } f; $x ~ text|1 ~ ",
                "function f([int]$n) { $n = '8'; $n + 1; $n = 'a'; $n } f 1 ~ 9|8 ~ InvalidCast",
                "[int]$x = 1; Remove-Variable x; $x = 'free'; $x ~ free ~ ",
                "[pscustomobject]$o = @{A=1}; $o = 'any'; $o ~ any ~ ",
                "[int]$x, [string]$y = '1', 2; $x + 1; $y + 1; $x = 'q' ~ 2|21 ~ InvalidCast",
            })
    void aVariableKeepsTheTypeItWasDeclaredWith(String text, String expected, String code) {
        // SH-17, SH-23
        shell.run(text);
        assertThat(String.join("|", host.texts())).isEqualTo(expected);
        assertThat(String.join("|", host.codes())).isEqualTo(code == null ? "" : code);
    }
}
