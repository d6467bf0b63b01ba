package dev.reeve.commands.directory;

import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.ServerAttributes;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code New-MailboxDatabase}: whether it may be made is the hosting server's scope [CFG-3]. It starts dismounted. */
public final class NewMailboxDatabase implements ChangeCmdlet {

    // What a database allows where nothing was said: 1.9, 2 and 2.3 GB.
    private static final Map<String, Long> QUOTAS = Map.of(
            "IssueWarningQuota", 2_040_109_465L,
            "ProhibitSendQuota", 2_147_483_648L,
            "ProhibitSendReceiveQuota", 2_469_606_195L);

    private static final String RECOVERY = "Recovery";

    private static final List<Attribute> ATTRIBUTES = ServerAttributes.DATABASE.stream()
            .filter(attribute -> Set.of("IsExcludedFromInitialProvisioning", "OfflineAddressBook")
                    .contains(attribute.parameter()))
            .toList();

    @Override
    public String name() {
        return "New-MailboxDatabase";
    }

    @Override
    public String synopsis() {
        return "Makes a mailbox database on a server. It starts dismounted.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                Attributes.declared(ATTRIBUTES),
                List.of(
                        Declared.flag("SkipDatabaseLogFolderCreation"),
                        Declared.flag(RECOVERY),
                        Declared.text("Name"),
                        Declared.identity("Server"),
                        Declared.text("EdbFilePath", Declared.PATH),
                        Declared.text("LogFolderPath", Declared.PATH),
                        Declared.bool("IsExcludedFromProvisioning"),
                        Declared.bool("IsSuspendedFromProvisioning")));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ExchangeServer server = context.lookup().one(ExchangeServer.class, arguments.required("Server"));
        String name = arguments.requiredText("Name").strip();
        PlanBuilder plan = context.plan().step("Creating mailbox database", name);
        ObjectHeader header = ObjectHeader.created(context.choices().newId(), name, context.now());
        ObjectNames.check(context.organization(), MailboxDatabase.class, header.id(), name)
                .ifPresent(plan::refuse);
        MailboxDatabase database = new MailboxDatabase(
                header,
                Attributes.apply(ATTRIBUTES, properties(context, arguments, server, name), context, arguments, plan),
                List.of(server.id()),
                false,
                arguments.isOn(RECOVERY)
                        || arguments.flag("IsExcludedFromProvisioning").orElse(false),
                arguments.flag("IsSuspendedFromProvisioning").orElse(false));
        return plan.createOn(server, database)
                .results(after -> after.organization().find(header.id(), MailboxDatabase.class).stream()
                        .map(made -> GetMailboxDatabase.show(after, made, false)))
                .build();
    }

    private static Properties properties(
            CmdletContext context, CmdletArguments arguments, ExchangeServer server, String name) {
        String folder = "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Mailbox\\" + name;
        Properties quotas = Properties.EMPTY;
        for (Map.Entry<String, Long> quota : QUOTAS.entrySet()) {
            quotas = quotas.with(
                    DatabaseProperties.REGISTRY.named(quota.getKey()).orElseThrow(),
                    new PropertyValue.Size(quota.getValue()));
        }
        return (arguments.isOn(RECOVERY) ? quotas.with(DatabaseProperties.RECOVERY, true) : quotas)
                .withReferences(DatabaseProperties.SERVER, List.of(server.id()))
                .withReferences(DatabaseProperties.MASTER_SERVER_OR_AVAILABILITY_GROUP, List.of(server.id()))
                .with(
                        DatabaseProperties.EXCHANGE_LEGACY_DN,
                        NewOrganization.legacyDn(
                                context.organization().settings().name(), "Databases", name))
                .with(
                        DatabaseProperties.EDB_FILE_PATH,
                        arguments.text("EdbFilePath").orElse(folder + "\\" + name + ".edb"))
                .with(
                        DatabaseProperties.LOG_FOLDER_PATH,
                        arguments.text("LogFolderPath").orElse(folder));
    }
}
