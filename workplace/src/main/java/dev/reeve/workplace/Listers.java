package dev.reeve.workplace;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which cmdlet lists what a parameter names. */
final class Listers {

    private static final String RECIPIENTS = "Get-Recipient";
    private static final String MAILBOXES = "Get-Mailbox";
    private static final String USERS = "Get-User";
    private static final String SERVERS = "Get-ExchangeServer";
    private static final String DATABASES = "Get-MailboxDatabase";

    /** By parameter in lower case. */
    private static final Map<String, String> BY_PARAMETER = table(Map.ofEntries(
            Map.entry("Get-ManagementRole", "Role Roles Parent"),
            Map.entry("Get-RoleGroup", "SecurityGroup"),
            Map.entry("Get-RoleAssignmentPolicy", "Policy RoleAssignmentPolicy"),
            Map.entry(
                    "Get-ManagementScope",
                    "CustomRecipientWriteScope CustomConfigWriteScope ExclusiveRecipientWriteScope ExclusiveConfigWriteScope"),
            Map.entry(
                    "Get-OrganizationalUnit",
                    "RecipientOrganizationalUnitScope RecipientRoot OrganizationalUnit RecipientContainer TargetPath"),
            Map.entry(DATABASES, "Database ArchiveDatabase TargetDatabase DatabaseList WritableDatabase"),
            Map.entry(
                    SERVERS,
                    "Server MailboxServer ServerList WritableServer ActivateOnServer ActivatePreferredOnServer"
                            + " MoveAllDatabasesOffServer"),
            Map.entry(USERS, "User Manager ResourceDelegates"),
            Map.entry(MAILBOXES, "Mailbox DefaultPublicFolderMailbox"),
            Map.entry(
                    RECIPIENTS,
                    "Member Members ManagedBy RoleAssignee WritableRecipient ForwardingAddress GrantSendOnBehalfTo"
                            + " ModeratedBy AcceptMessagesOnlyFrom AcceptMessagesOnlyFromDLMembers"
                            + " AcceptMessagesOnlyFromSendersOrMembers RejectMessagesFrom RejectMessagesFromDLMembers"
                            + " RejectMessagesFromSendersOrMembers BypassModerationFromSendersOrMembers"),
            Map.entry("Get-AddressBookPolicy", "AddressBookPolicy"),
            Map.entry("Get-AddressList", "AddressLists RoomList Container Target"),
            Map.entry("Get-GlobalAddressList", "GlobalAddressList"),
            Map.entry("Get-OfflineAddressBook", "OfflineAddressBook"),
            Map.entry("Get-OwaMailboxPolicy", "OwaMailboxPolicy"),
            Map.entry("Get-MobileDeviceMailboxPolicy", "ActiveSyncMailboxPolicy"),
            Map.entry("Get-RetentionPolicy", "RetentionPolicy"),
            Map.entry("Get-RetentionPolicyTag", "RetentionPolicyTagLinks"),
            Map.entry("Get-SharingPolicy", "SharingPolicy"),
            Map.entry("Get-ThrottlingPolicy", "ThrottlingPolicy"),
            Map.entry("Get-DatabaseAvailabilityGroup", "DatabaseAvailabilityGroup")));

    /** By noun in lower case, where the objects are not listed by a cmdlet of that noun. */
    private static final Map<String, String> BY_NOUN = table(Map.of(
            RECIPIENTS,
            "ADPermission ADObject",
            MAILBOXES,
            "MailboxPermission MailboxFolderPermission MailboxFolderStatistics MailboxStatistics MoveRequest",
            DATABASES,
            "Database DatabasePath ActiveMailboxDatabase",
            SERVERS,
            "ServerComponentState ServerHealth",
            "Get-MailboxDatabaseCopyStatus",
            "MailboxDatabaseCopy",
            "Get-DatabaseAvailabilityGroup",
            "DatabaseAvailabilityGroupServer"));

    private static final String IDENTITY = "identity";
    private static final String MEMBER = "member";

    private Listers() {}

    private static Map<String, String> table(Map<String, String> names) {
        Map<String, String> table = new HashMap<>();
        names.forEach((lister, listed) -> {
            for (String name : listed.split(" ")) {
                table.put(name.toLowerCase(Locale.ROOT), lister);
            }
        });
        return Map.copyOf(table);
    }

    /** The cmdlet that lists what a parameter of a command names. */
    static Optional<String> of(String command, String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        int dash = command.indexOf('-');
        if (!name.equals(IDENTITY) || dash < 0) {
            return Optional.ofNullable(BY_PARAMETER.get(name));
        }
        String noun = command.substring(dash + 1);
        String key = noun.toLowerCase(Locale.ROOT);
        return Optional.of(BY_NOUN.getOrDefault(
                key, "Get-" + (key.endsWith(MEMBER) ? noun.substring(0, noun.length() - MEMBER.length()) : noun)));
    }
}
