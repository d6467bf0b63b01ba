package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.organization.MailboxDatabase;
import java.util.List;

/** {@code Remove-MailboxDatabase}: the scope of the database or of its server suffices [CFG-2] [CFG-5]. */
public final class RemoveMailboxDatabase implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-MailboxDatabase";
    }

    @Override
    public String synopsis() {
        return "Removes a mailbox database that holds no mailboxes.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, arguments.required("Identity"));
        return context.plan()
                .step("Removing mailbox database", database.name())
                .act(Databases.server(context, database))
                .delete(database)
                .requirement(ConfigRequirement.SERVER_OR_DATABASE)
                .build();
    }
}
