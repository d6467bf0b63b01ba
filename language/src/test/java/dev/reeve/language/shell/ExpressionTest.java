package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SH-6 to SH-24: what expressions give, text by text. */
class ExpressionTest {

    private final TestHost host = new TestHost();
    private final Shell shell = new Shell(host);

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                // SH-9, SH-18: numbers and precedence
                "1 + 2 * 3 ~ 7",
                "(1 + 2) * 3 ~ 9",
                "7 / 2 ~ 3.5",
                "6 / 2 ~ 3",
                "7 % 4 ~ 3",
                "-2 + 5 ~ 3",
                "0.1 + 0.2 ~ 0.3",
                "0x1F ~ 31",
                "2KB ~ 2048",
                "1.5GB ~ 1610612736",
                "1..3 + 9 ~ 1|2|3|9",
                "5..3 ~ 5|4|3",
                "2147483647 + 1 ~ 2147483648",
                // SH-7: strings
                "'a$b' ~ a$b",
                "'it''s' ~ it's",
                "\"a`tb\" ~ a\tb",
                "$x = 5; \"$x $($x + 1) ${x}y `$x\" ~ 5 6 5y $x",
                "$x = 'q'; \"$x.Length\" ~ q.Length",
                "\"$('a','b')\" ~ a b",
                // SH-2: comments
                "1 <# two #> + 1 # + 9 ~ 2",
                "'a#b' + \"c#d\" ~ a#bc#d",
                // SH-5: blanks of any kind
                "1\u00A0+\u20033\u3000-eq\u20094 ~ True",
                // SH-3, SH-4
                "‘a’ + “b” ~ ab",
                "‘it’’s’ ~ it’s",
                "'x–y' ~ x–y",
                "3 –gt 2 ~ True",
                "'a','b' –join '—' ~ a—b",
                // SH-12: arrays
                "(1,2,3)[0] ~ 1",
                "(1,2,3)[-1] ~ 3",
                "(1,2,3,4)[1..2] ~ 2|3",
                "(1,2,3).Count ~ 3",
                "'x'.Count ~ 1",
                "$null.Count ~ 0",
                "@().Count ~ 0",
                "@($null).Count ~ 1",
                "$a = @(1); $a += 2; $a ~ 1|2",
                "1,2 + 3 ~ 1|2|3",
                "(1,2,3) -contains 2 ~ True",
                "2 -in 1,2 ~ True",
                "4 -notin 1,2 ~ True",
                // SH-14: truth
                "[bool]'False' ~ True",
                "[bool]'' ~ False",
                "[bool]0 ~ False",
                "[bool]@() ~ False",
                "[bool]@(0) ~ False",
                "[bool]@(0,0) ~ True",
                "-not $null ~ True",
                "!1 ~ False",
                // SH-19, SH-20: comparison
                "1,2,1 -eq 1 ~ 1|1",
                "'abc' -eq 'ABC' ~ True",
                "'abc' -ceq 'ABC' ~ False",
                "5 -eq '5' ~ True",
                "'5' -eq 5 ~ True",
                "$true -eq 'True' ~ True",
                "$true -eq 'False' ~ True",
                "10 -gt 9 ~ True",
                "'10' -gt '9' ~ False",
                "$null -eq '' ~ False",
                "1 -ne $null ~ True",
                "$false -or $true -and $false ~ False",
                "1 -xor 1 ~ False",
                // SH-21: wildcards and regular expressions
                "'Get-User' -like 'get-*' ~ True",
                "'b' -like '[a-c]' ~ True",
                "'New-X','Get-X' -notlike 'Get*' ~ New-X",
                "'user42' -match '(\\d+)$'; $Matches[1] ~ True|42",
                "'a' -notmatch 'b' ~ True",
                "'a-b-c' -replace '-', '+' ~ a+b+c",
                "'John Smith' -replace '(\\w+) (\\w+)', '$2 $1' ~ Smith John",
                "'a,b;c' -split '[,;]' ~ a|b|c",
                "-split ' a  b ' ~ a|b",
                "-join ('a','b') ~ ab",
                // SH-22: sub-expressions, groupings, arrays
                "\"a$(1; 2)b\" ~ a1 2b",
                "\"$(if ($true) { 'y' })\" ~ y",
                "$(1; 2).Count ~ 2",
                "$null -eq $() ~ True",
                "('b','a' | Sort-Object)[0] ~ a",
                "(1..4 | where { $_ -gt 2 }).Count ~ 2",
                "('one' | % { $_ })[0] ~ o",
                "@('one' | % { $_ })[0] ~ one",
                "@(1..4 | where { $_ -gt 9 }).Count ~ 0",
                "@(@(1, 2)).Count ~ 2",
                "(Get-Date '2026-01-02').Year ~ 2026",
                "Write-Output (1 + 1) $(2 + 1) @(4) ~ 2|3|4",
                // SH-15: variables that are there
                "1,2 | % { $_ + $PSItem } ~ 2|4",
                "$true; $false; $null -eq $null ~ True|False|True",
                "function f { $args[1] } f a b ~ b",
                "function f { @($input).Count } 1..3 | f ~ 3",
                "$? ~ True",
                "$Error.Count; $LASTEXITCODE ~ 0|0",
                "$PSVersionTable.PSVersion; $PSVersionTable.PSVersion.Major -ge 5; $PSVersionTable.PSEdition ~ 5.1|True|Desktop",
                "$ConfirmPreference; $ErrorActionPreference; $WhatIfPreference ~ High|Continue|False",
                "$FormatEnumerationLimit ~ 16",
                "\"$(1,2)\"; $OFS = '-'; \"$(1,2)\" ~ 1 2|1-2",
                // SH-17: versions compare number by number
                "[version]'15.10.1' -gt [version]'15.9.20'; ([version]'15.1.2044').Build; [version]'1.2' -eq '1.2' ~ True|2044|True",
                // SH-24
                "'{0,-5}|{1:N1}|{2:d3}' -f 'ab', 3.14159, 7 ~ ab   |3.1|007",
                "'{0}-{1}' -f 1, 2 ~ 1-2",
                // SH-17: casts, methods, statics
                "[int]'42' + 1 ~ 43",
                "[int]2.5 ~ 2",
                "[string]5 + 1 ~ 51",
                "'5' + 5 ~ 55",
                "5 + '5' ~ 10",
                "'x' -is [string] ~ True",
                "'7' -as [int] ~ 7",
                "'A b'.ToLower().Replace('a','c') ~ c b",
                "'a b c'.Split(' ').Count ~ 3",
                "' x '.Trim().Length ~ 1",
                "'abc'.Substring(1,1) ~ b",
                "[math]::Round(2.567, 2) ~ 2.57",
                "[string]::IsNullOrEmpty('') ~ True",
                "[string]::Join('-', (1,2)) ~ 1-2",
                "$h = @{a=1}; $h.ContainsKey('A'); $h.a ~ True|1",
                "$l = New-Object System.Collections.ArrayList; [void]$l.Add('x'); $l.Count ~ 1",
                "$s = [System.Text.StringBuilder]::new(); [void]$s.Append('a').Append('b'); $s.ToString() ~ ab",
                "$s = New-Object 'System.Collections.Generic.HashSet[string]'; $s.Add('x'); $s.Add('x'); $s.Count ~ True|False|1",
                "$m = [regex]::Match('user42', '([a-z]+)(\\d+)'); $m.Success; $m.Value; $m.Groups[2].Value ~ True|user42|42",
                "[regex]::Match('a', 'b').Success ~ False",
                "'{0:P1}|{1:P0}' -f 0.256, 1 ~ 25.6 %|100 %",
                // SH-11, SH-16: tables, objects, members of members
                "(@{b=1; a=2}).Keys -join ',' ~ b,a",
                "([pscustomobject]@{N='x'},[pscustomobject]@{N='y'}).N ~ x|y",
                "$o = [pscustomobject]@{V=1}; $o.V = 2; $o.v ~ 2",
                "$h = [ordered]@{z=1; y=2}; $h[1] ~ 2",
                // SH-23: assignment
                "$a, $b = 1, 2; \"$a$b\" ~ 12",
                "$a = $b = 3; $a + $b ~ 6",
                "$i = 1; $i++; $i += 2; $i *= 3; $i ~ 12",
                "if (($y = 4)) { $y } ~ 4",
                // dates
                "(Get-Date '2026-01-31').AddMonths(1).ToString('yyyy-MM-dd') ~ 2026-02-28",
                "([datetime]'2026-03-02' - [datetime]'2026-03-01').TotalHours ~ 24",
                "\"$(Get-Date '1/2/2026')\" ~ 01/02/2026 00:00:00",
            })
    void gives(String expression, String expected) {
        Outcome outcome = shell.run(expression);
        assertThat(host.codes()).as(() -> String.join("\n", host.lines)).isEmpty();
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(String.join("|", host.texts())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} fails with {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "1/0 ~ DivideByZero",
                "$null.Foo() ~ InvokeMethodOnNull",
                "'x'.Explode() ~ MethodNotFound",
                "(1,2) - 1 ~ MethodNotFound",
                "[int]'x' ~ InvalidCast",
                "'{0} {1}' -f 1 ~ FormatError",
                "'a' -match '(' ~ InvalidRegularExpression",
                "$null[0] ~ NullArray",
                "[guid]'x' ~ InvalidCast",
                "throw 'x' ~ Thrown",
                "[version]'x' ~ InvalidCast",
                // SH-15: and those that nobody changes
                "$Error = 1 ~ VariableNotWritable",
                "$PSVersionTable = 1 ~ VariableNotWritable",
                "1..2000000 ~ LimitExceeded",
            })
    void fails(String expression, String code) {
        shell.run(expression);
        assertThat(host.codes()).containsExactly(code);
    }
}
