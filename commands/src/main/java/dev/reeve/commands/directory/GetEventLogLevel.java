package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.ExchangeServer;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-EventLogLevel}: how much the parts of a server write to its event log. */
public final class GetEventLogLevel implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-EventLogLevel";
    }

    @Override
    public String synopsis() {
        return "Shows how much the parts of a server write to its event log: stored settings that nothing reads.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.identity("Server"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Stream<EventLog.Category> categories = arguments.has("Identity")
                ? EventLog.named(context, arguments.required("Identity")).stream()
                : EventLog.all(
                        arguments.has("Server")
                                ? context.lookup().one(ExchangeServer.class, arguments.required("Server"))
                                : EventLog.session(context));
        return categories.map(category -> EventLog.shown(context, category));
    }
}
