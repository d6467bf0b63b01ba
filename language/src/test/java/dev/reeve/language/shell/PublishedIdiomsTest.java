package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Turns of phrase that published scripts have in common. */
class PublishedIdiomsTest {

    private final TestHost host = new TestHost();
    private final Shell shell = new Shell(host);

    private List<String> printed(String text) {
        shell.run(text);
        assertThat(host.codes()).as(() -> String.join("\n", host.lines)).isEmpty();
        return host.lines.stream().filter(line -> !line.isBlank()).toList();
    }

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                // SH-7: constants expand in strings as variables do
                "\"Enabled -eq '$true'\" ~ Enabled -eq 'True'",
                "\"<$null>$false\" ~ <>False",
                // SH-7: quotes within a sub-expression of a string may stand doubled, and two may be an empty string
                "\"a$(\"\"b\"\")c\" ~ abc",
                "\"a$((1,2) -join \"\")c\" ~ a12c",
                "$x = 7; \"a$(\"\"$($x)b\"\")c\" ~ a7bc",
                // SH-18: a blank may stand before ++ and --
                "$i = 1; $i ++; $i ++; $i --; $i ~ 2",
                "$i = 1; $i + +2 ~ 3",
                // SH-9: texts with a unit are numbers
                "[int]'2KB' ~ 2048",
                "1GB -eq '1GB' ~ True",
                // SH-51: all matches of a line, with their groups
                "('a1b2' | Select-String '[a-z](\\d)' -AllMatches).Matches.Count ~ 2",
                "('a1b2' | Select-String '[a-z](\\d)' -AllMatches).Matches[1].Groups[1].Value ~ 2",
                "('a1b2' | Select-String '[a-z](\\d)').Matches.Count ~ 1",
                // SH-51: dates as Unix writes them
                "Get-Date '2026-03-04 15:06:07' -UFormat '%Y-%m-%d %H.%M.%S %j' ~ 2026-03-04 15.06.07 063",
                // SH-33: a block runs here
                "Invoke-Command { param($a) \"got $a\" } -ArgumentList 5 ~ got 5",
                "Invoke-Command -Session 1 -ScriptBlock { 'here' } ~ here",
                "$x = 1; Test-Path variable:x ~ True",
                "Test-Path variable:nothing ~ False",
                "\"$HOME\\x.csv\" ~ C:\\x.csv",
                "(Get-PSSnapin -Registered *.E2010).Name ~ Microsoft.Exchange.Management.PowerShell.E2010",
                "@(Get-PSSnapin *.E2010).Count ~ 0",
            })
    @DisplayName("SH-7, SH-9, SH-18, SH-33, SH-51: what scripts write")
    void idioms(String text, String expected) {
        assertThat(printed(text)).containsExactly(expected.strip());
    }

    @Test
    @DisplayName("SH-70: $Error.Clear() forgets the errors")
    void errorsAreForgotten() {
        shell.run("Write-Error one; Write-Error two");
        host.errors.clear();
        host.lines.clear();

        assertThat(printed("$Error.Clear(); $Error.Count")).containsExactly("0");
    }

    @Test
    @DisplayName("SH-33: the line that connects a plain console is accepted, and no other is dot-sourced")
    void connectionLines() {
        host.environment = Map.of("ExchangeInstallPath", "C:\\V15\\");

        assertThat(printed("""
                        if (Test-Path $env:ExchangeInstallPath\\bin\\RemoteExchange.ps1) {
                          . $env:ExchangeInstallPath\\bin\\RemoteExchange.ps1
                          Connect-ExchangeServer -auto -AllowClobber
                        }
                        'on'
                        """)).contains("on");
        assertThat(host.warnings).hasSize(2);
        assertThat(shell.run(". .\\functions.ps1")).isInstanceOf(Outcome.SyntaxError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New-Object System.Net.Mail.MailMessage $a, $b",
                "New-Object -TypeName System.Net.WebClient",
                "New-Object Net.Mail.SmtpClient($server)",
                "New-Object -ComObject Excel.Application",
                "[scriptblock]::Create('1')",
                "Get-ADUser x",
                "if ($false) { Get-MsolUser }",
                "hostname",
            })
    @DisplayName("SH-33: what is out of reach is refused before anything runs")
    void refused(String text) {
        assertThat(shell.run("'ran'; " + text)).isInstanceOf(Outcome.SyntaxError.class);
        assertThat(host.lines).doesNotContain("ran");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New-Object PSObject -Property @{ a = 1 }",
                "New-Object -TypeName PSObject",
                "New-Object System.Collections.Generic.List[string]",
                "function Get-ADUser { 'mine' }; Get-ADUser",
            })
    @DisplayName("SH-33: what is here is not")
    void notRefused(String text) {
        assertThat(shell.run(text)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("SH-40: a plain function asks through the advanced one that calls it")
    void shouldProcessOfTheCaller() {
        assertThat(shell.run("""
                function Step { if ($PSCmdlet.ShouldProcess('it', 'Change')) { 'done' } }
                function Work { [CmdletBinding(SupportsShouldProcess)] param() Step }
                Work -WhatIf; Work
                """)).isInstanceOf(Outcome.Done.class);

        assertThat(host.whatIfs).singleElement().asString().contains("\"Change\" on target \"it\"");
        assertThat(host.lines).contains("done");
    }

    @Test
    @DisplayName("SH-33: mail fails when it is reached, and the script goes on")
    void mail() {
        shell.run("Send-MailMessage -To a@b.example -From c@d.example -Subject x -SmtpServer s; 'after'");

        assertThat(host.codes()).containsExactly("MailNotSent");
        assertThat(host.lines).contains("after");
    }
}
