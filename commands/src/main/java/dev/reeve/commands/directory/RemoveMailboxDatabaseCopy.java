package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import java.util.ArrayList;
import java.util.List;

/** {@code Remove-MailboxDatabaseCopy}: the scope of the database or of the named server suffices [CFG-2] [DB-2]. */
public final class RemoveMailboxDatabaseCopy implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-MailboxDatabaseCopy";
    }

    @Override
    public String synopsis() {
        return "Removes a passive copy of a mailbox database.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Databases.Copy copy = Databases.copy(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Removing database copy", copy.text());
        if (copy.isActive()) {
            plan.refuse(
                    ErrorCode.ObjectInUse,
                    "'" + copy.text() + "' is the active copy. Remove the database instead.",
                    copy.text());
        }
        List<ObjectId> copies = new ArrayList<>(copy.database().copies());
        copies.remove(copy.server().id());
        return plan.act(copy.server())
                .modify(
                        copy.database(),
                        CopySetting.without(copy.database(), copy.server().id()).withCopies(copies))
                .requirement(ConfigRequirement.SERVER_OR_DATABASE)
                .build();
    }
}
