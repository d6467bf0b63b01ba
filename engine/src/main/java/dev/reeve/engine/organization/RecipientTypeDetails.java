package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of recipients and non-mail principals [RCPT-2], each with its {@code RecipientType} [RCPT-1]. */
public enum RecipientTypeDetails {
    UserMailbox("UserMailbox"),
    LinkedMailbox("UserMailbox"),
    SharedMailbox("UserMailbox"),
    RoomMailbox("UserMailbox"),
    EquipmentMailbox("UserMailbox"),
    LinkedRoomMailbox("UserMailbox"),
    DiscoveryMailbox("UserMailbox"),
    TeamMailbox("UserMailbox"),
    PublicFolderMailbox("UserMailbox"),
    ArbitrationMailbox("UserMailbox"),
    LegacyMailbox("UserMailbox"),
    MailUser("MailUser"),
    RemoteUserMailbox("MailUser"),
    RemoteRoomMailbox("MailUser"),
    RemoteEquipmentMailbox("MailUser"),
    RemoteSharedMailbox("MailUser"),
    RemoteTeamMailbox("MailUser"),
    MailContact("MailContact"),
    MailForestContact("MailContact"),
    MailUniversalDistributionGroup("MailUniversalDistributionGroup"),
    RoomList("MailUniversalDistributionGroup"),
    MailUniversalSecurityGroup("MailUniversalSecurityGroup"),
    MailNonUniversalGroup("MailNonUniversalGroup"),
    DynamicDistributionGroup("DynamicDistributionGroup"),
    PublicFolder("PublicFolder"),
    User("User"),
    LinkedUser("User"),
    DisabledUser("User"),
    Contact("Contact"),
    UniversalSecurityGroup("Group"),
    UniversalDistributionGroup("Group"),
    NonUniversalGroup("Group");

    private final String recipientType;

    RecipientTypeDetails(String recipientType) {
        this.recipientType = recipientType;
    }

    /** The value of that name in any case. */
    public static Optional<RecipientTypeDetails> named(String name) {
        return Arrays.stream(values())
                .filter(value -> CaseFolding.equal(value.name(), name))
                .findFirst();
    }

    /** The {@code RecipientType} it belongs to. */
    public String recipientType() {
        return recipientType;
    }

    /** Whether it has a mailbox here. */
    public boolean isMailbox() {
        return recipientType.equals("UserMailbox");
    }

    /** Whether it can sign in: a user, mail user or mailbox user [USER-1]. */
    public boolean isUser() {
        return isMailbox() || recipientType.equals("MailUser") || recipientType.equals("User");
    }

    /** Whether it is a group with a list of members; a dynamic group has none. */
    public boolean isGroup() {
        return recipientType.endsWith("Group") && this != DynamicDistributionGroup;
    }

    /** Whether it is a universal security group, the only kind of plain group that conveys rights [GRP-2]. */
    public boolean isUniversalSecurityGroup() {
        return this == UniversalSecurityGroup || this == MailUniversalSecurityGroup;
    }

    /** Whether it has an address and shows in the address book. */
    public boolean isMailEnabled() {
        return switch (this) {
            case User,
                    LinkedUser,
                    DisabledUser,
                    Contact,
                    UniversalSecurityGroup,
                    UniversalDistributionGroup,
                    NonUniversalGroup -> false;
            default -> true;
        };
    }
}
