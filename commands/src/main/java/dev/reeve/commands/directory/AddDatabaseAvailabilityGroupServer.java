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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Add-DatabaseAvailabilityGroupServer}: decided by the server that joins [CFG-2] [DB-4]. */
public final class AddDatabaseAvailabilityGroupServer implements ChangeCmdlet {

    @Override
    public String name() {
        return "Add-DatabaseAvailabilityGroupServer";
    }

    @Override
    public String synopsis() {
        return "Adds a server to a database availability group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.identity("MailboxServer"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ConfigurationObject group = AvailabilityGroups.one(context, arguments.required("Identity"));
        ExchangeServer server = context.lookup().one(ExchangeServer.class, arguments.required("MailboxServer"));
        PlanBuilder plan = context.plan()
                .step("Adding server to database availability group", group.name() + "\\" + server.name())
                .read(group);
        Optional<ConfigurationObject> present = AvailabilityGroups.of(context.organization(), server.id());
        if (present.isPresent()) {
            plan.refuse(
                    ErrorCode.MemberAlreadyExists,
                    "Server '" + server.name() + "' is a member of database availability group '"
                            + present.get().name() + "' already, and can be in one only.",
                    server.name());
            return plan.act(server).build();
        }
        List<ObjectId> servers = new ArrayList<>(group.references(AvailabilityGroups.SERVERS));
        servers.add(server.id());
        return plan.putOn(server, AvailabilityGroups.with(group, servers)).build();
    }
}
