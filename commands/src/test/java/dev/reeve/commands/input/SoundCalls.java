package dev.reeve.commands.input;

import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** For every cmdlet the least call that is right, on the sample with a few objects more. */
final class SoundCalls {

    /** What the calls are about, made by the cmdlets themselves, and what was fetched before it was removed. */
    static final List<String> FIXTURE = List.of(
            "New-ManagementRole 'Sound Role' -Parent 'Mail Recipients'",
            "Remove-ManagementRoleEntry 'Sound Role\\Get-CASMailbox' -Confirm:$false",
            "New-ManagementRole 'Sound Target' -Parent 'Mail Recipients'",
            "Remove-ManagementRoleEntry 'Sound Target\\Get-CASMailbox' -Confirm:$false",
            "New-ManagementRoleAssignment -Name 'Sound Assignment' -Role Journaling -SecurityGroup 'Help Desk'",
            "New-ManagementScope 'Sound Scope' -RecipientRestrictionFilter {City -eq 'Seattle'}",
            "New-ManagementScope 'Sound Servers' -ServerRestrictionFilter {Name -like 'MBX*'}",
            "New-ManagementScope 'Sound Databases' -DatabaseRestrictionFilter {Name -like 'DB*'}",
            "New-RoleGroup 'Sound Group' -Members Walter",
            "New-RoleAssignmentPolicy 'Sound Policy'",
            "New-DistributionGroup 'Sound List' -Members Walter",
            "New-DynamicDistributionGroup 'Sound Dynamic' -IncludedRecipients MailboxUsers",
            "New-DistributionGroup 'Sound Club' -ManagedBy Walter -MemberJoinRestriction ApprovalRequired",
            "Add-DistributionGroupMember 'Sound Club'",
            "New-OrganizationalUnit 'Sound Unit'",
            "New-DatabaseAvailabilityGroup 'Sound Group of Servers'",
            "Add-DatabaseAvailabilityGroupServer 'Sound Group of Servers' -MailboxServer MBX1",
            "New-MailContact 'Sound Contact' -ExternalEmailAddress contact@fabrikam.com",
            "New-MailUser 'Sound User' -ExternalEmailAddress user@fabrikam.com",
            "New-Mailbox 'Sound Mailbox' -Shared",
            "Add-MailboxFolderPermission 'Sound Mailbox:\\Calendar' -User Walter -AccessRights Reviewer",
            "New-Mailbox 'Sound Plain' -Shared",
            "Disable-Mailbox 'Sound Plain' -Confirm:$false",
            "New-MailContact 'Sound Bare' -ExternalEmailAddress bare@fabrikam.com",
            "Disable-MailContact 'Sound Bare' -Confirm:$false",
            "New-DistributionGroup 'Sound Bare List'",
            "Disable-DistributionGroup 'Sound Bare List' -Confirm:$false",
            "New-RemoteMailbox 'Sound Remote' -Shared -RemoteRoutingAddress remote@contoso.mail.onmicrosoft.com",
            "New-Mailbox 'Sound Kept' -Shared -Database DB1",
            "Remove-Mailbox 'Sound Kept' -Confirm:$false",
            "New-MailboxDatabase 'Sound Database' -Server MBX1",
            "Mount-Database 'Sound Database'",
            "New-ManagementRole 'Gone' -Parent Journaling",
            "$goneRole = Get-ManagementRole Gone",
            "$goneEntry = Get-ManagementRoleEntry 'Gone\\New-JournalRule'",
            "Remove-ManagementRole Gone -Confirm:$false",
            "New-ManagementScope Gone -RecipientRestrictionFilter {City -eq 'Gone'}",
            "$goneScope = Get-ManagementScope Gone",
            "Remove-ManagementScope Gone -Confirm:$false",
            "New-RoleGroup Gone",
            "$goneGroup = Get-RoleGroup Gone",
            "Remove-RoleGroup Gone -Confirm:$false",
            "New-RoleAssignmentPolicy Gone",
            "$gonePolicy = Get-RoleAssignmentPolicy Gone",
            "Remove-RoleAssignmentPolicy Gone -Confirm:$false",
            "New-ManagementRoleAssignment -Name Gone -Role Journaling -User Walter",
            "$goneAssignment = Get-ManagementRoleAssignment Gone",
            "Remove-ManagementRoleAssignment Gone -Confirm:$false",
            "New-Mailbox Gone -Shared",
            "$goneRecipient = Get-Mailbox Gone",
            "Remove-Mailbox Gone -Confirm:$false",
            "New-MailboxDatabase Gone -Server MBX1",
            "$goneDatabase = Get-MailboxDatabase Gone",
            "Remove-MailboxDatabase Gone -Confirm:$false",
            "$long = 'x' * 5000",
            "$secret = ConvertTo-SecureString 'Secret-12345' -AsPlainText -Force");

