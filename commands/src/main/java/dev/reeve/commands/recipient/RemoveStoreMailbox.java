package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.MailboxDatabase;
import java.util.List;

/** {@code Remove-StoreMailbox}: a disconnected mailbox goes for good; its database is what scopes decide on [MBX-4]. */
public final class RemoveStoreMailbox implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-StoreMailbox";
    }

    @Override
    public String synopsis() {
        return "Removes a disconnected mailbox from its database for good.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Database"),
                Declared.identity("Identity"),
                Declared.oneOf("MailboxState", DisconnectedMailbox.Reason.class));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, arguments.required("Database"));
        DisconnectedMailbox mailbox = DisconnectedMailboxes.find(context, database, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Removing disconnected mailbox", mailbox.name());
        if (!mailbox.reason().name().equalsIgnoreCase(arguments.requiredText("MailboxState"))) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Mailbox '" + mailbox.name() + "' is " + mailbox.reason() + ". Give that as -MailboxState.",
                    mailbox.name());
        }
        return plan.act(database).deleteAlong(mailbox).build();
    }
}
