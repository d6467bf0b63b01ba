package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.property.PropertyValue;
import java.util.List;

/** {@code Set-ServerComponentState}: says for a requester what a component of a server should do [SRV-4]. */
public final class SetServerComponentState implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-ServerComponentState";
    }

    @Override
    public String synopsis() {
        return "Says what state a component of a server should be in, for example during maintenance.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.text("Component"),
                Declared.text("Requester"),
                Declared.oneOf("State", "ServiceState", ServerComponents.STATES),
                Declared.flag("LocalOnly"),
                Declared.flag("RemoteOnly"),
                Declared.whole("TimeoutInSeconds"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ExchangeServer server = context.lookup().one(ExchangeServer.class, arguments.required("Identity"));
        String component = ServerComponents.component(arguments.requiredText("Component"));
        String requester = ServerComponents.requester(arguments.requiredText("Requester"));
        ConfigurationObject before = ServerComponents.kept(context, server, component)
                .orElseGet(() -> ServerComponents.created(context, server, component));
        return context.plan()
                .touch(ObjectAccess.modify(server, server))
                .put(before, before.with(requester, List.of(new PropertyValue.Text(arguments.requiredText("State")))))
                .step("Setting the state of component \"" + component + "\" of server", server.name())
                .build();
    }
}
