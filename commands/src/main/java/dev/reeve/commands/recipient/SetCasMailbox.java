package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.MailboxAttributes;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Set-CASMailbox}: allows and forbids client protocols. */
public final class SetCasMailbox implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-CASMailbox";
    }

    @Override
    public String synopsis() {
        return "Allows or forbids the protocols by which clients reach a mailbox.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("Name"),
                        Declared.text("SamAccountName"),
                        Declared.text("PrimarySmtpAddress"),
                        Declared.edit("EmailAddresses"),
                        Declared.flag("IgnoreDefaultScope"),
                        // No device ever connects here, so none was blocked.
                        Declared.flag("ResetAutoBlockedDevices")),
                Attributes.declared(MailboxAttributes.CLIENT_ACCESS));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient mailbox = Mailboxes.find(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Setting client access of mailbox", context.text(mailbox.id()));
        Recipient after = new RecipientEdit(context, arguments, plan, mailbox)
                .accountNames()
                .attributes(MailboxAttributes.CLIENT_ACCESS)
                .mail()
                .recipient();
        return plan.modify(mailbox, after).build();
    }
}
