package dev.reeve.commands.declared;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.DecidedCmdlet;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.name.CaseFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A cmdlet of the catalogue that only its declaration is known of [CFG-1]. */
public final class DeclaredCmdlet implements DecidedCmdlet {

    private final CmdletDefinition definition;
    private final Optional<String> unbuiltParameter;

    private DeclaredCmdlet(CmdletDefinition definition, Optional<String> unbuiltParameter) {
        this.definition = definition;
        this.unbuiltParameter = unbuiltParameter;
    }

    /** A cmdlet that is not built. */
    public static DeclaredCmdlet of(CmdletDefinition definition) {
        return new DeclaredCmdlet(definition, Optional.empty());
    }

    /** A cmdlet that is built, with a parameter that is not. */
    public static DeclaredCmdlet with(CmdletDefinition definition, String unbuiltParameter) {
        return new DeclaredCmdlet(definition, Optional.of(unbuiltParameter));
    }

    @Override
    public String name() {
        return definition.name();
    }

    /** What only a mail server has: requests, queues, devices. Reports that list them are to go on [CMD-1]. */
    private static final Set<String> ABSENT = Set.of(
            "get-activesyncdevice",
            "get-activesyncdeviceclass",
            "get-activesyncdevicestatistics",
            "get-agentlog",
            "get-clientaccessarray",
            "get-compliancesearch",
            "get-compliancesearchaction",
            "get-edgesubscription",
            "get-exchangecertificate",
            "get-globalmonitoringoverride",
            "get-logonstatistics",
            "get-mailboxexportrequest",
            "get-mailboximportrequest",
            "get-mailboxrestorerequest",
            "get-mailboxsearch",
            "get-mailpublicfolder",
            "get-message",
            "get-migrationbatch",
            "get-migrationendpoint",
            "get-migrationuser",
            "get-mobiledevice",
            "get-mobiledevicestatistics",
            "get-moverequest",
            "get-notification",
            "get-publicfolder",
            "get-publicfolderdatabase",
            "get-publicfoldermailboxmigrationrequest",
            "get-publicfoldermigrationrequest",
            "get-publicfoldermoverequest",
            "get-publicfolderstatistics",
            "get-queue",
            "get-resubmitrequest",
            "get-sitemailbox",
            "get-transportagent",
            "get-umactivecalls",
            "get-ummailbox");

    /** What has to do with mail, or with whether a server answers. */
    private static final Pattern OF_A_SERVER = Pattern.compile(
            "(?:Test|Search|Start|Stop|Resume|Suspend|Retry|Redirect|Export|Clear)-.*"
                    + "|\\w+-(?:\\w*(?:Request|RequestStatistics|Message|MessageCategory|Queue|QueueDigest|Device"
                    + "|DeviceStatistics|Statistics|PublicFolder|PublicFolderClientPermission|Subscription|Certificate"
                    + "|Agent|Health|HealthReport|Batch|Endpoint|MailboxSearch|UserPhoto|App|Log|Logs|SiteMailbox"
                    + "|UMMailbox|UMMailboxPIN|TrackingReport|DiagnosticInfo|ConnectionInfo|State|DatabaseCopy))",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String lacking() {
        return unbuiltParameter.isEmpty() && OF_A_SERVER.matcher(name()).matches()
                ? ": it takes a mail server."
                : " yet.";
    }

    /** Whether all of a kind is asked for of which there is none here; by name each is an error. */
    @Override
    public boolean findsNothing(CmdletArguments arguments) {
        return ABSENT.contains(CaseFolding.fold(name())) && !arguments.has("Identity");
    }

    @Override
    public String synopsis() {
        if (ABSENT.contains(CaseFolding.fold(name()))) {
            return "Lists nothing: it takes a mail server to have any.";
        }
        return "A cmdlet that a role of yours holds, and that Reeve does not run yet.";
    }

    @Override
    public List<Declared> parameters() {
        return definition.parameters().stream().map(DeclaredCmdlet::declared).toList();
    }

    private static Declared declared(CmdletParameter parameter) {
        return parameter.type().equals("SwitchParameter")
                ? Declared.flag(parameter.name())
                : Declared.any(parameter.name());
    }

    @Override
    public Optional<String> unbuiltParameter() {
        return unbuiltParameter;
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        return new DeclaredPlan(definition, context, arguments).plan();
    }
}
