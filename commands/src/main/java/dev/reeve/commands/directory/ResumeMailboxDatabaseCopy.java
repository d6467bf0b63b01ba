package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import java.util.List;
import java.util.Optional;

/** {@code Resume-MailboxDatabaseCopy} [CFG-2] [DB-2] [DB-3]. */
public final class ResumeMailboxDatabaseCopy implements ChangeCmdlet {

    @Override
    public String name() {
        return "Resume-MailboxDatabaseCopy";
    }

    @Override
    public String synopsis() {
        return "Resumes a copy of a mailbox database that was suspended.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        return Databases.suspension(
                context, arguments.required("Identity"), "Resuming database copy", false, Optional.empty());
    }
}