    private static final Map<String, String> BY_NOUN = Map.ofEntries(
            Map.entry("ActiveMailboxDatabase", "DB1"),
            Map.entry("DatabaseAvailabilityGroupServer", "'Sound Group of Servers'"),
            Map.entry("ADObject", "'Sound Mailbox'"),
            Map.entry("ADPermission", "'Sound Mailbox'"),
            Map.entry("Contact", "'Sound Contact'"),
            Map.entry("EmailAddressPolicy", "'Default Policy'"),
            Map.entry("MailboxCalendarFolder", "'Sound Mailbox:\\Calendar'"),
            Map.entry("MailboxFolderPermission", "'Sound Mailbox:\\Calendar'"),
            Map.entry("MailboxFolderStatistics", "'Sound Mailbox'"),
            Map.entry("MailboxPermission", "'Sound Mailbox'"),
            Map.entry("EventLogLevel", "'MBX1\\MSExchange ADAccess\\LDAP'"),
            Map.entry("ServerComponentState", "MBX1"),
            Map.entry("MailboxStatistics", "'Sound Mailbox'"),
            Map.entry("RemoteMailbox", "'Sound Remote'"),
            Map.entry("SecurityPrincipal", "Walter"),
            Map.entry("StoreMailbox", "'Sound Kept'"),
            Map.entry("CASMailbox", "'Sound Mailbox'"),
            Map.entry("Database", "'Sound Database'"),
            Map.entry("DatabasePath", "'Sound Database'"),
            Map.entry("DistributionGroup", "'Sound List'"),
            Map.entry("DistributionGroupMember", "'Sound List'"),
            Map.entry("DynamicDistributionGroup", "'Sound Dynamic'"),
            Map.entry("ExchangeServer", "MBX1"),
            Map.entry("Group", "'Sound List'"),
            Map.entry("GroupMembershipRequest", "'Sound Club\\Administrator'"),
            Map.entry("MailContact", "'Sound Contact'"),
            Map.entry("MailUser", "'Sound User'"),
            Map.entry("Mailbox", "'Sound Mailbox'"),
            Map.entry("MailboxDatabase", "'Sound Database'"),
            Map.entry("MailboxDatabaseCopy", "'DB1\\MBX2'"),
            Map.entry("ManagementRole", "'Sound Role'"),
            Map.entry("ManagementRoleAssignment", "'Sound Assignment'"),
            Map.entry("ManagementRoleEntry", "'Sound Role\\Set-Mailbox'"),
            Map.entry("ManagementScope", "'Sound Scope'"),
            Map.entry("OrganizationalUnit", "contoso.com/Sales"),
            Map.entry("Recipient", "'Sound Mailbox'"),
            Map.entry("RoleAssignmentPolicy", "'Sound Policy'"),
            Map.entry("RoleGroup", "'Sound Group'"),
            Map.entry("RoleGroupMember", "'Sound Group'"),
            Map.entry("User", "'Sound Mailbox'"));

