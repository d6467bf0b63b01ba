package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SH-62: what goes out by Export-Clixml comes in again by Import-Clixml. */
class ClixmlCmdletsTest {

    @TempDir
    Path folder;

    private final TestHost host = new TestHost();
    private final Directory directory = new Directory(host);
    private final Shell shell = new Shell(host);

    @BeforeEach
    void files() {
        host.folder = Optional.of(folder);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "1,'two',$true,$null ~ $b.Count; $b[1].GetType().Name; $null -eq $b[3] ~ 4|String|True",
                "'a<&>\"''',\"x`r`ny_x0041_`0\" ~ $b[0]; $b[1] -ceq $a[1] ~ a<&>\"'|True",
                "2.5,[long]5000000000,[double]3 ~ ($b | % { $_.GetType().Name }) -join ',' ~ Double,Int64,Double",
                "Get-Date '2026-03-04 05:06:07' ~ ($b - $a).Ticks; $b.GetType().Name ~ 0|DateTime",
                "[timespan]'1.02:03:04' ~ $b.TotalSeconds; $b -eq $a ~ 93784|True",
                "[timespan]'-00:00:30' ~ \"$b\" ~ -00:00:30",
                "[guid]'7f5b4a5e-9c5b-4a0e-8c5e-2a4a2f1b0c3d' ~ $b -eq $a; $b.GetType().Name ~ True|Guid",
                "[version]'15.1.2044' ~ $b.Minor; $b -gt [version]'15.0.9' ~ 1|True",
                "@{A=1; L=1,(2,3); T=@{U='v'}} ~ $b.A; $b.L[1][1]; $b.T.U; $b.GetType().Name ~ 1|3|v|Hashtable",
                "[ordered]@{z=1; a=2} ~ $b[0]; $b.Keys -join ',' ~ 1|z,a",
                "[pscustomobject]@{N='x'; L='a','b'} ~ $b.N; $b.L.Count; $b.GetType().Name ~ x|2|PSCustomObject",
                "{ Get-Thing } ~ $b.Trim(); $b -is [string] ~ Get-Thing|True",
                "@() ~ $null -eq $b ~ True",
            })
    void roundTrips(String made, String shown, String expected) {
        // SH-62
        shell.run("$a = " + made + "; $a | Export-Clixml x.xml; $b = Import-Clixml x.xml; " + shown);

        assertThat(host.codes()).as(() -> String.join("\n", host.lines)).isEmpty();
        assertThat(String.join("|", host.texts())).isEqualTo(expected);
    }

    @Test
    void aListGivenAsOneObjectComesBackAsOne() throws Exception {
        // SH-62
        shell.run("Export-Clixml -Path x.xml -InputObject 1,2; (Import-Clixml x.xml).Count; (Import-Clixml x.xml)[1]");

        assertThat(host.texts()).containsExactly("2", "2");
        assertThat(Files.readString(folder.resolve("x.xml"))).contains("<LST>");
    }

    @Test
    void theFileIsAsTheProductWritesIt() throws Exception {
        // SH-62
        shell.run(
                "[pscustomobject]@{Name='R & D'; Count=2},[pscustomobject]@{Name='x'; Count=$null} | Export-Clixml x.xml");

        assertThat(Files.readAllLines(folder.resolve("x.xml")))
                .containsExactly(
                        "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">",
                        "  <Obj RefId=\"0\">",
                        "    <TN RefId=\"0\">",
                        "      <T>System.Management.Automation.PSCustomObject</T>",
                        "      <T>System.Object</T>",
                        "    </TN>",
                        "    <MS>",
                        "      <S N=\"Name\">R &amp; D</S>",
                        "      <I32 N=\"Count\">2</I32>",
                        "    </MS>",
                        "  </Obj>",
                        "  <Obj RefId=\"1\">",
                        "    <TNRef RefId=\"0\" />",
                        "    <MS>",
                        "      <S N=\"Name\">x</S>",
                        "      <Nil N=\"Count\" />",
                        "    </MS>",
                        "  </Obj>",
                        "</Objs>");
    }

    @Test
    void objectsOfTheHostComeBackAsBagsThatBindByTheirIdentity() {
        // SH-62
        directory.get("Get-Thing", "Thing");
        directory.note("Set-Thing", Directory.identity(true));
        directory.add("Thing", "contoso.com/a", "Name", "a", "Identity", "contoso.com/a");

        shell.run("Get-Thing a | Export-Clixml x.xml; $t = Import-Clixml x.xml; \"$t\"; $t | gm | select -exp Name;"
                + " ($t | gm)[0].GetType().Name; $t | Set-Thing");

        assertThat(host.codes()).isEmpty();
        assertThat(host.texts()).containsExactly("contoso.com/a", "Identity", "Name", "MemberDefinition");
        assertThat(directory.log).containsExactly("Set-Thing -Identity=contoso.com/a");
    }

    @Test
    void deeperThanTheDepthIsText() {
        // SH-62
        shell.run(
                "$d = @{a=@{b=@{c=@{e=1}}}}; $d | Export-Clixml x.xml; (Import-Clixml x.xml).a.b.c;"
                        + " $d | Export-Clixml y.xml -Depth 3; (Import-Clixml y.xml).a.b.c.e; $d | Export-Clixml z.xml -Depth 0");

        assertThat(host.texts()).containsExactly("System.Collections.Hashtable", "1");
        assertThat(host.codes()).containsExactly("ValueOutOfRange");
    }

    @Test
    void anObjectWithinItselfEnds() {
        // SH-62
        shell.run(
                "$h = @{N='x'}; $h.Self = $h; $l = New-Object System.Collections.ArrayList; [void]$l.Add($l); $h.L = $l;"
                        + " $h | Export-Clixml x.xml; (Import-Clixml x.xml).N");

        assertThat(host.codes()).as(() -> String.join("\n", host.lines)).isEmpty();
        assertThat(host.texts()).containsExactly("x");
    }

    @Test
    void secretsAreNotWritten() {
        // SH-74
        host.interactive = true;
        host.answers.addAll(List.of("s3cret"));

        shell.run("$c = Get-Credential admin; $c | Export-Clixml c.xml; @{P=$c.Password} | Export-Clixml d.xml");

        assertThat(host.codes()).containsExactly("SecretNotWritten", "SecretNotWritten");
        assertThat(folder.resolve("c.xml")).doesNotExist();
        assertThat(String.join("\n", host.lines)).doesNotContain("s3cret");
    }

    @Test
    void filesOfTheRealProductAreInTwoBytesToACharacter() throws Exception {
        // SH-62
        String document =
                "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><S>Grüße</S></Objs>";
        Files.write(folder.resolve("u.xml"), ("\uFEFF" + document).getBytes(StandardCharsets.UTF_16LE));

        shell.run("Import-Clixml u.xml; 'Grüße' | Export-Clixml v.xml -Encoding Unicode; Import-Clixml v.xml");

        assertThat(host.texts()).containsExactly("Grüße", "Grüße");
        assertThat(Files.readAllBytes(folder.resolve("v.xml"))).startsWith(0xFF, 0xFE);
    }

    @Test
    void firstAndSkip() {
        // SH-62
        shell.run("1..5 | Export-Clixml x.xml; (Import-Clixml x.xml -First 2 -Skip 1) -join ','");

        assertThat(host.texts()).containsExactly("2,3");
    }

    @Test
    void noClobberKeepsTheFileAndPathsStayBelowTheFolder() {
        // SH-62
        shell.run("1 | Export-Clixml x.xml; 2 | Export-Clixml x.xml -NoClobber; Import-Clixml x.xml;"
                + " Import-Clixml ..\\x.xml; 1 | Export-Clixml ..\\y.xml; Import-Clixml none.xml");

        assertThat(host.texts()).containsExactly("1");
        assertThat(host.codes()).containsExactly("NoClobber", "PathRefused", "PathRefused", "PathNotFound");
        assertThat(folder.resolveSibling("y.xml")).doesNotExist();
    }

    @Test
    void aFileBeyondTheSessionsBoundIsNotRead() throws Exception {
        // SH-72
        host.limits = TestHost.limits(64, 1_000, Duration.ofMinutes(1), 1_000);
        Files.writeString(folder.resolve("big.xml"), " ".repeat(2_001));

        new Shell(host).run("Import-Clixml big.xml");

        assertThat(host.codes()).containsExactly("LimitExceeded");
    }

    @Test
    void whatAFormatCommandPutOutIsWarnedAbout() {
        // SH-58
        shell.run("[pscustomobject]@{A=1} | ft | Export-Clixml x.xml");

        assertThat(host.warnings).singleElement().asString().contains("format");
    }
}
