package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Addresses;
import dev.reeve.commands.attribute.Attribute;
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

/** {@code Set-MailUser}. */
public final class SetMailUser implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES = Attributes.join(
            Attributes.MESSAGE_FORMAT,
            List.of(Attributes.USE_MAPI_RICH_TEXT_FORMAT, MailboxAttributes.RECIPIENT_LIMITS),
            Attributes.REMOTE_MAILBOX);

    @Override
    public String name() {
        return "Set-MailUser";
    }

    @Override
    public String synopsis() {
        return "Changes a mail user: names, addresses, where its mail goes.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("ExternalEmailAddress"),
                        Declared.flag("ForceUpgrade"),
                        Declared.flag("RemovePicture"),
                        Declared.flag("RemoveSpokenName"),
                        RecipientEdit.dtmfParameter(),
                        Declared.flag("IgnoreDefaultScope")),
                RecipientEdit.accountNameParameters(),
                RecipientEdit.mailParameters(),
                Attributes.declared(Attributes.MAIL),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient recipient = External.mailUser(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Setting mail user", context.text(recipient.id()));
        RecipientEdit edit = new RecipientEdit(context, arguments, plan, recipient)
                .accountNames()
                .attributes(Attributes.MAIL)
                .attributes(ATTRIBUTES)
                .mail();
        arguments
                .text("ExternalEmailAddress")
                .ifPresent(address ->
                        edit.with(Addresses.withExternal(edit.recipient().properties(), address)));
        return plan.modify(recipient, edit.recipient()).build();
    }
}
