package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import java.util.List;

/** {@code Suspend-MailboxDatabaseCopy} [CFG-2] [DB-2] [DB-3]. */
public final class SuspendMailboxDatabaseCopy implements ChangeCmdlet {

    @Override
    public String name() {
        return "Suspend-MailboxDatabaseCopy";
    }

    @Override
    public String synopsis() {
        return "Suspends a passive copy of a mailbox database: it is not activated.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.text(CopySetting.SUSPEND_COMMENT.parameter(), 512));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        return Databases.suspension(
                context,
                arguments.required("Identity"),
                "Suspending database copy",
                true,
                arguments.text(CopySetting.SUSPEND_COMMENT.parameter()));
    }
}
