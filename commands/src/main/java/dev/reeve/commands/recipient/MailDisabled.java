package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left of a recipient that gives its address back: the account or contact with what is the person's [MBX-2]. */
final class MailDisabled {

    private static final Set<Property> KEPT = Stream.concat(
                    Attributes.PERSON.stream().map(Attribute::property),
                    Stream.of(
                            RecipientProperties.SAM_ACCOUNT_NAME,
                            RecipientProperties.USER_PRINCIPAL_NAME,
                            RecipientProperties.USER_ACCOUNT_CONTROL,
                            RecipientProperties.REMOTE_POWER_SHELL_ENABLED,
                            RecipientProperties.DIRECTORY_PERMISSIONS,
                            RecipientProperties.DESCRIPTION,
                            RecipientProperties.C,
                            RecipientProperties.CO))
            .collect(Collectors.toUnmodifiableSet());

    private MailDisabled() {}

    /** The account without its mailbox or address. */
    static Recipient account(Recipient recipient) {
        RecipientTypeDetails type =
                recipient.isEnabled() ? RecipientTypeDetails.User : RecipientTypeDetails.DisabledUser;
        return kept(recipient.as(type)).linkedTo(Optional.empty());
    }

    /** The contact without its address. */
    static Recipient contact(Recipient recipient) {
        return kept(recipient.as(RecipientTypeDetails.Contact));
    }

    private static Recipient kept(Recipient recipient) {
        Properties kept = Properties.EMPTY;
        for (Property property : recipient.properties().set()) {
            if (KEPT.contains(property)) {
                kept = kept.with(property, recipient.properties().values(property));
            }
        }
        return recipient.withProperties(kept);
    }
}
