package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attributes;
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

    private static final String LAST_ALLOWED = "DisableLastArbitrationMailboxAllowed";

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
        return Attributes.join(
                SystemMailboxes.switches(),
                List.of(
                        Declared.identity("Identity"),
                        Declared.flag("Archive"),
                        Declared.flag("DisableArbitrationMailboxWithOABsAllowed"),
                        Declared.flag(LAST_ALLOWED),
                        Declared.flag("IgnoreLegalHold"),
                        Declared.flag("IgnoreDefaultScope")));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient mailbox = SystemMailboxes.find(context, arguments);
        boolean archive = arguments.isOn("Archive");
        PlanBuilder plan = context.plan()
                .step(archive ? "Disabling the archive of mailbox" : "Disabling mailbox", context.text(mailbox.id()));
        LegalHold.refuse(arguments, mailbox, plan);
        if (archive) {
            Archives.refuseMissing(plan, mailbox);
            DisconnectedMailboxes.leaveArchive(context, plan, mailbox);
            return plan.modify(mailbox, Archives.off(mailbox)).build();
        }
        SystemMailboxes.refuseLast(context, arguments, plan, mailbox, LAST_ALLOWED);
        DisconnectedMailboxes.leave(context, plan, mailbox);
        return plan.modify(mailbox, MailDisabled.account(mailbox)).build();
    }
}
