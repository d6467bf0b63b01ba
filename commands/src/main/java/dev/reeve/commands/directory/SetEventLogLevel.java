package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.language.value.Wildcard;
import java.util.List;
import java.util.stream.Stream;

/** {@code Set-EventLogLevel}: says how much a part of a server writes to its event log; decided on the server [SRV-2]. */
public final class SetEventLogLevel implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-EventLogLevel";
    }

    @Override
    public String synopsis() {
        return "Says how much a part of a server writes to its event log: a stored setting that nothing reads.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.text("Level"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        String identity = arguments.requiredText("Identity");
        if (Wildcard.isPattern(identity)) {
            throw context.lookup().notFound(identity); // a change names what it changes
        }
        List<EventLog.Category> categories = EventLog.named(context, arguments.required("Identity"));
        String given = arguments.requiredText("Level").strip();
        String level = Stream.of(EventLog.LEVELS)
                .filter(given::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.InvalidArgument,
                        "There is no level '" + given + "'. It is one of " + String.join(", ", EventLog.LEVELS) + ".",
                        given));
        ExchangeServer server = categories.getFirst().server();
        PlanBuilder plan = context.plan();
        plan.touch(ObjectAccess.modify(server, server));
        for (EventLog.Category category : categories) {
            ConfigurationObject before =
                    EventLog.kept(context, category).orElseGet(() -> EventLog.created(context, category));
            plan.put(before, before.with(EventLog.LEVEL, List.of(new PropertyValue.Text(level))));
        }
        return plan.step("Setting the event log level of", identity).build();
    }
}