    private static final Map<String, String> BY_PARAMETER = Map.ofEntries(
            Map.entry("AccessRights", "FullAccess"),
            Map.entry("Database", "DB1"),
            Map.entry("MailboxState", "Disabled"),
            Map.entry("Owner", "Walter"),
            Map.entry("StoreMailboxIdentity", "'Sound Kept'"),
            Map.entry("Comment", "'All is well'"),
            Map.entry("Component", "HubTransport"),
            Map.entry("Level", "High"),
            Map.entry("Requester", "Maintenance"),
            Map.entry("State", "Draining"),
            Map.entry("DatabaseList", "DB1"),
            Map.entry("DatabaseRestrictionFilter", "\"Name -like 'DB*'\""),
            Map.entry("Domain", "contoso.com"),
            Map.entry("EnableRoomMailboxAccount", "$true"),
            Map.entry("EndDate", "'1/2/2026'"),
            Map.entry("ExternalEmailAddress", "new@fabrikam.com"),
            Map.entry("IncludedRecipients", "AllRecipients"),
            Map.entry("MailboxServer", "MBX3"),
            Map.entry("Member", "Walter"),
            Map.entry("Name", "'New Thing'"),
            Map.entry("Parent", "Journaling"),
            Map.entry("ParentRoleEntry", "'Mail Recipients\\Get-CASMailbox'"),
            Map.entry("Password", "$secret"),
            Map.entry("Policy", "'Sound Policy'"),
            Map.entry("RecipientFilter", "\"City -eq 'Ottawa'\""),
            Map.entry("RecipientPreviewFilter", "\"City -eq 'Ottawa'\""),
            Map.entry("RecipientRestrictionFilter", "\"City -eq 'Ottawa'\""),
            Map.entry("Role", "Journaling"),
            Map.entry("SecurityGroup", "'Sound Group'"),
            Map.entry("Server", "MBX1"),
            Map.entry("ServerList", "MBX1"),
            Map.entry("ServerRestrictionFilter", "\"Name -like 'MBX*'\""),
            Map.entry("StartDate", "'1/1/2026'"),
            Map.entry("ActivateOnServer", "MBX2"),
            Map.entry("ActivatePreferredOnServer", "MBX1"),
            Map.entry("TargetPath", "contoso.com/Sales"),
            Map.entry("StatusMailRecipients", "walter@contoso.com"),
            Map.entry("User", "Walter"),
            Map.entry("UserPrincipalName", "newthing@contoso.com"));

