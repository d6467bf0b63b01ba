package dev.reeve.language.shell;

import static dev.reeve.language.shell.Directory.SWITCH;
import static dev.reeve.language.shell.Directory.identity;
import static dev.reeve.language.shell.Directory.option;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SH-35 to SH-43, SH-69 to SH-73: streams, preferences, errors, prompts, bounds. */
class StreamsTest {

    private final TestHost host = new TestHost();
    private final Directory directory = new Directory(host);
    private final Shell shell = new Shell(host);

    @BeforeEach
    void things() {
        directory.get("Get-Thing", "Thing");
        directory.remove("Remove-Thing");
        directory.command(
                "Set-Thing",
                List.of(identity(true), option("WhatIf", SWITCH), option("Confirm", SWITCH)),
                true,
                false,
                (context, arguments) -> {
                    if (context.shouldProcess(
                            "Setting", arguments.get("Identity").orElseThrow().text())) {
                        directory.log.add(
                                "set " + arguments.get("Identity").orElseThrow().text());
                    }
                });
        for (String name : List.of("a", "b", "c")) {
            directory.add("Thing", name, "Name", name);
        }
    }

    @Test
    void anErrorOfOneObjectDoesNotStopTheNext() {
        // CMD-14
        Outcome outcome = shell.run("'a','x','c' | Get-Thing | select -exp Name");
        assertThat(host.texts()).containsExactly("a", "c");
        assertThat(host.codes()).containsExactly("ObjectNotFound");
        assertThat(outcome).isEqualTo(new Outcome.Done(true, OptionalInt.empty()));
    }

    @Test
    void anErrorShowsMessagePlaceCategoryAndId() {
        // SH-70
        shell.run("$y = 1\nGet-Thing zz | fl");
        assertThat(host.lines)
                .containsExactly(
                        "! The object 'zz' couldn't be found on 'DC01'.",
                        "! At line:2 char:1",
                        "! + Get-Thing zz | fl",
                        "! + ~~~~~~~~~~~~",
                        "!     + CategoryInfo          : InvalidData: (zz:String) [Get-Thing],"
                                + " Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
                        "!     + FullyQualifiedErrorId : %08X,Get-Thing".formatted("ObjectNotFound".hashCode()));
    }

    @Test
    void errorActionSilentlyContinueIsSilentButRemembered() {
        // SH-37
        Outcome outcome = shell.run("Get-Thing x -ErrorAction SilentlyContinue; $?; $Error[0].Exception.Message");
        assertThat(host.errors).isEmpty();
        assertThat(host.texts()).containsExactly("False", "The object 'x' couldn't be found on 'DC01'.");
        assertThat(outcome).isEqualTo(new Outcome.Done(false, OptionalInt.empty()));
    }

    @Test
    void errorActionIgnoreIsForgotten() {
        shell.run("Get-Thing x -ea Ignore; $Error.Count");
        assertThat(host.texts()).containsExactly("0");
    }

    @Test
    void errorActionStopIsCaught() {
        shell.run("try { Get-Thing x -ErrorAction Stop; 'not reached' } catch"
                + " [Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException] { \"caught"
                + " $($_.CategoryInfo.Category)\" } finally { 'last' }");
        assertThat(host.texts()).containsExactly("caught InvalidData", "last");
        assertThat(host.errors).isEmpty();
    }

    @Test
    void withoutStopTheCatchIsNotTaken() {
        shell.run("try { Get-Thing x; 'goes on' } catch { 'no' }");
        assertThat(host.texts()).containsExactly("goes on");
        assertThat(host.codes()).containsExactly("ObjectNotFound");
    }

    @Test
    void thePreferenceStopsTheScript() {
        shell.run("$ErrorActionPreference = 'Stop'\nGet-Thing x\n'never'");
        assertThat(host.texts()).isEmpty();
        assertThat(host.codes()).containsExactly("ObjectNotFound");
    }

    @Test
    void aCatchOfAnotherTypeLetsTheErrorGo() {
        shell.run("try { throw 'x' } catch [FormatException] { 'no' }\n'never'");
        assertThat(host.texts()).isEmpty();
        assertThat(host.codes()).containsExactly("Thrown");
    }

    @Test
    void variablesOfTheStreams() {
        shell.run("Get-Thing x,a -ea SilentlyContinue -ErrorVariable e -OutVariable o | Out-Null; $e.Count; $o.Count");
        assertThat(host.codes()).containsExactly("InvalidArgumentType");
        host.values.clear();
        shell.run("'x','a' | Get-Thing -ea SilentlyContinue -ev e -ov o | Out-Null; \"$($e.Count) $($o.Count)\"");
        assertThat(host.texts()).containsExactly("1 1");
    }

    @Test
    void warningsFollowTheirAction() {
        shell.run(
                "Write-Warning a; Write-Warning b -WarningAction SilentlyContinue; Write-Warning c -wa 0 -wv w; $w.Count");
        assertThat(host.warnings).containsExactly("a");
        assertThat(host.texts()).containsExactly("1");
    }

