package dev.reeve.commands.directory;

import dev.reeve.commands.attribute.Shown;
import dev.reeve.commands.attribute.SizeValue;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Property;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-MailboxDatabase}: all, one, or those with a copy on a server. */
public final class GetMailboxDatabase implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-MailboxDatabase";
    }

    @Override
    public String synopsis() {
        return "Lists mailbox databases with the servers that hold their copies.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("Server"),
                Declared.flag("Status"),
                Declared.flag("IncludePreExchange2013"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<List<ObjectId>> servers = arguments
                .value("Server")
                .map(value -> context.lookup().matching(ExchangeServer.class, Optional.of(value)).stream()
                        .map(ExchangeServer::id)
                        .toList());
        boolean status = arguments.isOn("Status");
        return context.lookup().matching(MailboxDatabase.class, arguments.value("Identity")).stream()
                .filter(database ->
                        servers.isEmpty() || database.copies().stream().anyMatch(servers.get()::contains))
                .map(database -> show(context, database, status));
    }

    /** A database as the cmdlets of databases show it. */
    public static ResultObject show(CmdletContext context, MailboxDatabase database, boolean status) {
        Organization organization = context.organization();
        FilterSubject subject = organization.subject(database);
        ResultObject.Builder builder = ResultObject.of("MailboxDatabase", context.identity(database))
                .put("Server", Values.reference(organization, database.activeServer()))
                .put("Servers", Values.references(organization, database.copies()))
                .put("Recovery", database.properties().isTrue(DatabaseProperties.RECOVERY))
                .put("ReplicationType", database.copies().size() > 1 ? "Remote" : "None")
                .put("ActivationPreference", preferences(organization, database))
                .put("ReplayLagTimes", CopySetting.REPLAY_LAG.shown(organization, database))
                .put("TruncationLagTimes", CopySetting.TRUNCATION_LAG.shown(organization, database))
                .put("IsExcludedFromProvisioning", database.excludedFromProvisioning())
                .put("IsSuspendedFromProvisioning", database.suspendedFromProvisioning());
        for (Property property : DatabaseProperties.REGISTRY.all()) {
            if (property != DatabaseProperties.SERVER
                    && property != DatabaseProperties.RECOVERY
                    && !CopySetting.keeps(property)) {
                builder.put(property.name(), Shown.of(organization, subject, property));
            }
        }
        for (String quota : List.of("IssueWarningQuota", "ProhibitSendQuota", "ProhibitSendReceiveQuota")) {
            if (database.properties()
                    .value(DatabaseProperties.REGISTRY.named(quota).orElseThrow())
                    .isEmpty()) {
                builder.put(quota, new SizeValue.Unlimited());
            }
        }
        if (status) {
            // No mail is kept here, so none takes room [MBX-7].
            builder.put("Mounted", database.mounted())
                    .put("DatabaseSize", new SizeValue(0))
                    .put("AvailableNewMailboxSpace", new SizeValue(0));
        }
        return BaseProperties.stored(builder, organization, database, SchemaClass.DATABASE, context.server())
                .build();
    }

    /** The servers with the rank of their copies, as {@code [MBX1, 1]}. */
    private static Value preferences(Organization organization, MailboxDatabase database) {
        List<Value> preferences = new ArrayList<>();
        for (ObjectId id : database.copies()) {
            int rank = preferences.size() + 1;
            organization
                    .find(id, ExchangeServer.class)
                    .ifPresent(server -> preferences.add(new Text("[" + server.name() + ", " + rank + "]")));
        }
        return new ListValue(preferences);
    }
}
