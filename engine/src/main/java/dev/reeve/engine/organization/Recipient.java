package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;

/**
 * A user, mailbox, contact or group, mail-enabled or not [RCPT-1]. Role groups are objects of their own.
 *
 * @param container the unit or domain it is in
 * @param type what kind it is
 * @param properties its stored properties, of the recipient registry; computed ones are never stored
 * @param linkedAccount the account of a trusted forest that uses it, for a linked mailbox [FOREST-5]
 */
public record Recipient(
        ObjectHeader header,
        ObjectId container,
        RecipientTypeDetails type,
        Properties properties,
        Optional<LinkedAccount> linkedAccount)
        implements DirectoryObject {

    private static final String PRIMARY = "SMTP:";

    /** One that no foreign account uses. */
    public Recipient(ObjectHeader header, ObjectId container, RecipientTypeDetails type, Properties properties) {
        this(header, container, type, properties, Optional.empty());
    }

    /**
     * The account of a trusted forest behind a linked mailbox.
     *
     * @param sid its SID, which alone decides
     * @param name what it was called when the mailbox was linked, as {@code DOMAIN\account}; for people
     */
    public record LinkedAccount(String sid, String name) {}

    @Override
    public Recipient withHeader(ObjectHeader newHeader) {
        return new Recipient(newHeader, container, type, properties, linkedAccount);
    }

    /** With other properties. */
    public Recipient withProperties(Properties newProperties) {
        return new Recipient(header, container, type, newProperties, linkedAccount);
    }

    /** In another container. */
    public Recipient in(ObjectId newContainer) {
        return new Recipient(header, newContainer, type, properties, linkedAccount);
    }

    /** Of another kind. */
    public Recipient as(RecipientTypeDetails newType) {
        return new Recipient(header, container, newType, properties, linkedAccount);
    }

    /** With another foreign account behind it, or none. */
    public Recipient linkedTo(Optional<LinkedAccount> newLinkedAccount) {
        return new Recipient(header, container, type, properties, newLinkedAccount);
    }

    /** Its display name; its name where it has none. */
    public String displayName() {
        return properties.text(RecipientProperties.DISPLAY_NAME).orElseGet(this::name);
    }

    /** Its primary address, without prefix: the one of {@code EmailAddresses} that stands behind {@code SMTP:}. */
    public Optional<String> primarySmtpAddress() {
        return properties.texts(RecipientProperties.EMAIL_ADDRESSES).stream()
                .filter(address -> address.startsWith(PRIMARY))
                .map(address -> address.substring(PRIMARY.length()))
                .findFirst();
    }

    /** Whether its account may sign in [USER-2]. A linked mailbox's account may not, its foreign one may. */
    public boolean isEnabled() {
        return type != RecipientTypeDetails.DisabledUser
                && properties
                        .text(RecipientProperties.USER_ACCOUNT_CONTROL)
                        .flatMap(flags -> RecipientProperties.USER_ACCOUNT_CONTROL
                                .members()
                                .filter(members -> members.holds(flags, "AccountDisabled")))
                        .isEmpty();
    }

    /** Whether an account of a trusted forest uses it as its mailbox [FOREST-5]. */
    public boolean isLinkedMailbox() {
        return type.isMailbox() && linkedAccount.isPresent();
    }

    /** Whether somebody may sign in as it: with its own account, or with the foreign one behind it [USER-2]. */
    public boolean maySignIn() {
        return isEnabled() || isLinkedMailbox();
    }

    /** Whether it may open a management shell; a user may unless it was forbidden [USER-1] [USER-2]. */
    public boolean hasRemotePowerShell() {
        return type.isUser() && !properties.isFalse(RecipientProperties.REMOTE_POWER_SHELL_ENABLED);
    }
}
