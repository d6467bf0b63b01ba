package dev.reeve.commands.directory;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.ServerAttributes;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.ExchangeServer;
import java.util.List;

/** {@code Set-ExchangeServer} [CFG-3]. */
public final class SetExchangeServer implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-ExchangeServer";
    }

    @Override
    public String synopsis() {
        return "Changes the settings of a server.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(List.of(Declared.identity("Identity")), Attributes.declared(ServerAttributes.SERVER));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ExchangeServer server = context.lookup().one(ExchangeServer.class, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Setting server", server.name());
        return plan.modify(
                        server,
                        server.withProperties(Attributes.apply(
                                ServerAttributes.SERVER, server.properties(), context, arguments, plan)))
                .build();
    }
}
