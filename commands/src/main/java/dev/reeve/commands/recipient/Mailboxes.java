package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.SecureText;
import dev.reeve.language.value.Value;
import dev.reeve.store.Credential;
import java.util.List;

/** What the cmdlets of mailboxes share. */
final class Mailboxes {

    private Mailboxes() {}

    static Recipient find(CmdletContext context, Value identity) {
        return context.lookup()
                .one(Recipient.class, identity, recipient -> recipient.type().isMailbox());
    }

    /** The kind of mailbox that the parameters of a new one ask for. */
    static RecipientTypeDetails type(CmdletArguments arguments) {
        if (arguments.has("LinkedMasterAccount")) {
            return arguments.isOn("LinkedRoom")
                    ? RecipientTypeDetails.LinkedRoomMailbox
                    : RecipientTypeDetails.LinkedMailbox;
        }
        if (arguments.isOn("Arbitration")) {
            return RecipientTypeDetails.ArbitrationMailbox;
        }
        if (arguments.isOn("PublicFolder")) {
            return RecipientTypeDetails.PublicFolderMailbox;
        }
        if (arguments.isOn("Discovery")) {
            return RecipientTypeDetails.DiscoveryMailbox;
        }
        if (arguments.isOn("Shared")) {
            return RecipientTypeDetails.SharedMailbox;
        }
        if (arguments.isOn("Room")) {
            return RecipientTypeDetails.RoomMailbox;
        }
        return arguments.isOn("Equipment") ? RecipientTypeDetails.EquipmentMailbox : RecipientTypeDetails.UserMailbox;
    }

    /** What a mailbox of that kind says of itself. */
    static Properties ofType(Properties properties, RecipientTypeDetails type) {
        return switch (type) {
            case RoomMailbox, LinkedRoomMailbox -> properties.with(RecipientProperties.RESOURCE_TYPE, "Room");
            case EquipmentMailbox -> properties.with(RecipientProperties.RESOURCE_TYPE, "Equipment");
            case ArbitrationMailbox, PublicFolderMailbox ->
                properties.with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true);
            default -> properties;
        };
    }

    /** The account with a mailbox: an id of the mailbox, and the default policy unless another is given [POL-3]. */
    static Recipient withMailbox(CmdletContext context, CmdletArguments arguments, Recipient account) {
        Properties mailbox = account.properties()
                .with(
                        RecipientProperties.EXCHANGE_GUID,
                        new PropertyValue.Identifier(context.choices().newId().uuid()))
                .with(RecipientProperties.WHEN_MAILBOX_CREATED, new PropertyValue.Time(context.now()));
        if (arguments.has("RoleAssignmentPolicy") || SystemMailboxes.isSystem(account.type())) {
            return account.withProperties(mailbox);
        }
        List<ObjectId> policy = context.organization()
                .all(RoleAssignmentPolicy.class)
                .filter(RoleAssignmentPolicy::isDefault)
                .map(DirectoryObject::id)
                .toList();
        return account.withProperties(mailbox.withReferences(RecipientProperties.ROLE_ASSIGNMENT_POLICY, policy));
    }

    /** Accepts that a password is to be changed at logon, which nobody does here. */
    static void resetAtLogon(CmdletArguments arguments, PlanBuilder plan) {
        if (arguments.isOn("ResetPasswordOnNextLogon")) {
            plan.warn("Nobody is asked for a new password at logon here; the password stays as given.");
        }
    }

    /**
     * Keeps what is kept of a password, outside all objects and records [SH-74].
     *
     * @throws ReeveException {@code InvalidArgument} where it is plain text, or {@code $null}: that is no way to ask for
     *     an account without a password
     */
    static void password(
            CmdletContext context, CmdletArguments arguments, String parameter, ObjectId account, PlanBuilder plan) {
        if (!arguments.has(parameter)) {
            return;
        }
        if (!(arguments.required(parameter) instanceof SecureText secret)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + parameter + "' takes a secure string. Make one with ConvertTo-SecureString or"
                            + " Read-Host -AsSecureString.",
                    parameter);
        }
        plan.credential(new Credential(account, PasswordHash.of(secret, context.choices())));
    }
}
