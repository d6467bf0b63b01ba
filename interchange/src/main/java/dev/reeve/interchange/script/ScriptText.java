package dev.reeve.interchange.script;

import dev.reeve.interchange.script.Command.Argument;
import dev.reeve.interchange.script.Command.Given;
import dev.reeve.interchange.script.Needed.Expected;
import dev.reeve.interchange.script.Needed.Listing;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a plan as PowerShell, step by step. */
public final class ScriptText {

    private static final String QUIETLY = " -ErrorAction SilentlyContinue";

    private static final String PREAMBLE = """
        [CmdletBinding()]
        param([switch]$Apply)

        $ErrorActionPreference = 'Stop'
        $found = 0
        if ($Apply) { $go = @{ Confirm = $false } } else { $go = @{ WhatIf = $true } }

        # What a step finds to do is done for each thing found. Where it finds nothing, all is done already.
        function Step {
            param([string]$Title, [scriptblock]$Find, [scriptblock]$Do)
            $items = @(& $Find)
            if ($items.Count -eq 0) { return }
            $script:found++
            Write-Host $Title
            foreach ($item in $items) {
                try {
                    $item | ForEach-Object $Do | Out-Null
                } catch {
                    if ($Apply) { throw }
                    Write-Host ('    cannot be tried before the steps above are done: ' + $_)
                }
            }
        }

        """;

    private static final String END = """

        if ($found -eq 0) { Write-Host 'Nothing to do: all of it is so already.' }
        elseif ($Apply) { Write-Host ('Done: ' + $found + ' steps.') }
        else { Write-Host ('Nothing was changed: ' + $found + ' steps to do. Run it with -Apply to do them.') }
        """;

    private ScriptText() {}

    /**
     * What stands at the head of a script.
     *
     * @param makes what it makes of what
     * @param written when and by what it was written
     * @param back the file of the way back
     */
    public record Head(String makes, String written, String back) {}

