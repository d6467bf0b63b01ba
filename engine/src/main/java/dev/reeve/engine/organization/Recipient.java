package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;

/**
 * A user, mailbox, contact or group, mail-enabled or not [RCPT-1]. Role groups are objects of their own.
 *
 * @param container the unit or domain it is in
 * @param type what kind it is
 * @param properties its stored properties, of the recipient registry; computed ones are never stored
 */
public record Recipient(ObjectHeader header, ObjectId container, RecipientTypeDetails type, Properties properties)
        implements DirectoryObject {

    private static final String PRIMARY = "SMTP:";

    @Override
    public Recipient withHeader(ObjectHeader newHeader) {
        return new Recipient(newHeader, container, type, properties);
    }

    /** With other properties. */
    public Recipient withProperties(Properties newProperties) {
        return new Recipient(header, container, type, newProperties);
    }

    /** In another container. */
    public Recipient in(ObjectId newContainer) {
        return new Recipient(header, newContainer, type, properties);
    }

    /** Of another kind. */
    public Recipient as(RecipientTypeDetails newType) {
        return new Recipient(header, container, newType, properties);
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

    /** Whether it may open a management shell; a user may unless it was forbidden [USER-1] [USER-2]. */
    public boolean hasRemotePowerShell() {
        return type.isUser()
                && properties
                        .value(RecipientProperties.REMOTE_POWER_SHELL_ENABLED)
                        .filter(new PropertyValue.Flag(false)::equals)
                        .isEmpty();
    }
}
