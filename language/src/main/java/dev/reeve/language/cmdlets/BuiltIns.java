package dev.reeve.language.cmdlets;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.runtime.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All cmdlets of the language, and the short names for them. */
public final class BuiltIns implements CommandSource {

    /** Short names and what they stand for. */
    public static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("where", "Where-Object"),
            Map.entry("?", "Where-Object"),
            Map.entry("foreach", "ForEach-Object"),
            Map.entry("%", "ForEach-Object"),
            Map.entry("select", "Select-Object"),
            Map.entry("sort", "Sort-Object"),
            Map.entry("group", "Group-Object"),
            Map.entry("measure", "Measure-Object"),
            Map.entry("diff", "Compare-Object"),
            Map.entry("compare", "Compare-Object"),
            Map.entry("gm", "Get-Member"),
            Map.entry("gu", "Get-Unique"),
            Map.entry("tee", "Tee-Object"),
            Map.entry("echo", "Write-Output"),
            Map.entry("write", "Write-Output"),
            Map.entry("ft", "Format-Table"),
            Map.entry("fl", "Format-List"),
            Map.entry("fw", "Format-Wide"),
            Map.entry("epcsv", "Export-Csv"),
            Map.entry("ipcsv", "Import-Csv"),
            Map.entry("oh", "Out-Host"),
            Map.entry("ogv", "Out-GridView"),
            Map.entry("gv", "Get-Variable"),
            Map.entry("sv", "Set-Variable"),
            Map.entry("set", "Set-Variable"),
            Map.entry("rv", "Remove-Variable"),
            Map.entry("clv", "Clear-Variable"),
            Map.entry("gal", "Get-Alias"),
            Map.entry("h", "Get-History"),
            Map.entry("history", "Get-History"),
            Map.entry("ghy", "Get-History"),
            Map.entry("r", "Invoke-History"),
            Map.entry("ihy", "Invoke-History"),
            Map.entry("sleep", "Start-Sleep"),
            Map.entry("gc", "Get-Content"),
            Map.entry("cat", "Get-Content"),
            Map.entry("type", "Get-Content"),
            Map.entry("sc", "Set-Content"),
            Map.entry("ac", "Add-Content"),
            Map.entry("sls", "Select-String"),
            Map.entry("cls", "Clear-Host"),
            Map.entry("clear", "Clear-Host"),
            Map.entry("gcm", "Get-Command"),
            Map.entry("icm", "Invoke-Command"),
            Map.entry("help", "Get-Help"),
            Map.entry("man", "Get-Help"),
            Map.entry("dir", "Get-ChildItem"),
            Map.entry("gci", "Get-ChildItem"),
            Map.entry("ls", "Get-ChildItem"),
            Map.entry("gi", "Get-Item"),
            Map.entry("ri", "Remove-Item"),
            Map.entry("rm", "Remove-Item"),
            Map.entry("del", "Remove-Item"),
            Map.entry("cd", "Set-Location"),
            Map.entry("chdir", "Set-Location"),
            Map.entry("sl", "Set-Location"),
            Map.entry("pushd", "Push-Location"),
            Map.entry("popd", "Pop-Location"),
            Map.entry("pwd", "Get-Location"),
            Map.entry("gl", "Get-Location"));

    private final BuiltIn remoteExchange = Accepted.remoteExchange();
    private final Map<String, BuiltIn> commands = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** The cmdlets for a session. */
    public BuiltIns(Session session) {
        List<BuiltIn> all = new ArrayList<>();
        all.addAll(new Filtering(session).all());
        all.add(Selecting.select());
        all.addAll(Ordering.all());
        all.addAll(new Formatting(session).all());
        all.addAll(new Writing(session).all());
        all.addAll(new FileCmdlets(session).all());
        all.addAll(new PathCmdlets(session).all());
        all.addAll(new LocationCmdlets(session).all());
        all.addAll(new Making(session).all());
        all.addAll(new SessionCmdlets(session).all());
        all.addAll(new JsonCmdlets(session).all());
        all.addAll(new ClixmlCmdlets(session).all());
        all.addAll(HtmlCmdlets.all());
        all.addAll(Accepted.all());
        all.forEach(each -> commands.put(each.signature().name(), each));
    }

    @Override
    public Optional<Command> find(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("\\remoteexchange.ps1")
                ? Optional.of(remoteExchange)
                : Optional.ofNullable(commands.get(name));
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(commands.keySet());
    }
}
