package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-MailboxDatabaseCopyStatus}: copies, as far as the directory tells how they are [DB-3]. */
public final class GetMailboxDatabaseCopyStatus implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-MailboxDatabaseCopyStatus";
    }

    @Override
    public String synopsis() {
        return "Lists the copies of mailbox databases, and which of them are active or suspended.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("Server"),
                Declared.flag("Active"),
                Declared.flag("Local"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<Value> identity = arguments.value("Identity");
        Optional<ExchangeServer> server = arguments
                .value("Server")
                .or(() -> arguments.isOn("Local") ? Optional.of(new Text(context.server())) : Optional.empty())
                .map(value -> context.lookup().one(ExchangeServer.class, value));
        if (identity.filter(value -> value.text().indexOf('\\') > 0).isPresent()) {
            return Stream.of(Databases.copy(context, identity.get()))
                    .filter(copy -> isWanted(copy, server, arguments))
                    .map(GetMailboxDatabaseCopyStatus::show);
        }
        return context.lookup().matching(MailboxDatabase.class, identity).stream()
                .flatMap(database -> copies(context, database))
                .filter(copy -> isWanted(copy, server, arguments))
                .map(GetMailboxDatabaseCopyStatus::show);
    }

    private static Stream<Databases.Copy> copies(CmdletContext context, MailboxDatabase database) {
        return database.copies().stream()
                .flatMap(id -> context.organization().find(id, ExchangeServer.class).stream())
                .filter(context::canRead)
                .map(server -> new Databases.Copy(database, server));
    }

    private static boolean isWanted(Databases.Copy copy, Optional<ExchangeServer> server, CmdletArguments arguments) {
        return (server.isEmpty() || server.get().id().equals(copy.server().id()))
                && (!arguments.isOn("Active") || copy.isActive());
    }

    private static ResultObject show(Databases.Copy copy) {
        List<ObjectId> copies = copy.database().copies();
        String status = copy.isActive()
                ? copy.database().mounted() ? "Mounted" : "Dismounted"
                : copy.isSuspended() ? "Suspended" : "Healthy";
        return ResultObject.of("MailboxDatabaseCopyStatus", copy.text())
                .put("Identity", copy.text())
                .put("Name", copy.text())
                .put("DatabaseName", copy.database().name())
                .put("Status", status)
                .put("MailboxServer", copy.server().name())
                .put(
                        "ActivationPreference",
                        new Whole(copies.indexOf(copy.server().id()) + 1L))
                .put("ActiveCopy", copy.isActive())
                .put("ActivationSuspended", copy.isSuspended())
                .put(
                        "SuspendComment",
                        Values.text(CopySetting.SUSPEND_COMMENT.of(
                                copy.database(), copy.server().id())))
                .put("CopyQueueLength", new Whole(0))
                .put("ReplayQueueLength", new Whole(0))
                .put("ContentIndexState", copy.isSuspended() ? "Suspended" : "Healthy")
                .build();
    }
}