    @Test
    void verboseIsShownWhereAskedFor() {
        shell.run("function f { [CmdletBinding()] param() Write-Verbose inside } f; f -Verbose; $VerbosePreference ="
                + " 'Continue'; Write-Verbose later");
        assertThat(host.verbose).containsExactly("inside", "later");
    }

    @Test
    void whatIfSaysAndChangesNothing() {
        // CMD-3
        shell.run("Get-Thing | Remove-Thing -WhatIf; $WhatIfPreference = $true; Set-Thing a");
        assertThat(host.whatIfs)
                .containsExactly(
                        "What if: Removing the object \"a\".",
                        "What if: Removing the object \"b\".",
                        "What if: Removing the object \"c\".",
                        "What if: Setting \"a\".");
        assertThat(directory.log).isEmpty();
    }

    @Test
    void theConfirmationIsAsExchangeAsks() {
        // CMD-4, SH-40
        host.interactive = true;
        host.answers.addAll(List.of("?", "n", "y", "L"));
        shell.run("Get-Thing | Remove-Thing");
        assertThat(host.prompts.subList(0, 5))
                .containsExactly(
                        "",
                        "Confirm",
                        "Are you sure you want to perform this action?",
                        "Removing the object \"a\".",
                        "[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [S] Suspend  [?] Help (default is \"Y\"): ");
        assertThat(directory.log).containsExactly("Remove-Thing b");
    }

    @Test
    void suspendLetsOtherCommandsRunAndAsksAgain() {
        // CMD-4, SH-40
        host.interactive = true;
        host.answers.addAll(List.of(
                "S",
                "(Get-Thing | measure).Count",
                "foreach ($x in 1,2) {",
                "$x }",
                "'a' -foo",
                "",
                "Get-Thing zz",
                "exit",
                "y",
                "L"));
        shell.run("Get-Thing | Remove-Thing");
        assertThat(host.prompts)
                .containsSubsequence(
                        "Removing the object \"a\".",
                        "PS>> ",
                        ">> ",
                        "PS>> ",
                        "Removing the object \"a\".",
                        "Removing the object \"b\".");
        assertThat(host.texts()).containsExactly("3", "1", "2");
        assertThat(host.codes()).containsExactly("ParserError", "ObjectNotFound");
        assertThat(directory.log).containsExactly("Remove-Thing a");
    }

    @Test
    void whatIsSuspendedSeesWhatWasDoneMeanwhile() {
        // SH-40: the variables of the function that asks, and nothing is undone
        host.interactive = true;
        host.answers.addAll(List.of("s", "$name; $name = 'changed'; Set-Thing b", "exit", "n"));
        shell.run("function f { $name = 'inner'; Remove-Thing a; $name } f; 'done'");
        assertThat(host.texts()).containsExactly("inner", "changed", "done");
        assertThat(directory.log).containsExactly("set b");
    }

    @Test
    void confirmFalseAsksNobody() {
        shell.run("Remove-Thing a -Confirm:$false; $ConfirmPreference = 'None'; Remove-Thing b");
        assertThat(directory.log).containsExactly("Remove-Thing a", "Remove-Thing b");
    }

    @Test
    void confirmOnAHarmlessCommandAsks() {
        host.interactive = true;
        host.answers.add("");
        shell.run("Set-Thing a -Confirm; Set-Thing b");
        assertThat(host.prompts).contains("Setting \"a\".");
        assertThat(directory.log).containsExactly("set a", "set b");
    }

    @Test
    void withoutConsoleAPromptIsAnError() {
        shell.run("Remove-Thing a");
        assertThat(host.codes()).containsExactly("SwitchRequired");
        assertThat(host.errors.getFirst().record().message()).contains("-Confirm:$false");
        assertThat(directory.log).isEmpty();
    }

    @Test
    void whatIfWhereItIsNotDeclaredIsAnUnknownParameter() {
        // ENTRY-5: -WhatIf is an ordinary parameter
        shell.run("Get-Thing -WhatIf");
        assertThat(host.codes()).containsExactly("ParameterNotFound");
        assertThat(host.errors.getFirst().fullyQualifiedId()).isEqualTo("NamedParameterNotFound,Get-Thing");
    }

    @Test
    void redirections() {
        // SH-34, SH-39
        shell.run("Get-Thing a > $null; Get-Thing x 2> $null; Get-Thing x 2>&1 | % { \"merged $_\" }");
        assertThat(host.errors).isEmpty();
        assertThat(host.texts()).containsExactly("merged The object 'x' couldn't be found on 'DC01'.");
    }

    @Test
    void anAssignmentTakesOnlyTheOutput() {
        // SH-38
        shell.run("$x = Get-Thing; $x.Count; $y = Get-Thing a; $y.Name; $z = Get-Thing q*; $null -eq $z");
        assertThat(host.texts()).containsExactly("3", "a", "True");
    }

