package dev.reeve.language.shell;

import static dev.reeve.language.shell.Directory.ANY;
import static dev.reeve.language.shell.Directory.SWITCH;
import static dev.reeve.language.shell.Directory.TEXT;
import static dev.reeve.language.shell.Directory.option;
import static dev.reeve.language.shell.Directory.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SH-8, SH-27, SH-30, SH-53, SH-71: what is typed after a command's name, and what the command is given. */
class CommandTest {

    private final TestHost host = new TestHost();
    private final Directory directory = new Directory(host);
    private final Shell shell = new Shell(host);

    @BeforeEach
    void commands() {
        directory.note(
                "New-Assignment",
                parameter("Name", TEXT, false, false, 0, false),
                parameter("Role", TEXT, false, false, 1, false),
                option("Group", ANY),
                option("Delegating", SWITCH));
        directory.note("Show-Text", parameter("Texts", TEXT, true, false, 0, false));
    }

    private List<String> given(String text) {
        shell.run(text);
        assertThat(host.codes()).as(() -> String.join("\n", host.lines)).isEmpty();
        return directory.log;
    }

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                // SH-8: one bareword each
                "contoso.com/Sales ~ contoso.com/Sales",
                "*\\Get-Recipient ~ *\\Get-Recipient",
                "My* ~ My*",
                "DC01.users.contoso.com ~ DC01.users.contoso.com",
                "08/04/2012 ~ 08/04/2012",
                "913.00:00:00 ~ 913.00:00:00",
                "paralegal@vancouver.contoso.com ~ paralegal@vancouver.contoso.com",
                "007 ~ 007",
                "a=b ~ a=b",
                "c:\\x\\y.csv ~ c:\\x\\y.csv",
                // SH-8: variables inside expand, properties do not
                "R-$x ~ R-v",
                "$x\\Get-* ~ v\\Get-*",
                "a$x.b ~ av.b",
                // SH-8: where a bareword ends
                "a|Out-Null ~ a",
                "a;'b' ~ a",
                "a(1) ~ a 1",
                "a,b ~ a b",
                // SH-8: quoted, an @ may lead
                "'@x' ~ @x",
                // SH-2: a comment begins where a word does
                "a#b ~ a#b",
                "a # b ~ a",
                "a <# b #> c ~ a c",
                // SH-5: blanks of any kind separate
                "\u00A0a,\u2003b ~ a b",
            })
    void barewords(String typed, String expected) {
        String asList = typed.replace(" <# b #> ", " <# b #>, ").replace("(1)", ", 1");
        assertThat(given("$x = 'v'; Show-Text " + asList))
                .containsExactly("Show-Text -Texts=" + List.of(expected.split(" ")));
    }

    @Test
    void aLeadingAtSignIsNoBareword() {
        // SH-8
        assertThat(shell.run("Show-Text @")).isInstanceOf(Outcome.SyntaxError.class);
        shell.run("Show-Text @contoso.com");
        assertThat(directory.log).noneMatch(line -> line.contains("@contoso"));
    }

    @Test
    void commentsMayStandAnywhereBlanksMay() {
        // SH-2
        assertThat(given("New-Assignment <# the\nname #> A `\n -Role R # and nothing else\n# New-Assignment B"))
                .containsExactly("New-Assignment -Name=A -Role=R");
    }

    @Test
    void positionsAreFilledInTheirOrderWhereverTheyStand() {
        // SH-27
        assertThat(given("New-Assignment A R; New-Assignment -Role R A; New-Assignment -Delegating A -Group G R"))
                .containsExactly(
                        "New-Assignment -Name=A -Role=R",
                        "New-Assignment -Name=A -Role=R",
                        "New-Assignment -Delegating=True -Group=G -Name=A -Role=R");
    }

    @Test
    void anArgumentTooManyIsNamed() {
        // SH-27
        shell.run("New-Assignment A R 'one too many'");
        assertThat(host.codes()).containsExactly("PositionalParameterNotFound");
        assertThat(host.errors.getFirst().record().message())
                .isEqualTo("A positional parameter cannot be found that accepts argument 'one too many'.");
        assertThat(directory.log).isEmpty();
    }

    @Test
    void splatsGiveParametersByNameAndByPosition() {
        // SH-30
        assertThat(given("$p = @{Role='Mail Recipients'; Group='HD'}; New-Assignment @p"
                        + "; $a = 'N', 'R'; New-Assignment @a"
                        + "; $q = @{Delegating=$true}; New-Assignment First @p @q"
                        + "; $off = @{Delegating=$false}; New-Assignment -Name X @off"))
                .containsExactly(
                        "New-Assignment -Group=HD -Role=Mail Recipients",
                        "New-Assignment -Name=N -Role=R",
                        "New-Assignment -Delegating=True -Group=HD -Name=First -Role=Mail Recipients",
                        "New-Assignment -Delegating=False -Name=X");
    }

    @Test
    void aParameterGivenTwiceBySplatIsAnError() {
        // SH-30
        shell.run("$p = @{Role='A'}; New-Assignment -Role B @p");
        shell.run("$q = @{rol='C'}; New-Assignment @p @q");
        shell.run("$no = @{Nope=1}; New-Assignment @no");
        assertThat(host.codes()).containsExactly("ParameterAlreadyBound", "ParameterAlreadyBound", "ParameterNotFound");
        assertThat(directory.log).isEmpty();
    }

    @Test
    void theVendorsNestedLineParsesAndFailsToBind() {
        // SH-53: {…}.IsDefault is null, and the inner filter takes no null
        directory.get("Get-RoleAssignmentPolicy", "Policy");
        directory.add("Policy", "Default", "IsDefault", true);
        directory.add("Policy", "Other", "IsDefault", false);
        Outcome outcome =
                shell.run("Get-RoleAssignmentPolicy | Where {Get-RoleAssignmentPolicy | Where {$_.IsDefault -eq"
                        + " $True}.IsDefault -eq $True }");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(host.values).isEmpty();
        assertThat(host.codes()).isNotEmpty().containsOnly("InvalidArgumentType");
        assertThat(host.errors.getFirst().record().command()).isEqualTo("Where-Object");
    }

    @Test
    void afterAnErrorTheLastCommandDidNotSucceed() {
        // SH-71
        directory.get("Get-Thing", "Thing");
        directory.add("Thing", "a");
        shell.run("Get-Thing a | Out-Null; $?; Get-Thing x; $?; $?; 1/0; $?; Get-Nothing; $?;"
                + " 'a','x' | Get-Thing | Out-Null; $?; Write-Error e; $?");
        assertThat(host.texts()).containsExactly("True", "False", "True", "False", "False", "False", "False");
    }

    @Test
    void linesThatConnectOrLoadElsewhereSayThatTheyAreNotNeeded() {
        shell.run(
                "if (-not (Get-PSSnapin Microsoft.Exchange.Management.PowerShell.E2010 -ea SilentlyContinue)) { Add-PSSnapin"
                        + " Microsoft.Exchange.Management.PowerShell.E2010 }\nStart-Transcript -Path C:\\log.txt -Append"
                        + "\n$s = New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri http://ex1/PowerShell/"
                        + " -Authentication Kerberos\nImport-PSSession $s -DisableNameChecking -AllowClobber | Out-Null\ncls"
                        + "\n'goes on'\nRemove-PSSession $s\nStop-Transcript");
        assertThat(host.codes()).isEmpty();
        assertThat(host.texts()).containsExactly("goes on");
        assertThat(host.warnings).hasSize(6).allMatch(warning -> warning.contains(" is not needed here: "));
    }

    @Test
    void theEnvironmentIsAShortList() {
        host.environment = Map.of("USERNAME", "walter", "TEMP", "C:");
        shell.run("\"$env:UserName in $Env:TEMP\"; $env:TEMP = 'x'");
        assertThat(host.texts()).containsExactly("walter in C:");
        assertThat(host.codes()).containsExactly("VariableNotWritable");
    }

    @Test
    void anyOtherVariableOfTheEnvironmentIsRefusedByNameBeforeAnythingRuns() {
        host.environment = Map.of("USERNAME", "walter");
        Outcome outcome = shell.run("'a'; if ($false) { \"$env:PATH\" }");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.SyntaxError.class,
                        error -> assertThat(error.message()).contains("'PATH'", "USERNAME"));
        assertThat(host.values).isEmpty();
    }
}
