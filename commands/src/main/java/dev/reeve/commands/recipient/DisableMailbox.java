package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/**
 * {@code Disable-Mailbox}: takes the mailbox away, or its archive; the account stays with what is the person's, and the
 * database keeps the mailbox [MBX-3].
 */
public final class DisableMailbox implements ChangeCmdlet {

    @Override
    public String name() {
        return "Disable-Mailbox";
    }

    @Override
    public String synopsis() {
        return "Takes an account's mailbox away and keeps the account.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.flag("Archive"),
                Declared.flag("IgnoreLegalHold"),
                Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient mailbox = Mailboxes.find(context, arguments.required("Identity"));
        boolean archive = arguments.isOn("Archive");
        PlanBuilder plan = context.plan()
                .step(archive ? "Disabling the archive of mailbox" : "Disabling mailbox", context.text(mailbox.id()));
        LegalHold.refuse(arguments, mailbox, plan);
        if (archive) {
            Archives.refuseMissing(plan, mailbox);
            DisconnectedMailboxes.leaveArchive(context, plan, mailbox);
            return plan.modify(mailbox, Archives.off(mailbox)).build();
        }
        DisconnectedMailboxes.leave(context, plan, mailbox);
        return plan.modify(mailbox, MailDisabled.account(mailbox)).build();
    }
}
