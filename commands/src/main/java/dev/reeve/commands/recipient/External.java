package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.language.value.Value;

/** Who has an address, but no mailbox here. */
final class External {

    private External() {}

    static boolean isMailUser(Recipient recipient) {
        return recipient.type().recipientType().equals("MailUser");
    }

    static boolean isMailContact(Recipient recipient) {
        return recipient.type().recipientType().equals("MailContact");
    }

    static boolean isPlainContact(Recipient recipient) {
        return recipient.type() == RecipientTypeDetails.Contact;
    }

    static boolean isContact(Recipient recipient) {
        return isMailContact(recipient) || isPlainContact(recipient);
    }

    static boolean isPlainUser(Recipient recipient) {
        return recipient.type().recipientType().equals("User");
    }

    static Recipient mailUser(CmdletContext context, Value identity) {
        return context.lookup().one(Recipient.class, identity, External::isMailUser);
    }

    static Recipient mailContact(CmdletContext context, Value identity) {
        return context.lookup().one(Recipient.class, identity, External::isMailContact);
    }
}
