package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Remove-DatabaseAvailabilityGroupServer}: decided by the server that leaves [CFG-2] [DB-4]. */
public final class RemoveDatabaseAvailabilityGroupServer implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-DatabaseAvailabilityGroupServer";
    }

    @Override
    public String synopsis() {
        return "Removes a server from a database availability group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"), Declared.identity("MailboxServer"), Declared.flag("ConfigurationOnly"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ConfigurationObject group = AvailabilityGroups.one(context, arguments.required("Identity"));
        ExchangeServer server = context.lookup().one(ExchangeServer.class, arguments.required("MailboxServer"));
        PlanBuilder plan = context.plan()
                .step("Removing server from database availability group", group.name() + "\\" + server.name())
                .read(group);
        List<ObjectId> servers = new ArrayList<>(group.references(AvailabilityGroups.SERVERS));
        if (!servers.remove(server.id())) {
            plan.refuse(
                    ErrorCode.MemberNotFound,
                    "Server '" + server.name() + "' is no member of database availability group '" + group.name()
                            + "'.",
                    server.name());
            return plan.act(server).build();
        }
        replicated(context, server)
                .filter(_ -> !arguments.isOn("ConfigurationOnly"))
                .ifPresent(database -> plan.refuse(
                        ErrorCode.ObjectInUse,
                        "Server '" + server.name() + "' still has a copy of database '" + database.name()
                                + "', which has others. Remove the copy first.",
                        server.name()));
        return plan.putOn(server, AvailabilityGroups.with(group, servers)).build();
    }

    /** A database of several copies, one of which the server has. */
    private static Optional<MailboxDatabase> replicated(CmdletContext context, ExchangeServer server) {
        return context.organization()
                .all(MailboxDatabase.class)
                .filter(database ->
                        database.copies().size() > 1 && database.copies().contains(server.id()))
                .findFirst();
    }
}