    /** Where the cmdlet or its parameter set wants another value. */
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("Connect-Mailbox Identity", "'Sound Kept'"),
            Map.entry("Enable-DistributionGroup Identity", "'Sound Bare List'"),
            Map.entry("Enable-MailContact Identity", "'Sound Bare'"),
            Map.entry("Enable-MailUser Identity", "'Sound Plain'"),
            Map.entry("Enable-Mailbox Archive Identity", "'Sound Mailbox'"),
            Map.entry("Enable-RemoteMailbox Identity", "'Sound Plain'"),
            Map.entry("Enable-RemoteMailbox Archive Identity", "'Sound Remote'"),
            Map.entry("Add-MailboxFolderPermission AccessRights", "Reviewer"),
            Map.entry("Add-MailboxFolderPermission Identity", "'Sound Mailbox:\\Inbox'"),
            Map.entry("New-MailboxFolder Parent", "':\\Inbox'"),
            Map.entry("Set-MailboxFolderPermission AccessRights", "Author"),
            Map.entry("Update-AddressList Identity", "'All Users'"),
            Map.entry("Update-GlobalAddressList Identity", "'Default Global Address List'"),
            Map.entry("Update-OfflineAddressBook Identity", "'Default Offline Address Book'"),
            Map.entry("Add-MailboxDatabaseCopy Identity", "'Sound Database'"),
            Map.entry("Add-ManagementRoleEntry Identity", "'Sound Role\\Get-CASMailbox'"),
            Map.entry("Add-ManagementRoleEntry ParentRoleEntry Role", "'Sound Target'"),
            Map.entry("Add-RoleGroupMember Member", "Terry"),
            Map.entry("Enable-Mailbox Identity", "'Sound Plain'"),
            Map.entry("New-ManagementRoleAssignment Policy Role", "MyBaseOptions"),
            Map.entry("Remove-OrganizationalUnit Identity", "'contoso.com/Sound Unit'"),
            Map.entry("Set-OrganizationalUnit Identity", "'contoso.com/Sound Unit'"),
            Map.entry("Remove-DatabaseAvailabilityGroupServer MailboxServer", "MBX1"),
            Map.entry("Move-ActiveMailboxDatabase ActivateOnServer", "MBX2"),
            Map.entry("Set-ManagementScope DatabaseFilter Identity", "'Sound Databases'"),
            Map.entry("Set-ManagementScope ServerFilter Identity", "'Sound Servers'"));

    /** What a call needs although no parameter set says so. */
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry("Add-ADPermission AccessRights", List.of("ExtendedRights", "'Send As'")),
            Map.entry("Add-DistributionGroupMember", List.of("Member", "Terry")),
            Map.entry("Approve-GroupMembershipRequest", List.of("BypassSecurityGroupManagerCheck", "")),
            Map.entry("Connect-Mailbox User", List.of("User", "'Sound Plain'")),
            Map.entry("Deny-GroupMembershipRequest", List.of("BypassSecurityGroupManagerCheck", "")),
            Map.entry("Enable-Mailbox Archive", List.of("Archive", "")),
            Map.entry("Enable-RemoteMailbox Archive", List.of("Archive", "")),
            Map.entry("Get-MailboxStatistics Identity", List.of("Identity", "'Sound Mailbox'")),
            Map.entry("New-Mailbox Discovery", List.of("Discovery", "")),
            Map.entry("New-Mailbox EnableRoomMailboxAccount", List.of("Room", "")),
            Map.entry("New-Mailbox Room", List.of("Room", "")),
            Map.entry("New-Mailbox Shared", List.of("Shared", "")),
            Map.entry("New-RemoteMailbox Shared", List.of("Shared", "")),
            Map.entry("Remove-ADPermission AccessRights", List.of("ExtendedRights", "'Send As'")),
            Map.entry("Remove-DistributionGroupMember", List.of("Member", "Walter")),
            Map.entry("Remove-DatabaseAvailabilityGroupServer", List.of("ConfigurationOnly", "")),
            Map.entry("Set-ManagementRoleEntry", List.of("Parameters", "DisplayName", "RemoveParameter", "")));

    private SoundCalls() {}

    /** The arguments of the least call, in words of the shell; empty where a needed parameter is not built. */
    static Optional<SequencedMap<String, String>> least(Cmdlet cmdlet, CmdletDefinition definition, String set) {
        SequencedMap<String, String> arguments = new LinkedHashMap<>();
        for (CmdletParameter parameter : definition.parameters()) {
            if (parameter
                    .membership(set)
                    .filter(CmdletParameter.Membership::mandatory)
                    .isPresent()) {
                boolean built =
                        cmdlet.parameters().stream().map(Declared::name).anyMatch(parameter.name()::equalsIgnoreCase);
                Optional<String> value = value(definition, set, parameter);
                if (!built || value.isEmpty()) {
                    return Optional.empty();
                }
                arguments.put(parameter.name(), value.get());
            }
        }
        Stream.of(cmdlet.name(), cmdlet.name() + " " + set)
                .flatMap(key -> Optional.ofNullable(ALSO.get(key)).stream())
                .forEach(also -> {
                    for (int i = 0; i < also.size(); i += 2) {
                        arguments.put(also.get(i), also.get(i + 1));
                    }
                });
        return Optional.of(arguments);
    }

    private static Optional<String> value(CmdletDefinition definition, String set, CmdletParameter parameter) {
        if (parameter.type().equals("SwitchParameter")) {
            return Optional.of("");
        }
        String name = definition.name();
        String noun = name.substring(name.indexOf('-') + 1);
        return Stream.of(
                        EXCEPTIONS.get(name + " " + set + " " + parameter.name()),
                        EXCEPTIONS.get(name + " " + parameter.name()),
                        parameter.name().equals("Identity") ? BY_NOUN.get(noun) : null,
                        BY_PARAMETER.get(parameter.name()))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The call as it is typed, without a prompt; a value behind a colon stands right after its parameter. */
    static String line(CmdletDefinition definition, Map<String, String> arguments) {
        StringBuilder line = new StringBuilder(definition.name());
        arguments.forEach((name, value) -> {
            line.append(" -").append(name);
            if (!value.isEmpty()) {
                line.append(value.startsWith(":") ? value : " " + value);
            }
        });
        if (definition.parameter("Confirm").isPresent()) {
            line.append(" -Confirm:$false");
        }
        return line.append(" | Out-Null").toString();
    }
}
