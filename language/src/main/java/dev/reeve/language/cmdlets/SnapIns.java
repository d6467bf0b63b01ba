package dev.reeve.language.cmdlets;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandTable;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.Signature;
import dev.reeve.language.host.Host;
import dev.reeve.language.host.SilentSink;
import dev.reeve.language.host.Sink;
import dev.reeve.language.runtime.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The snap-ins whose cmdlets the language brings along: what a role may name besides the host's cmdlets [AME-6]. */
public final class SnapIns {

    private static final String UTILITY = "Microsoft.PowerShell.Utility";

    /** Where cmdlets belong that are not {@link #UTILITY}'s. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "Microsoft.PowerShell.Core",
            folded(
                    "Add-PSSnapin",
                    "Clear-History",
                    "ForEach-Object",
                    "Get-History",
                    "Get-Module",
                    "Get-PSSession",
                    "Import-Module",
                    "New-PSSession",
                    "Out-Default",
                    "Out-Host",
                    "Out-Null",
                    "Remove-PSSession",
                    "Set-StrictMode",
                    "Where-Object"),
            "Microsoft.PowerShell.Management",
            folded(
                    "Add-Content",
                    "Get-ChildItem",
                    "Get-Content",
                    "Get-Item",
                    "Get-Location",
                    "Join-Path",
                    "New-Item",
                    "Pop-Location",
                    "Push-Location",
                    "Remove-Item",
                    "Set-Content",
                    "Set-Location",
                    "Split-Path",
                    "Test-Path"),
            "Microsoft.PowerShell.Security",
            folded("ConvertTo-SecureString", "Get-Credential", "Set-ExecutionPolicy"));

    /** Lines that only other shells need, and that belong to none of these snap-ins. */
    private static final Set<String> STRANGERS =
            folded("Connect-ExchangeOnline", "Disconnect-ExchangeOnline", "Install-Module", "Set-ADServerSettings");

    private static final BuiltIns CMDLETS =
            new BuiltIns(new Session(new Nowhere(), _ -> CommandTable.empty(), Map.of()));

    private SnapIns() {}

    /**
     * A cmdlet of a snap-in.
     *
     * @param parameters the names of its parameters, common ones left out
     */
    public record SnapInCmdlet(String name, String snapIn, List<String> parameters) {}

    /** The cmdlet of that name, ignoring case. */
    public static Optional<SnapInCmdlet> find(String name) {
        return CMDLETS.find(name)
                .map(Command::signature)
                .filter(signature -> !STRANGERS.contains(signature.name()))
                .map(SnapIns::cmdlet);
    }

    private static SnapInCmdlet cmdlet(Signature signature) {
        String snapIn = OTHERS.entrySet().stream()
                .filter(other -> other.getValue().contains(signature.name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UTILITY);
        return new SnapInCmdlet(
                signature.name(),
                snapIn,
                signature.parameters().stream().map(Parameter::name).toList());
    }

    private static Set<String> folded(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    /** Surroundings in which nothing runs: cmdlets are only asked what they declare. */
    private static final class Nowhere implements Host {

        @Override
        public CommandTable commands() {
            return CommandTable.empty();
        }

        @Override
        public Sink sink() {
            return new SilentSink();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }
}
