package dev.reeve.commands.attribute;

import dev.reeve.engine.organization.ConfigurationObject;
import java.util.List;

/** The policies that apply to a mailbox, each an object of stored configuration. */
public final class PolicyAttributes {

    /** What {@code Set-Mailbox} chooses besides the address book policy. */
    public static final List<Attribute> MAILBOX = List.of(
            policy("OfflineAddressBook", "OfflineAddressBook"),
            policy("SharingPolicy", "SharingPolicy"),
            policy("ThrottlingPolicy", "ThrottlingPolicy"));

    /** What {@code Set-CASMailbox} chooses. */
    public static final List<Attribute> CLIENT_ACCESS = List.of(
            policy("ActiveSyncMailboxPolicy", "MobileDeviceMailboxPolicy"),
            policy("OwaMailboxPolicy", "OwaMailboxPolicy"));

    private PolicyAttributes() {}

    private static Attribute policy(String parameter, String noun) {
        return Attribute.reference(
                parameter, ConfigurationObject.class, object -> object.noun().equals(noun));
    }
}
