package dev.reeve.commands.directory;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.ServerAttributes;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.property.Properties;
import java.util.List;

/** {@code Set-MailboxDatabase}: a database must stay inside the scope that covers it [CFG-2] [CFG-11]. */
public final class SetMailboxDatabase implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-MailboxDatabase";
    }

    @Override
    public String synopsis() {
        return "Changes the settings of a mailbox database.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("Name"),
                        Declared.bool("IsExcludedFromProvisioning"),
                        Declared.bool("IsSuspendedFromProvisioning")),
                Attributes.declared(ServerAttributes.DATABASE));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Setting mailbox database", database.name());
        Properties properties =
                Attributes.apply(ServerAttributes.DATABASE, database.properties(), context, arguments, plan);
        MailboxDatabase after = database.withProperties(properties)
                .provisioned(
                        arguments.flag("IsExcludedFromProvisioning").orElse(database.excludedFromProvisioning()),
                        arguments.flag("IsSuspendedFromProvisioning").orElse(database.suspendedFromProvisioning()));
        if (arguments.has("Name")) {
            String name = arguments.requiredText("Name").strip();
            ObjectNames.check(context.organization(), MailboxDatabase.class, database.id(), name)
                    .ifPresent(plan::refuse);
            after = after.withHeader(after.header().named(name));
        }
        return plan.modify(database, after).build();
    }
}
