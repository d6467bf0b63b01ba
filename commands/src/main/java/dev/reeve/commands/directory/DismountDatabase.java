package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.organization.MailboxDatabase;
import java.util.List;

/** {@code Dismount-Database} [CFG-2]. */
public final class DismountDatabase implements ChangeCmdlet {

    @Override
    public String name() {
        return "Dismount-Database";
    }

    @Override
    public String synopsis() {
        return "Dismounts a mailbox database; new mailboxes go elsewhere.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, arguments.required("Identity"));
        return context.plan()
                .step("Dismounting database", database.name())
                .modify(database, database.mounted(false))
                .build();
    }
}
