package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.organization.MailboxDatabase;
import java.util.List;

/** {@code Mount-Database} [CFG-2]. */
public final class MountDatabase implements ChangeCmdlet {

    @Override
    public String name() {
        return "Mount-Database";
    }

    @Override
    public String synopsis() {
        return "Mounts a mailbox database, so that its mailboxes can be used.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.flag("Force"),
                Declared.flag("AcceptDataLoss"),
                Declared.flag("NewCapacity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, arguments.required("Identity"));
        return context.plan()
                .step("Mounting database", database.name())
                .modify(database, database.mounted(true))
                .build();
    }
}
