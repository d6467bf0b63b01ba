package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SH-45 to SH-51, SH-60 to SH-64, SH-68: the object cmdlets, line by line. */
class ObjectCmdletsTest {

    private final TestHost host = new TestHost();
    private final Shell shell = new Shell(host);

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "1..5 | where { $_ -gt 3 } ~ 4|5",
                "$o = [pscustomobject]@{N='a';D=$true},[pscustomobject]@{N='b';D=$false}; ($o | ? D).N; ($o | where -not D).N ~ a|b",
                "([pscustomobject]@{N='a'},[pscustomobject]@{N='b'} | where -Property N -EQ B).N ~ b",
                "([pscustomobject]@{N='a'},[pscustomobject]@{N='b'} | where N -in 'b','c').N ~ b",
                // SH-46: script block or member
                "1..3 | % { $_ * 2 } ~ 2|4|6",
                "1..3 | ForEach-Object -Process { $_ + 1 } ~ 2|3|4",
                "1,2|%{$_*3} ~ 3|6",
                "1,2 | % {'b'} {$_} {'e'} ~ b|1|2|e",
                "[pscustomobject]@{N='x'},[pscustomobject]@{N='y'} | % N ~ x|y",
                "'a-b' | % Split '-' ~ a|b",
                "'a' | % Nope | % { $null -eq $_ } ~ True",
                "1,2 | foreach -Begin {'b'} -Process {$_} -End {'e'} ~ b|1|2|e",
                "'a','b' | % ToUpper ~ A|B",
                "'a','bb' | % Length ~ 1|2",
                // SH-47: which objects, which properties
                "1..9 | select -First 2 -Skip 1 ~ 2|3",
                "1..9 | select -Skip 7 ~ 8|9",
                "1..9 | select -First 1 -Last 1 ~ 1|9",
                "1..9 | select -Last 2 -Skip 1 ~ 7|8",
                "([pscustomobject]@{A=1;B=2} | select b, a, Nope).PSObject.Properties.Name ~ B|A|Nope",
                "$x = [pscustomobject]@{A=2} | select @{Name='N';Expression={$_.A+1}}, @{Label='L';Expression='A'}; $x.N; $x.L ~ 3|2",
                "([pscustomobject]@{A=1;B=2},[pscustomobject]@{A=1;B=2} | select A, B -Unique | measure).Count ~ 1",
                "([pscustomobject]@{A=1;AB=2;C=3} | select A*, C -ExcludeProperty AB).PSObject.Properties.Name ~ A|C",
                "[pscustomobject]@{A='x'},[pscustomobject]@{A='y'} | select -ExpandProperty A ~ x|y",
                "([pscustomobject]@{A=1} | select A).GetType().Name ~ Selected.PSCustomObject",
                "1..9 | select -Last 2 ~ 8|9",
                "1..9 | select -Index 0,8 ~ 1|9",
                "1,2,1 | select -Unique ~ 1|2",
                "([pscustomobject]@{A1=1;B=2;A2=3} | select A*).PSObject.Properties.Name ~ A1|A2",
                "([pscustomobject]@{A=1;B=2} | select * -ExcludeProperty a).PSObject.Properties.Name ~ B",
                "([pscustomobject]@{A=2} | select @{n='T';e={$_.A*2}}).T ~ 4",
                "[pscustomobject]@{L=1,2} | select -ExpandProperty L ~ 1|2",
                // SH-48: by what, which way, and equals in the order they came
                "3,10,2 | sort ~ 2|3|10",
                "'10','9','b','A' | sort ~ 10|9|A|b",
                "'b','A','a','B' | sort ~ A|a|b|B",
                "'ccc','a','bb' | sort { $_.Length } -Descending ~ ccc|bb|a",
                "1..6 | sort { $_ % 2 } ~ 2|4|6|1|3|5",
                "('a1','b1','a0' | sort @{e={$_[0]}; Descending=$true}, @{e={$_[1]}}) -join ',' ~ b1,a0,a1",
                "'b','A','a' | sort -Unique ~ A|b",
                "([pscustomobject]@{A=2},[pscustomobject]@{B=1},[pscustomobject]@{A=1} | sort A).A -join ',' ~ 1,2",
                "'b','A','c' | sort -Descending ~ c|b|A",
                "3,1,3 | sort -Unique ~ 1|3",
                "([pscustomobject]@{A=1;B=2},[pscustomobject]@{A=1;B=1},[pscustomobject]@{A=0;B=9} | sort A, B).B ~ 9|1|2",
                // SH-49: count, name, members
                "('b','a','B' | group).Name ~ a|b",
                "$g = [pscustomobject]@{T='x';N=1},[pscustomobject]@{T='y';N=2},[pscustomobject]@{T='x';N=3} | group T; $g.Name; $g.Count; $g[0].Group.N ~ x|y|2|1|3",
                "$g = 'a','b','a' | group; $g[0].Count; $g[0].Group -join ',' ~ 2|a,a",
                "('a','b','a' | group -NoElement)[0].PSObject.Properties.Name ~ Count|Name",
                "'x1','y2','x3' | group { $_[0] } | % { \"$($_.Name)=$($_.Count)\" } ~ x=2|y=1",
                "$h = 'x','y','x' | group -AsHashTable -AsString; $h.GetType().Name; $h.Keys -join ','; $h.x.Count ~ Hashtable|x,y|2",
                "([pscustomobject]@{A=1;B=2} | group A, B).Name ~ 1, 2",
                "('b','a','B' | group | ? Name -eq b).Count ~ 2",
                "$g = 'x','y','x' | group -AsHashTable -AsString; $g['x'].Count ~ 2",
                // SH-50: how many, and sums of a property
                "(1,2,3 | measure).Count ~ 3",
                "$m = [pscustomobject]@{N=2},[pscustomobject]@{N=5},[pscustomobject]@{X=1} | measure N -Sum -Average; $m.Count; $m.Sum; $m.Average; $m.Property ~ 2|7|3.5|N",
                "$m = [pscustomobject]@{N=2},[pscustomobject]@{N=5} | measure -Property N -Minimum -Maximum; $m.Minimum; $m.Maximum; $null -eq $m.Sum ~ 2|5|True",
                "($null | measure).Count ~ 0",
                "$m = 1,2,6 | measure -Sum -Average -Minimum -Maximum; $m.Sum; $m.Average; $m.Minimum; $m.Maximum ~ 9|3|1|6",
                "@() | measure | % Count ~ 0",
                "(Compare-Object 1,2 2,3 | sort InputObject | % { \"$($_.InputObject)$($_.SideIndicator)\" }) -join ' ' ~ 1<= 3=>",
                // SH-68: names in order, kinds, definitions
                "([pscustomobject]@{B=1;A='x'} | gm).Name ~ Equals|GetHashCode|GetType|ToString|A|B",
                "$x = [pscustomobject]@{B=1;A='x'}; $x | Get-Member -MemberType NoteProperty | % { \"$($_.MemberType) $($_.Definition)\" } ~ NoteProperty string A=x|NoteProperty int B=1",
                "(Get-Alias ft | gm Def*).Name ~ Definition",
                "([pscustomobject]@{A=1},[pscustomobject]@{A=2} | gm A | measure).Count ~ 1",
                "1,1,2 | Get-Unique ~ 1|2",
                "1,2 | Tee-Object -Variable t | Out-Null; $t.Count ~ 2",
                "1 | Out-String | % { $_.Trim() } ~ 1",
                "'x' | Write-Output ~ x",
                "Write-Output a b ~ a|b",
                "Get-Date -Format yyyy ~ 2026",
                "(New-TimeSpan -Start '2026-01-01' -End '2026-01-03').Days ~ 2",
                "$o = New-Object PSObject -Property @{X=1}; $o | Add-Member NoteProperty Y 2; $o.X + $o.Y ~ 3",
                "$o = New-Object PSObject; $o | Add-Member Y 2 -PassThru | Add-Member ScriptProperty S { $this.Y * 10 }; $o.S; $o.Y = 3; $o.S ~ 20|30",
                "$o = [pscustomobject]@{Y=2}; $o | Add-Member ScriptMethod Times { param($n) $this.Y * $n }; $o.Times(4); $o.PSObject.Properties.Name ~ 8|Y",
                "{ param($x, $y) \"$y$x\" }.Invoke('a', 'b'); { $args.Count }.Invoke(1, 2, 3) ~ ba|3",
                "(Measure-Command { 'not shown' }).TotalSeconds; (New-Guid).GetType().Name; (New-Guid) -ne (New-Guid) ~ 0|Guid|True",
                "$Host.UI.RawUI.WindowTitle = 'x'; (Get-Host).UI.RawUI.WindowTitle; $Host.Name ~ x|ConsoleHost",
                "Set-Variable v 5; (Get-Variable v).Value; Remove-Variable v; $null -eq $v ~ 5|True",
                "@{a=1;b=$null;c=@(1,'x')} | ConvertTo-Json -Compress ~ {\"a\":1,\"b\":null,\"c\":[1,\"x\"]}",
                "('{\"a\":[1,2],\"b\":{\"c\":\"x\"}}' | ConvertFrom-Json).b.c ~ x",
                "([pscustomobject]@{a='1,2';b='q\"'} | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv).a ~ 1,2",
                "$p = @{First=1}; 5,6 | select @p ~ 5",
                "$a = 1,2; function f($x,$y) { \"$x-$y\" } f @a ~ 1-2",
                "(Get-Alias ft).Definition ~ Format-Table",
            })
    void gives(String text, String expected) {
        shell.run(text);
        assertThat(host.codes()).as(() -> String.join("\n", host.lines)).isEmpty();
        assertThat(String.join("|", host.texts())).isEqualTo(expected);
    }

    @Test
    void filesStayBelowTheFolder(@TempDir Path folder) throws Exception {
        // SH-63
        host.folder = Optional.of(folder.resolve("in"));
        Files.createDirectories(folder.resolve("in"));
        shell.run("1 | Export-Csv ..\\out.csv; 1 | Out-File a/../../out.txt; 'x' > 'env:path'; Get-Content '~/.x'");
        assertThat(host.codes()).containsExactly("PathRefused", "PathRefused", "PathRefused", "PathRefused");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 | Export-Csv /tmp/x.csv",
                "1 | Out-File ' /tmp/x.txt'",
                "'x' > /x.txt",
                "New-Item -ItemType Directory -Path /tmp/x",
                "Test-Path /tmp",
                "dir /tmp/*",
                "Get-Content /etc/passwd",
                "cd /tmp",
            })
    @DisplayName("SH-63: a path of the machine is refused, and does not land below the folder")
    void pathsOfTheMachine(String text, @TempDir Path folder) {
        host.folder = Optional.of(folder);
        shell.run(text);
        assertThat(host.codes()).containsExactly("PathRefused");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void filesAndFoldersAreObjects(@TempDir Path folder) throws Exception {
        // SH-63
        host.folder = Optional.of(folder);
        shell.run(
                "'a' > b.txt; 'cc' > a.log; $null = New-Item sub -ItemType Directory; (dir).Name; (gci *.txt).FullName;"
                        + " gci -Filter *.log | % { $_.BaseName; $_.Extension; $_.Length }; (gci -Directory).PSIsContainer;"
                        + " \"$PWD\"; (Get-Location).Path; Get-Content (gi a.log); gci *.txt | Remove-Item; Test-Path b.txt");
        assertThat(host.codes()).as(() -> String.join("\n", host.lines)).isEmpty();
        assertThat(host.texts())
                .containsExactly(
                        "sub", "a.log", "b.txt", "C:\\b.txt", "a", ".log", "4", "True", "C:\\", "C:\\", "cc", "False");
    }

    @Test
    void whatIsNotThereOrNotEmptyIsNotRemoved(@TempDir Path folder) throws Exception {
        host.folder = Optional.of(folder);
        Files.createDirectories(folder.resolve("sub/inner"));
        shell.run("Remove-Item sub; Remove-Item no.txt; Remove-Item ..\\x; gci ..");
        assertThat(host.codes()).containsExactly("FolderNotEmpty", "PathNotFound", "PathRefused", "PathRefused");
        assertThat(folder.resolve("sub/inner")).exists();
    }

    @Test
    void tryingWritesNoFile(@TempDir Path folder) {
        // SH-40
        host.folder = Optional.of(folder);
        shell.run(
                "function f { [CmdletBinding(SupportsShouldProcess)] param() 1 | Export-Csv a.csv; 'x' | Out-File b.txt;"
                        + " Set-Content c.txt 'x'; 1 | Export-Clixml d.xml; New-Item e.txt } f -WhatIf; 1 > g.txt; del g.txt -WhatIf");
        assertThat(host.codes()).isEmpty();
        assertThat(host.whatIfs)
                .containsExactly(
                        "What if: Performing the operation \"Export-Csv\" on target \"C:\\a.csv\".",
                        "What if: Performing the operation \"Output to File\" on target \"C:\\b.txt\".",
                        "What if: Performing the operation \"Set Content\" on target \"C:\\c.txt\".",
                        "What if: Performing the operation \"Export-Clixml\" on target \"C:\\d.xml\".",
                        "What if: Performing the operation \"Create File\" on target \"C:\\e.txt\".",
                        "What if: Performing the operation \"Remove File\" on target \"C:\\g.txt\".");
        assertThat(folder.toFile().list()).containsExactly("g.txt");
    }

    @Test
    void csvAndTextRoundTrip(@TempDir Path folder) throws Exception {
        // SH-60, SH-61
        host.folder = Optional.of(folder);
        shell.run("[pscustomobject]@{A=1;B='x,y'} | epcsv C:\\t\\..x.csv -nti");
        assertThat(host.codes()).containsExactly("PathNotFound");
        host.errors.clear();
        shell.run(
                "[pscustomobject]@{A=1;B='x,y'} | epcsv d.csv -NoType; [pscustomobject]@{A=2;B=$null} | epcsv d.csv"
                        + " -NoTypeInformation -Append; (ipcsv d.csv).A; 'line' > t.txt; 'more' >> t.txt; gc t.txt; Test-Path t.txt");
        assertThat(host.codes()).isEmpty();
        assertThat(host.texts()).containsExactly("1", "2", "line", "more", "True");
        assertThat(Files.readAllLines(folder.resolve("d.csv")))
                .containsExactly("\"A\",\"B\"", "\"1\",\"x,y\"", "\"2\",");
    }

    @Test
    void cellsThatLookLikeFormulasAreExportedAsTheyAre(@TempDir Path folder) throws Exception {
        // SH-64
        host.folder = Optional.of(folder);
        shell.run("'=1+1','+1','-1','@x' | select @{n='V';e={$_}} | Export-Csv f.csv -NoTypeInformation");
        assertThat(Files.readAllLines(folder.resolve("f.csv")))
                .containsExactly("\"V\"", "\"=1+1\"", "\"+1\"", "\"-1\"", "\"@x\"");
    }

    @Test
    void withoutAFolderThereAreNoFiles() {
        shell.run("1 > a.txt");
        assertThat(host.codes()).containsExactly("FilesNotAvailable");
    }

    @Test
    void passwordsAreNotShown() {
        // SH-74
        host.interactive = true;
        host.answers.add("s3cret");
        shell.run("$c = Get-Credential admin; $c.UserName; \"$($c.Password)\"; $c | fl");
        assertThat(String.join("\n", host.lines)).contains("admin").doesNotContain("s3cret");
    }
}
