package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;

import dev.reeve.language.command.CommandContext;
import dev.reeve.language.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cmdlets at the head and the foot of scripts that only other shells need: accepted, so that the scripts go on. */
final class Accepted {

    private static final Map<String, String> NOTES = Map.ofEntries(
            Map.entry("Connect-ExchangeOnline", "the session is already connected"),
            Map.entry("Disconnect-ExchangeOnline", "the session stays connected"),
            Map.entry("New-PSSession", "no remote session is needed"),
            Map.entry("Import-PSSession", "the cmdlets are already there"),
            Map.entry("Enter-PSSession", "no remote session is needed"),
            Map.entry("Exit-PSSession", "there is no remote session"),
            Map.entry("Remove-PSSession", "there is no remote session"),
            Map.entry("Add-PSSnapin", "the cmdlets are already there"),
            Map.entry("Remove-PSSnapin", "the cmdlets stay"),
            Map.entry("Import-Module", "the cmdlets are already there"),
            Map.entry("Remove-Module", "the cmdlets stay"),
            Map.entry("Install-Module", "modules are not installed in this shell"),
            Map.entry("Update-Module", "modules are not installed in this shell"),
            Map.entry("Start-Transcript", "what is typed is in the history, what is changed in the audit log"),
            Map.entry("Stop-Transcript", "no transcript was begun"),
            Map.entry("Set-ExecutionPolicy", "there is no execution policy in this shell"),
            Map.entry("Set-ADServerSettings", "the whole forest is always in view"));

    private Accepted() {}

    static List<BuiltIn> all() {
        List<BuiltIn> all = new ArrayList<>(List.of(
                silent("Get-Module"),
                silent("Get-InstalledModule"),
                silent("Get-PSSnapin"),
                silent("Get-PSSession"),
                Declare.cmdlet("Get-ExecutionPolicy")
                        .named("Scope", TEXT)
                        .starts(context -> _ -> context.output(new Text("Unrestricted")))));
        NOTES.forEach((name, note) -> all.add(note(name, note)));
        return all;
    }

    /** Looks for what there is none of. */
    private static BuiltIn silent(String name) {
        return Declare.cmdlet(name)
                .listAt(0, "Name", TEXT)
                .flag("ListAvailable")
                .flag("Registered")
                .flag("All")
                .starts(_ -> _ -> {});
    }

    private static BuiltIn note(String name, String note) {
        Declare declare = Declare.cmdlet(name)
                .listAt(0, "Name", OBJECT, "Session", "ExecutionPolicy", "UserPrincipalName", "Version", "Path")
                .listAt(1, "Scope", OBJECT);
        for (String option : List.of(
                "ConnectionUri",
                "ComputerName",
                "ConfigurationName",
                "Authentication",
                "Credential",
                "SessionOption",
                "RecipientViewRoot",
                "ViewEntireForest",
                "Organization",
                "AppId",
                "CertificateThumbprint",
                "CommandName",
                "Prefix",
                "MinimumVersion",
                "RequiredVersion",
                "Repository")) {
            declare.named(option, OBJECT);
        }
        for (String flag : List.of(
                "AllowRedirection",
                "AllowClobber",
                "DisableNameChecking",
                "ShowBanner",
                "ShowProgress",
                "ManagedIdentity",
                "SkipPublisherCheck",
                "Append",
                "NoClobber",
                "IncludeInvocationHeader",
                "Force",
                "Confirm")) {
            declare.flag(flag);
        }
        return declare.starts(context -> _ -> say(context, name, note));
    }

    private static void say(CommandContext context, String name, String note) {
        context.warning(name + " is not needed here: " + note + ".");
    }
}