    @Test
    void selectFirstStopsTheStagesBefore() {
        shell.run(
                "1..1000000 | % { $_ } | select -First 2; $i = 0; 1..10 | % { $i++; $_ } | select -First 3 | Out-Null; $i");
        assertThat(host.texts()).containsExactly("1", "2", "3");
    }

    @Test
    void exitEndsTheScriptWithItsNumber() {
        assertThat(shell.run("'a'; exit 3; 'b'")).isEqualTo(new Outcome.Done(false, OptionalInt.of(3)));
        assertThat(host.texts()).containsExactly("a");
    }

    @Test
    void aParseErrorAnywherePreventsEverything() {
        // SH-44
        assertThat(shell.run("'a'\n'b' -foo 1")).isInstanceOf(Outcome.SyntaxError.class);
        assertThat(shell.run("'a'; if (")).isInstanceOf(Outcome.Incomplete.class);
        assertThat(host.values).isEmpty();
    }

    @Test
    void whatIsOutsideIsRefusedByNameBeforeAnythingRuns() {
        // SH-17, SH-33
        assertThat(shell.run("'a'; [System.Net.WebClient]::new()")).isInstanceOf(Outcome.SyntaxError.class);
        assertThat(shell.run("'a'; if ($false) { Start-Process x }")).isInstanceOf(Outcome.SyntaxError.class);
        assertThat(shell.run("'a'; Invoke-Expression 'x'")).isInstanceOf(Outcome.SyntaxError.class);
        assertThat(host.values).isEmpty();
    }

    @Test
    void anEndlessLoopEnds() {
        // SH-72
        host.limits = TestHost.limits(64, 1_000, Duration.ofMinutes(1), 1_000_000);
        Shell bounded = new Shell(host);
        bounded.run("while ($true) { }");
        bounded.run("function f { f } f");
        bounded.run("$s = 'x'; while ($true) { $s += $s; $s.Length | Out-Null }");
        assertThat(host.codes()).containsExactly("LimitExceeded", "LimitExceeded", "LimitExceeded");
    }

    @Test
    void cancelStopsBetweenTwoObjects() {
        // SH-73
        directory.command("Stop-Here", List.of(identity(false)), false, false, (context, arguments) -> {
            shell.cancel();
            arguments.get("Identity").ifPresent(context::output);
        });
        Outcome outcome = shell.run("'a','b' | Stop-Here; 'never'");
        assertThat(host.texts()).containsExactly("a");
        assertThat(outcome).isEqualTo(new Outcome.Done(true, OptionalInt.empty()));
        host.values.clear();
        shell.run("'again'");
        assertThat(host.texts()).containsExactly("again");
    }

    @Test
    void variablesAndFunctionsStayBetweenRuns() {
        shell.run("$x = 1; function f { $script:x++; $local = 5 }");
        shell.run("f; f; $x; $local");
        assertThat(host.texts()).containsExactly("3", "");
    }

    @Test
    void scriptsGetTheirParameters() {
        String script =
                "param([Parameter(Mandatory)][string]$Name, [int]$Count = 2, [switch]$Loud)\n\"$Name $Count $Loud\"";
        shell.run(script, "x.ps1", List.of("-Name", "n", "-Loud"));
        shell.run(script, "x.ps1", List.of("m", "7"));
        shell.run("$args.Count; $args[0]", "y.ps1", List.of("p", "q"));
        shell.run(script, "x.ps1", List.of());
        assertThat(host.texts()).containsExactly("n 2 True", "m 7 False", "2", "p");
        assertThat(host.codes()).containsExactly("MissingMandatoryParameter");
    }

    @Test
    void aScriptIsAnAdvancedFunctionInAFile() {
        String script = "[CmdletBinding(SupportsShouldProcess)] param([string]$Path = \"$PSScriptRoot\\x.csv\")\n"
                + "if ($PSCmdlet.ShouldProcess($Path, 'Writing')) { \"wrote $Path\" }\n\"$PSCommandPath\"";
        shell.run(script, "/home/me/audit.ps1", List.of());
        shell.run(script, "/home/me/audit.ps1", List.of("-WhatIf"));
        assertThat(host.codes()).as(() -> String.join("\n", host.lines)).isEmpty();
        assertThat(host.texts()).containsExactly("wrote C:\\x.csv", "C:\\audit.ps1", "C:\\audit.ps1");
        assertThat(host.whatIfs)
                .containsExactly("What if: Performing the operation \"Writing\" on target \"C:\\x.csv\".");
    }

    @Test
    void aMissingMandatoryParameterIsAskedForAtAConsole() {
        // SH-28
        host.interactive = true;
        host.answers.add("b");
        shell.run("Set-Thing");
        assertThat(host.prompts)
                .containsExactly(
                        "",
                        "cmdlet Set-Thing at command pipeline position 1",
                        "Supply values for the following parameters:",
                        "Identity: ");
        assertThat(directory.log).containsExactly("set b");
    }
}
