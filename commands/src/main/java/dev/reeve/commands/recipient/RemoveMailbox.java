package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/**
 * {@code Remove-Mailbox}: the mailbox and its account, with its memberships and role assignments [ASG-18]. Its database
 * keeps it for a while unless it goes for good [MBX-3].
 */
public final class RemoveMailbox implements ChangeCmdlet {

    private static final String LAST_ALLOWED = "RemoveLastArbitrationMailboxAllowed";
    private static final String[] ELSEWHERE = {"AuditLog", "AuxAuditLog", "Migration", "SupervisoryReviewPolicy"};

    @Override
    public String name() {
        return "Remove-Mailbox";
    }

    @Override
    public String synopsis() {
        return "Removes a mailbox together with its account.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                SystemMailboxes.switches(ELSEWHERE),
                List.of(
                        Declared.identity("Identity"),
                        Declared.flag("RemoveArbitrationMailboxWithOABsAllowed"),
                        Declared.flag(LAST_ALLOWED),
                        Declared.identity("Database"),
                        Declared.identity("StoreMailboxIdentity"),
                        Declared.bool("Permanent"),
                        Declared.flag("Force"),
                        Declared.flag("IgnoreLegalHold"),
                        Declared.flag("IgnoreDefaultScope")));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        if (arguments.has("StoreMailboxIdentity")) {
            return removeDisconnected(context, arguments);
        }
        Recipient mailbox = SystemMailboxes.find(context, arguments, ELSEWHERE);
        boolean permanent = arguments.flag("Permanent").orElse(false);
        PlanBuilder plan = context.plan()
                .step(
                        permanent ? "Removing mailbox with all that is in it" : "Removing mailbox",
                        context.text(mailbox.id()));
        LegalHold.refuse(arguments, mailbox, plan);
        SystemMailboxes.refuseLast(context, arguments, plan, mailbox, LAST_ALLOWED);
        if (!permanent) {
            DisconnectedMailboxes.leave(context, plan, mailbox);
        }
        return plan.delete(mailbox).build();
    }

    private static Plan removeDisconnected(CmdletContext context, CmdletArguments arguments) {
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, arguments.required("Database"));
        DisconnectedMailbox mailbox =
                DisconnectedMailboxes.find(context, database, arguments.required("StoreMailboxIdentity"));
        return context.plan()
                .step("Removing disconnected mailbox", mailbox.name())
                .act(database)
                .deleteAlong(mailbox)
                .build();
    }
}
