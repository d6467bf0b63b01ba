package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.ExchangeServer;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-ServerComponentState}: what state the components of a server are in [SRV-4]. */
public final class GetServerComponentState implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-ServerComponentState";
    }

    @Override
    public String synopsis() {
        return "Shows what state the components of a server are in.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.text("Component"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        ExchangeServer server = context.lookup().one(ExchangeServer.class, arguments.required("Identity"));
        List<String> components = arguments
                .text("Component")
                .map(given -> List.of(ServerComponents.component(given)))
                .orElseGet(ServerComponents::names);
        return components.stream().map(component -> ServerComponents.shown(context, server, component));
    }
}
