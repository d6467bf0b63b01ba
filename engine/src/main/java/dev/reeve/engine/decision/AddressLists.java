package dev.reeve.engine.decision;

import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;

/** What a user sees in the address book [USER-3]. */
final class AddressLists {

    private AddressLists() {}

    /**
     * Whether the recipient is in the caller's global address list or is the caller. The default global address list
     * applies to everybody: all mail-enabled recipients that are not hidden.
     */
    static boolean showsTo(Standing standing, Recipient recipient) {
        return standing.isSelf(recipient) || isListed(recipient);
    }

    /** Whether the recipient is in the default global address list. */
    static boolean isListed(Recipient recipient) {
        return recipient.type().isMailEnabled()
                && !recipient.properties().isTrue(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED);
    }
}
