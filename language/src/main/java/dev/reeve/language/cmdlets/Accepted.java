package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;

import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cmdlets at the head and the foot of scripts that only other shells need: accepted, so that the scripts go on. */
final class Accepted {

    private static final Map<String, String> NOTES = Map.ofEntries(
            Map.entry("Connect-ExchangeOnline", "the session is already connected"),
            Map.entry("Connect-ExchangeServer", "the session is already connected"),
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

    private static final List<String> EXCHANGE = List.of(
            "Microsoft.Exchange.Management.PowerShell.E2010", "Microsoft.Exchange.Management.PowerShell.SnapIn");

    private Accepted() {}

    /** The line that connects a plain console to Exchange, by its file's name. */
    static BuiltIn remoteExchange() {
        return note("RemoteExchange.ps1", "the session is already connected");
    }

    static List<BuiltIn> all() {
        List<BuiltIn> all = new ArrayList<>(List.of(
                silent("Get-Module"),
                silent("Get-InstalledModule"),
                snapIns(),
                sendMail(),
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

    /** Scripts which ask what could be added come to the line that adds it. */
    private static BuiltIn snapIns() {
        return Declare.cmdlet("Get-PSSnapin")
                .listAt(0, "Name", TEXT)
                .flag("Registered")
                .starts(context -> arguments -> {
                    List<Value> wanted = ListValue.itemsOf(arguments.get("Name").orElse(ListValue.EMPTY));
                    for (String name : arguments.isOn("Registered") ? EXCHANGE : List.<String>of()) {
                        if (wanted.isEmpty()
                                || wanted.stream()
                                        .anyMatch(
                                                each -> Wildcard.of(each.text()).matches(name))) {
                            context.output(new PropertyBag("PSSnapInInfo")
                                    .put("Name", name)
                                    .put("PSVersion", "4.0")
                                    .put("Description", "Cmdlets of Exchange, which are there already."));
                        }
                    }
                });
    }

    /** Fails as it does where no mail server answers, so that a report is still written [SH-33]. */
    private static BuiltIn sendMail() {
        Declare declare =
                Declare.cmdlet("Send-MailMessage").listAt(0, "To", OBJECT).at(1, "Subject", OBJECT);
        for (String option : List.of(
                "From",
                "Cc",
                "Bcc",
                "Body",
                "SmtpServer",
                "Attachments",
                "Credential",
                "Port",
                "Encoding",
                "Priority",
                "ReplyTo",
                "DeliveryNotificationOption")) {
            declare.named(option, OBJECT);
        }
        return declare.flag("BodyAsHtml")
                .flag("UseSsl")
                .starts(context -> _ -> context.error(new ErrorRecord(
                        "MailNotSent",
                        "ConnectionError",
                        "SmtpException",
                        "The mail was not sent: this shell has no network. What the script wrote lies in the session's folder.",
                        "",
                        "String",
                        "Send-MailMessage")));
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
                "Repository",
                "ServerFqdn",
                "ClientApplication")) {
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
                "Confirm",
                "Auto")) {
            declare.flag(flag);
        }
        return declare.starts(context -> _ -> say(context, name, note));
    }

    private static void say(CommandContext context, String name, String note) {
        context.warning(name + " is not needed here: " + note + ".");
    }
}
