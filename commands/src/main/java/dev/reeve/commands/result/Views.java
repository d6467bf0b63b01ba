package dev.reeve.commands.result;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.language.host.View;
import dev.reeve.language.host.ViewSource;
import java.util.Map;
import java.util.Optional;

/** How the objects of cmdlets are shown where no format command is used [VIEW-1]. */
public final class Views implements ViewSource {

    private static final Map<String, View> VIEWS = Map.ofEntries(
            Map.entry("ManagementRole", View.Table.of("Name", "RoleType")),
            Map.entry("ManagementRoleEntry", View.Table.of("Name", "Role", "Parameters")),
            Map.entry(
                    "ManagementRoleAssignment",
                    View.Table.of(
                            "Name",
                            "Role",
                            "RoleAssigneeName",
                            "RoleAssigneeType",
                            "AssignmentMethod",
                            "EffectiveUserName")),
            Map.entry(
                    "ManagementScope",
                    View.Table.of(
                            "Name",
                            "ScopeRestrictionType",
                            "Exclusive",
                            "RecipientRoot",
                            "RecipientFilter",
                            "ServerFilter")),
            Map.entry("RoleGroup", View.Table.of("Name", "AssignedRoles", "RoleAssignments", "ManagedBy")),
            Map.entry("RoleAssignmentPolicy", new View.AllProperties()),
            Map.entry("AdminAuditLogConfig", new View.AllProperties()),
            Map.entry("AdminAuditLogEvent", new View.AllProperties()),
            Map.entry("AdminAuditLogSearch", new View.AllProperties()),
            Map.entry("Mailbox", View.Table.of("Name", "Alias", "ServerName", "ProhibitSendQuota")),
            Map.entry("DistributionGroup", View.Table.of("Name", "DisplayName", "GroupType", "PrimarySmtpAddress")),
            Map.entry("DynamicDistributionGroup", View.Table.of("Name", "ManagedBy")),
            Map.entry("GroupMembershipRequest", View.Table.of("Group", "Requester", "RequestType", "WhenCreated")),
            Map.entry("ReducedRecipient", View.Table.of("Name", "RecipientType")),
            Map.entry("MailUser", View.Table.of("Name", "RecipientType")),
            Map.entry("MailContact", View.Table.of("Name", "Alias", "RecipientType")),
            Map.entry(
                    "CASMailbox",
                    View.Table.of(
                            "Name", "ActiveSyncEnabled", "OWAEnabled", "PopEnabled", "ImapEnabled", "MAPIEnabled")),
            Map.entry("User", View.Table.of("Name", "RecipientType")),
            Map.entry("Group", View.Table.of("Name", "DisplayName", "SamAccountName", "GroupType")),
            Map.entry("OrganizationalUnit", View.Table.of("Name", "CanonicalName")),
            Map.entry(
                    "MessageTrackingEvent",
                    View.Table.of("Timestamp", "EventId", "Source", "Sender", "Recipients", "MessageSubject")),
            Map.entry(
                    "MailboxDatabaseCopyStatus",
                    View.Table.of("Name", "Status", "CopyQueueLength", "ReplayQueueLength", "ContentIndexState")),
            Map.entry(
                    "DatabaseMoveResult",
                    View.Table.of("Identity", "ActiveServerAtStart", "ActiveServerAtEnd", "Status")),
            Map.entry("ExtendedSecurityPrincipal", View.Table.of("Name", "Type", "UserFriendlyName")),
            Map.entry("ADDomainTrustInfo", View.Table.of("Name", "TrustType", "TrustDirection")),
            Map.entry("ADServer", View.Table.of("Name", "Site", "Domain")),
            Map.entry("KeyValuePair", new View.AsText()),
            Map.entry("MailboxDatabase", View.Table.of("Name", "Server", "Recovery", "ReplicationType")),
            Map.entry("ExchangeServer", View.Table.of("Name", "Site", "ServerRole", "Edition", "AdminDisplayVersion")),
            Map.entry("Contact", View.Table.of("Name", "RecipientType")),
            Map.entry("RemoteMailbox", View.Table.of("Name", "RecipientTypeDetails", "RemoteRecipientType")),
            Map.entry(
                    "MailboxStatistics",
                    View.Table.of("DisplayName", "ItemCount", "StorageLimitStatus", "LastLogonTime")),
            Map.entry(
                    "MailboxAcePresentationObject",
                    View.Table.of("Identity", "User", "AccessRights", "IsInherited", "Deny")),
            Map.entry("MailboxFolderPermission", View.Table.of("FolderName", "User", "AccessRights")),
            Map.entry("MailboxFolder", View.Table.of("Name", "HasSubfolders", "Identity")),
            Map.entry("EventCategoryObject", View.Table.of("Identity", "EventLevel")),
            Map.entry("ServerComponentState", View.Table.of("Server", "Component", "State")),
            Map.entry("RunspaceServerSettings", new View.AllProperties()),
            Map.entry("MailboxCalendarFolder", new View.AllProperties()),
            Map.entry("ADAcePresentationObject", View.Table.of("Identity", "User", "Deny", "IsInherited")),
            Map.entry("OwnerPresentationObject", View.Table.of("Identity", "Owner")),
            Map.entry("Command", View.Table.of("CommandType", "Name", "Version", "Source")),
            Map.entry("FileInfo", View.Table.of("Mode", "LastWriteTime", "Length", "Name")),
            Map.entry("DirectoryInfo", View.Table.of("Mode", "LastWriteTime", "Length", "Name")),
            Map.entry("HelpTopic", View.Table.of("Name", "Category", "Synopsis")),
            Map.entry("HelpPage", new View.AsText()),
            Map.entry("HelpParameter", new View.AsText()),
            Map.entry("ADObjectId", new View.AsText()));

    @Override
    public Optional<View> view(String typeName) {
        return Optional.ofNullable(VIEWS.get(typeName))
                .or(() -> ConfigurationNoun.find(typeName)
                        .map(ConfigurationNoun::view)
                        .filter(columns -> !columns.isEmpty())
                        .map(columns -> View.Table.of(columns.toArray(String[]::new))));
    }
}