    /** Writes a script. */
    public static void write(ScriptPlan plan, Head head, Writer out) throws IOException {
        // Windows PowerShell takes a file without this mark for the old code page of the machine.
        out.write('\ufeff');
        line(out, "<#");
        line(out, ".SYNOPSIS");
        line(out, "Changes permissions of an Exchange organization. Without -Apply it only shows what it would do.");
        line(out, "");
        line(out, ".DESCRIPTION");
        line(
                out,
                "Run it where the Exchange cmdlets are, as somebody who may do all of it. Each step looks first, so what is");
        line(out, "done already is not done again. It stops at the first error; run it again once that is mended.");
        line(out, "");
        line(out, ".PARAMETER Apply");
        line(out, "Does it. Without it each command runs with -WhatIf.");
        line(out, "#>");
        line(out, "");
        line(out, PowerShellText.comment(head.makes()));
        line(out, PowerShellText.comment(head.written()));
        line(out, PowerShellText.comment("The way back: " + head.back()));
        line(out, "#");
        if (plan.unexpressed().isEmpty()) {
            line(out, "# Nothing is missing in it.");
        } else {
            line(out, "# Not in it, to be seen to by hand:");
            for (Unexpressed each : plan.unexpressed()) {
                line(out, PowerShellText.comment("- " + each.line()));
            }
        }
        line(out, "");
        out.write(PREAMBLE);
        for (Step step : plan.steps()) {
            out.write("\n");
            write(step, out);
        }
        out.write(END);
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    private static void write(Step step, Writer out) throws IOException {
        line(out, "Step " + PowerShellText.quoted(step.title()) + " {");
        line(out, "    " + needed(step.needed()));
        line(out, "} {");
        line(out, "    " + command(step.action()) + " @go");
        line(out, "}");
    }

    private static String needed(Needed needed) {
        return switch (needed) {
            case Needed.Lacking(Listing listing, List<String> items) ->
                "$now = " + listing(listing) + "\n    " + PowerShellText.quoted(items)
                        + " | Where-Object { $now -notcontains $_ }";
            case Needed.Having(Listing listing, List<String> items) ->
                "$now = " + listing(listing) + "\n    " + PowerShellText.quoted(items)
                        + " | Where-Object { $now -contains $_ }";
            case Needed.Beyond(Listing listing, List<String> keep, List<String> _) ->
                "$keep = " + array(keep) + "\n    " + listing(listing) + " | Where-Object { $keep -notcontains $_ }";
            case Needed.Unlike(Listing listing, List<String> wanted) ->
                "$wanted = " + array(wanted) + "\n    $now = " + listing(listing) + "\n    if ("
                        + unlike("$now", "$wanted", wanted.size()) + ") { $true }";
            case Needed.Absent _, Needed.Present _, Needed.Otherwise _, Needed.Both _, Needed.Unrenamed _ ->
                "if (" + condition(needed) + ") { $true }";
        };
    }

    private static String condition(Needed needed) {
        return switch (needed) {
            case Needed.Absent(Command get) -> "-not (" + quietly(get) + ")";
            case Needed.Present(Command get) -> quietly(get);
            case Needed.Unrenamed(Command old, Command renamed) ->
                "(" + quietly(old) + ") -and -not (" + quietly(renamed) + ")";
            case Needed.Both(Needed first, Needed second) ->
                "(" + condition(first) + ") -and (" + condition(second) + ")";
            case Needed.Otherwise(Command get, List<Expected> expected) ->
                quietly(get) + " | Where-Object {\n        "
                        + expected.stream().map(ScriptText::differs).collect(Collectors.joining(" -or\n        "))
                        + "\n    }";
            case Needed.Lacking _, Needed.Having _, Needed.Beyond _, Needed.Unlike _ ->
                throw new IllegalArgumentException("a list is no condition: " + needed);
        };
    }

    private static String differs(Expected expected) {
        String property = "$_." + expected.property();
        return switch (expected.form()) {
            case TEXT ->
                "[string]" + property + " -ne "
                        + PowerShellText.quoted(expected.texts().getFirst());
            case LIST -> unlike("(" + property + " | ForEach-Object { [string]$_ })", expected.texts());
            case NAMED ->
                unlike(
                        "(([string]" + property + ") -split \"'\" | Where-Object { $_ -like 'CN=*' } |"
                                + " ForEach-Object { (($_ -split ',')[0]).Substring(3) })",
                        expected.texts());
        };
    }

    private static String unlike(String list, List<String> wanted) {
        return unlike("@" + list, array(wanted), wanted.size());
    }

    /** In no order: which comes first is another matter in each language. */
    private static String unlike(String list, String wanted, int count) {
        return "(" + list + ".Count -ne " + count + ") -or (@(" + list + " | Where-Object { " + wanted
                + " -notcontains $_ }).Count -gt 0)";
    }

    private static String array(List<String> texts) {
        return "@(" + PowerShellText.quoted(texts) + ")";
    }

    private static String listing(Listing listing) {
        return "@(" + quietly(listing.get()) + " | ForEach-Object { $_." + listing.property()
                + " } | ForEach-Object { [string]$_ })";
    }

    private static String quietly(Command get) {
        return command(get) + QUIETLY;
    }

    /** A command as it is typed. */
    public static String command(Command command) {
        StringBuilder text = new StringBuilder(command.cmdlet());
        for (Argument argument : command.arguments()) {
            text.append(argument.name().isEmpty() ? "" : " -" + argument.name());
            text.append(given(argument.given()));
        }
        return text.toString();
    }

    private static String given(Given given) {
        return switch (given) {
            case Given.Text(String text) -> " " + PowerShellText.quoted(text);
            case Given.Texts(List<String> texts) -> " " + PowerShellText.quoted(texts);
            case Given.Switch() -> "";
            case Given.Flag(boolean flag) -> flag ? " $true" : " $false";
            case Given.Null() -> " $null";
            case Given.Item(String prefix) ->
                prefix.isEmpty() ? " $_" : " (" + PowerShellText.quoted(prefix) + " + $_)";
            case Given.ItemOfList(boolean added) -> " @{ " + (added ? "Add" : "Remove") + " = $_ }";
            case Given.OfList(boolean added, String text) ->
                " @{ " + (added ? "Add" : "Remove") + " = " + PowerShellText.quoted(text) + " }";
        };
    }
}
