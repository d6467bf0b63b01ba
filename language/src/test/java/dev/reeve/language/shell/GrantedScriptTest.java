package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.GrantedScript;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Signature;
import dev.reeve.language.value.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * With whose authority code runs. {@code Who} says it: {@code caller} for the caller's own command of that name,
 * {@code server in NAME} for the one that the code of script NAME finds.
 */
class GrantedScriptTest {

    private final TestHost host = new TestHost();
    private final Shell shell = new Shell(host);
    private final Map<String, String> files = new HashMap<>();

    GrantedScriptTest() {
        host.commands.put("Who", saying("Who", "caller"));
        host.commands.put("Only-Caller", saying("Only-Caller", "mine"));
    }

    private static Command saying(String name, String text) {
        return new Command() {
            @Override
            public Signature signature() {
                return new Signature(name, List.of(), List.of("Default"), false, false);
            }

            @Override
            public Invocation start(CommandContext context) {
                return _ -> context.output(new Text(text));
            }
        };
    }

    private static Command asking() {
        return new Command() {
            @Override
            public Signature signature() {
                return new Signature("Remove-Thing", List.of(), List.of("Default"), true, true);
            }

            @Override
            public Invocation start(CommandContext context) {
                return _ -> context.output(new Text("" + context.shouldProcess("Removing", "it")));
            }
        };
    }

    /** Grants a script, with all its parameters or some. */
    private void script(String name, String text, String... parameters) {
        files.put(name, text);
        host.scripts.put(name, granted(name, Set.of(parameters)));
    }

    private GrantedScript granted(String name, Set<String> parameters) {
        return new GrantedScript() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String text() {
                return files.getOrDefault(name, "");
            }

            @Override
            public boolean allows(String parameter) {
                return parameters.isEmpty() || parameters.contains(parameter);
            }

            @Override
            public CommandSource commands() {
                return new Server(name);
            }
        };
    }

    private final class Server implements CommandSource {
        private final String script;

        Server(String script) {
            this.script = script;
        }

        @Override
        public Optional<Command> find(String name) {
            return switch (name) {
                case "Who" -> Optional.of(saying("Who", "server in " + script));
                case "Remove-Thing" -> Optional.of(asking());
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<GrantedScript> script(String name) {
            return files.containsKey(name) ? Optional.of(granted(name, Set.of())) : Optional.empty();
        }

        @Override
        public SortedSet<String> names() {
            return new TreeSet<>(Set.of("Who"));
        }
    }

    private List<String> run(String... lines) {
        for (String line : lines) {
            host.values.clear();
            host.errors.clear();
            shell.run(line);
        }
        return host.texts();
    }

    @Test
    @DisplayName("UNSC-1, UNSC-2: a script's own code runs with the server's commands, its caller's with his own")
    void ownCode() {
        script("A.ps1", "Who; function Deep { Who }; Deep; & { Who }; 1 | ForEach-Object { Who }; \"$(Who)\"");

        assertThat(run("Who; A.ps1; Who"))
                .containsExactly(
                        "caller",
                        "server in A.ps1",
                        "server in A.ps1",
                        "server in A.ps1",
                        "server in A.ps1",
                        "server in A.ps1",
                        "caller");
        assertThat(run("Only-Caller")).containsExactly("mine");
        script("B.ps1", "Only-Caller");
        run("B.ps1");
        assertThat(host.codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("UNSC-2: while the script still runs, the commands that take its output are the caller's own")
    void laziness() {
        script("A.ps1", "'x'; Who; 'y'");

        assertThat(run("A.ps1 | ForEach-Object { \"$_ $(Who)\" }"))
                .containsExactly("x caller", "server in A.ps1 caller", "y caller");
        assertThat(run("function Take { process { Who } }; A.ps1 | Take")).containsOnly("caller");
        assertThat(run("A.ps1 | Where-Object { (Who) -eq 'caller' }")).hasSize(3);
        assertThat(run("A.ps1 | Sort-Object { Who } | Select-Object @{n='W';e={ Who }} | % W"))
                .containsOnly("caller");
    }

    @Test
    @DisplayName("UNSC-2: what the caller pipes in is made with his rights, even though the script is at work")
    void input() {
        script("A.ps1", "process { \"$_ $(Who)\" }");

        assertThat(run("1..2 | ForEach-Object { Who } | A.ps1"))
                .containsExactly("caller server in A.ps1", "caller server in A.ps1");
    }

    @Test
    @DisplayName("UNSC-2: a script block of the caller runs with the caller's rights wherever the script calls it")
    void callersBlock() {
        script("A.ps1", """
                param($Block)
                & $Block
                $Block.Invoke()
                1 | ForEach-Object $Block
                if (1 | Where-Object { $true } | Where-Object $Block) { 'passed' }
                (1 | Select-Object @{n='W';e=$Block}).W
                $table = @{ Run = $Block }
                & $table.Run
                function Inner($b) { & $b }
                Inner $Block
                """, "Block");

        assertThat(run("A.ps1 -Block { Who }"))
                .containsExactly("caller", "caller", "caller", "passed", "caller", "caller", "caller");
    }

    @Test
    @DisplayName(
            "UNSC-2: a caller's block sees neither the script's functions nor its variables, and can't change them")
    void callersBlockIsOutside() {
        script("A.ps1", "param($Block) $secret = 'hidden'; function Wipe { Who }; & $Block; $secret", "Block");

        assertThat(run("A.ps1 -Block { \"[$secret]\"; $script:secret = 'mine'; $secret = 'mine' }"))
                .containsExactly("[]", "hidden");
        run("A.ps1 -Block { Wipe }");
        assertThat(host.codes()).containsExactly("CommandNotFound");
        assertThat(run("$n = 0; A.ps1 -Block { $_ } | Out-Null; 1..3 | ForEach-Object { $n++ }; $n"))
                .containsExactly("3");
    }

    @Test
    @DisplayName("UNSC-2: a caller's block may say $using: and gets his own variables, with his own rights")
    void using() {
        script("A.ps1", "param($Block) $name = 'script'; & $Block", "Block");

        assertThat(run("$name = 'mine'; A.ps1 -Block { $using:name; Who }")).containsExactly("mine", "caller");
    }

    @Test
    @DisplayName("UNSC-2: a block handed out of a script has lost the authority, during the run and after it")
    void blockHandedOut() {
        script("A.ps1", "function Wipe { Who }; { Wipe; Who }; $global:kept = { Who }; 'end'");

        assertThat(run("$blocks = A.ps1; & $blocks[0]; $blocks[0].Invoke(); 1 | % $blocks[0]"))
                .containsOnly("caller");
        assertThat(run("A.ps1 | Where-Object { $_ -isnot [string] } | ForEach-Object { & $_ }"))
                .containsExactly("caller", "caller");
        assertThat(run("A.ps1 -OutVariable out | Out-Null; & $out[0]")).containsOnly("caller");
        assertThat(run("\"[$kept]\"")).containsExactly("[]");
        assertThat(run("Wipe")).isEmpty();
        assertThat(host.codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("UNSC-2: nor where a cmdlet of the caller's pipeline calls it while the script still puts out")
    void blockCalledByCmdlet() {
        script("A.ps1", "{ Who }; { Who }");

        assertThat(run("A.ps1 | ForEach-Object Invoke")).containsExactly("caller", "caller");
        assertThat(run("A.ps1 | ForEach-Object { $_.Invoke() } | Sort-Object")).containsOnly("caller");
        assertThat(run("A.ps1 | Sort-Object | ForEach-Object { 1 | ForEach-Object $_ }"))
                .containsOnly("caller");
    }

    @Test
    @DisplayName("UNSC-2: a script block by which the caller's cmdlets compute runs with the caller's rights")
    void computedByTheCaller() {
        script(
                "A.ps1",
                "param($Column) [pscustomobject]@{ N = 1 } | Select-Object $Column | ForEach-Object W",
                "Column");

        assertThat(run("A.ps1 -Column @{ n = 'W'; e = { Who } }")).containsExactly("caller");
    }

    @Test
    @DisplayName("UNSC-2: nor does it get it back from a later run of the same script, or of another")
    void blockHandedBackIn() {
        script("A.ps1", "param($Block) if ($Block) { & $Block } else { { Who } }", "Block");

        assertThat(run("$block = A.ps1; A.ps1 -Block $block")).containsExactly("caller");
    }

    @Test
    @DisplayName("UNSC-2: an object with a block inside takes no authority along")
    void blockInObject() {
        script("A.ps1", "$o = [pscustomobject]@{ Do = { Who } }; $o.Do.Invoke(); $o; @{ Do = { Who } }");

        assertThat(run("$r = A.ps1; $r[0]; $r[1].Do.Invoke(); & $r[2].Do"))
                .containsExactly("server in A.ps1", "caller", "caller");
    }

    @Test
    @DisplayName("UNSC-2: nor does one with members made of blocks, wherever they were written")
    void membersOfBlocks() {
        script(
                "A.ps1",
                "param($Given) $Given.P; $Given.M(); $o = New-Object PSObject; $o | Add-Member ScriptProperty P { Who };"
                        + " $o | Add-Member ScriptMethod M { Who }; $o.P; $o.M(); $o",
                "Given");

        assertThat(run(
                        "$g = New-Object PSObject; $g | Add-Member ScriptProperty P { Who }; $g | Add-Member ScriptMethod M"
                                + " { Who }; $r = A.ps1 $g; $r[0..3]; $r[4].P; $r[4].M()"))
                .containsExactly("caller", "caller", "server in A.ps1", "server in A.ps1", "caller", "caller");
    }

    @Test
    @DisplayName("UNSC-2: after a script that broke off, by error, break or exit, the authority is gone")
    void brokenOff() {
        script("Error.ps1", "throw 'enough'");
        script("Break.ps1", "Who; break; Who");
        script("Exit.ps1", "Who; exit 7; Who");
        script("Return.ps1", "Who; return; Who");

        assertThat(run("try { Error.ps1 } catch { Who } finally { Who }; Who"))
                .containsOnly("caller")
                .hasSize(3);
        assertThat(run("foreach ($i in 1..2) { Break.ps1; Who }"))
                .containsExactly("server in Break.ps1", "caller", "server in Break.ps1", "caller");
        assertThat(run("Exit.ps1; Who; $LASTEXITCODE")).containsExactly("server in Exit.ps1", "caller", "7");
        assertThat(run("Return.ps1; Who")).containsExactly("server in Return.ps1", "caller");
        run("Error.ps1", "Who");
        assertThat(host.texts()).containsExactly("caller");
    }

    @Test
    @DisplayName("UNSC-2: a caller who breaks off while the script puts out goes on with his own rights")
    void callerBreaksOff() {
        script("A.ps1", "try { 1; 2; 3 } finally { Who | Out-Null }");

        assertThat(run("A.ps1 | Select-Object -First 1; Who")).containsExactly("1", "caller");
        assertThat(run("foreach ($i in 1..2) { A.ps1 | ForEach-Object { break } }; Who"))
                .containsExactly("caller");
        assertThat(run("try { A.ps1 | ForEach-Object { throw 'no' } } catch { Who }"))
                .containsExactly("caller");
    }

    @Test
    @DisplayName("UNSC-2: the caller's functions, short names and variables can't stand in for what a script means")
    void callerCannotSubstitute() {
        script("A.ps1", "Who; Get-Date | Out-Null; \"[$setting]\"; 1 | where { $true }");

        assertThat(run(
                        "function Who { 'forged' }; function Out-Null { 'forged' }; $setting = 'forged';"
                                + " Set-Alias where Only-Caller; Set-Alias Who Only-Caller",
                        "A.ps1"))
                .containsExactly("server in A.ps1", "[]", "1");
    }

    @Test
    @DisplayName("UNSC-2: nor does a script leave functions, short names or variables behind")
    void leavesNothingBehind() {
        script(
                "A.ps1",
                "Set-Alias ow Who; ow; $global:x = 1; Set-Variable y 1 -Scope global; function global:Z { Who }");

        assertThat(run("A.ps1")).containsExactly("server in A.ps1");
        assertThat(run("\"[$x$y]\"")).containsExactly("[]");
        run("ow");
        assertThat(host.codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("UNSC-2: -WhatIf in the session reaches into scripts; no other preference does")
    void preferences() {
        script("A.ps1", "\"$WhatIfPreference $ErrorActionPreference\"");

        assertThat(run("$WhatIfPreference = $true; $ErrorActionPreference = 'Stop'; A.ps1"))
                .containsExactly("True Continue");
    }

    @Test
    @DisplayName(
            "UNSC-2: a script that calls another: each has its own authority, a block that of where it was written")
    void nested() {
        script("Outer.ps1", "param($Mine) Who; Inner.ps1 -First { Who } -Second $Mine; Who; & (Maker.ps1)", "Mine");
        files.put("Inner.ps1", "param($First, $Second) Who; & $First; & $Second");
        files.put("Maker.ps1", "{ Who }");

        assertThat(run("Outer.ps1 -Mine { Who }"))
                .containsExactly(
                        "server in Outer.ps1",
                        "server in Inner.ps1",
                        "server in Outer.ps1",
                        "caller",
                        "server in Outer.ps1",
                        "caller");
    }

    @Test
    @DisplayName("UNSC-2, SH-40: a prompt that opens while a script's command waits is the caller's, with his rights")
    void suspended() {
        script("A.ps1", "$secret = 'hidden'; function Wipe { Who }; Remove-Thing; Who");
        host.interactive = true;
        host.answers.addAll(List.of("S", "Who; \"[$secret]\"", "Wipe", "exit", "Y"));

        assertThat(run("A.ps1")).containsExactly("caller", "[]", "true", "server in A.ps1");
        assertThat(host.codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("UNSC-3: a parameter that is not granted is unknown, by position and by beginning as well")
    void parameters() {
        script("A.ps1", "param($Department, $Secret) \"$Department/$Secret/$($args.Count)\"", "Department");

        assertThat(run("A.ps1 -Department Sales")).containsExactly("Sales//0");
        assertThat(run("A.ps1 Sales")).containsExactly("Sales//0");
        assertThat(run("A.ps1 -Dep Sales")).containsExactly("Sales//0");
        run("A.ps1 -Secret x");
        assertThat(host.codes()).containsExactly("ParameterNotFound");
        run("A.ps1 -Nonsense x");
        assertThat(host.codes()).containsExactly("ParameterNotFound");
        run("A.ps1 Sales x");
        assertThat(host.codes()).containsExactly("PositionalParameterNotFound");
        run("$p = @{ Secret = 1 }; A.ps1 @p");
        assertThat(host.codes()).containsExactly("ParameterNotFound");
    }

    @Test
    @DisplayName("ENTRY-8: a script that needs what the entry does not give says so when it is run")
    void needsMore() {
        script("A.ps1", "param([Parameter(Mandatory=$true)]$Department, $Room) Who", "Room");

        run("A.ps1 -Room 1");
        assertThat(host.codes()).containsExactly("MissingMandatoryParameter");
        assertThat(host.texts()).isEmpty();
    }

    @Test
    @DisplayName("UNSC-2: what stands in the param block is the script's, what is given is the caller's")
    void defaults() {
        script("A.ps1", "param([ValidateScript({ (Who) -eq 'server in A.ps1' })]$X = (Who), $Y = (Who)) $X; $Y", "X");

        assertThat(run("A.ps1")).containsExactly("server in A.ps1", "server in A.ps1");
        assertThat(run("A.ps1 -X (Who)")).containsExactly("caller", "server in A.ps1");
    }

    @Test
    @DisplayName(
            "UNSC-4: text of the caller never becomes code: no Invoke-Expression, dot-sourcing or paths in a script")
    void noTextAsCode() {
        script("Text.ps1", "param($Text) Invoke-Expression $Text", "Text");
        script("Dot.ps1", ". Other.ps1");
        script("Type.ps1", "[scriptblock]::Create('Who')");
        files.put("Other.ps1", "Who");

        run("Text.ps1 -Text 'Who'");
        assertThat(host.codes()).containsExactly("ScriptUnusable");
        run("Dot.ps1");
        assertThat(host.codes()).containsExactly("ScriptUnusable");
        assertThat(run("Type.ps1")).isEmpty();
        assertThat(host.codes()).hasSize(1);
        run("Who", "C:\\RemoteScripts\\Other.ps1");
        assertThat(host.codes()).containsExactly("CommandNotFound");
    }
}
