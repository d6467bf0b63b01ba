package dev.reeve.commands;

import dev.reeve.commands.access.AddAdPermission;
import dev.reeve.commands.access.AddMailboxPermission;
import dev.reeve.commands.access.GetAdPermission;
import dev.reeve.commands.access.GetMailboxPermission;
import dev.reeve.commands.access.GetSecurityPrincipal;
import dev.reeve.commands.access.RemoveAdPermission;
import dev.reeve.commands.access.RemoveMailboxPermission;
import dev.reeve.commands.assignment.GetManagementRoleAssignment;
import dev.reeve.commands.assignment.NewManagementRoleAssignment;
import dev.reeve.commands.assignment.RemoveManagementRoleAssignment;
import dev.reeve.commands.assignment.SetManagementRoleAssignment;
import dev.reeve.commands.audit.GetAdminAuditLogConfig;
import dev.reeve.commands.audit.NewAdminAuditLogSearch;
import dev.reeve.commands.audit.SearchAdminAuditLog;
import dev.reeve.commands.audit.SetAdminAuditLogConfig;
import dev.reeve.commands.audit.WriteAdminAuditLog;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.configuration.StoredCmdlets;
import dev.reeve.commands.configuration.UpdateList;
import dev.reeve.commands.directory.AddDatabaseAvailabilityGroupServer;
import dev.reeve.commands.directory.AddMailboxDatabaseCopy;
import dev.reeve.commands.directory.DismountDatabase;
import dev.reeve.commands.directory.GetAdServerSettings;
import dev.reeve.commands.directory.GetDomainController;
import dev.reeve.commands.directory.GetEventLogLevel;
import dev.reeve.commands.directory.GetExchangeServer;
import dev.reeve.commands.directory.GetMailboxDatabase;
import dev.reeve.commands.directory.GetMailboxDatabaseCopyStatus;
import dev.reeve.commands.directory.GetOrganizationalUnit;
import dev.reeve.commands.directory.GetServerComponentState;
import dev.reeve.commands.directory.GetTrust;
import dev.reeve.commands.directory.MountDatabase;
import dev.reeve.commands.directory.MoveActiveMailboxDatabase;
import dev.reeve.commands.directory.MoveAdObject;
import dev.reeve.commands.directory.MoveDatabasePath;
import dev.reeve.commands.directory.NewMailboxDatabase;
import dev.reeve.commands.directory.NewOrganizationalUnit;
import dev.reeve.commands.directory.RemoveDatabaseAvailabilityGroupServer;
import dev.reeve.commands.directory.RemoveMailboxDatabase;
import dev.reeve.commands.directory.RemoveMailboxDatabaseCopy;
import dev.reeve.commands.directory.RemoveOrganizationalUnit;
import dev.reeve.commands.directory.ResumeMailboxDatabaseCopy;
import dev.reeve.commands.directory.SetEventLogLevel;
import dev.reeve.commands.directory.SetExchangeServer;
import dev.reeve.commands.directory.SetMailboxDatabase;
import dev.reeve.commands.directory.SetMailboxDatabaseCopy;
import dev.reeve.commands.directory.SetOrganizationalUnit;
import dev.reeve.commands.directory.SetServerComponentState;
import dev.reeve.commands.directory.SuspendMailboxDatabaseCopy;
import dev.reeve.commands.entry.AddManagementRoleEntry;
import dev.reeve.commands.entry.GetManagementRoleEntry;
import dev.reeve.commands.entry.RemoveManagementRoleEntry;
import dev.reeve.commands.entry.SetManagementRoleEntry;
import dev.reeve.commands.folder.AddMailboxFolderPermission;
import dev.reeve.commands.folder.GetMailboxCalendarFolder;
import dev.reeve.commands.folder.GetMailboxFolder;
import dev.reeve.commands.folder.GetMailboxFolderPermission;
import dev.reeve.commands.folder.GetMailboxFolderStatistics;
import dev.reeve.commands.folder.NewMailboxFolder;
import dev.reeve.commands.folder.RemoveMailboxFolderPermission;
import dev.reeve.commands.folder.SetMailboxCalendarFolder;
import dev.reeve.commands.folder.SetMailboxFolderPermission;
import dev.reeve.commands.group.AddDistributionGroupMember;
import dev.reeve.commands.group.ApproveGroupMembershipRequest;
import dev.reeve.commands.group.DenyGroupMembershipRequest;
import dev.reeve.commands.group.DisableDistributionGroup;
import dev.reeve.commands.group.EnableDistributionGroup;
import dev.reeve.commands.group.GetDistributionGroup;
import dev.reeve.commands.group.GetDistributionGroupMember;
import dev.reeve.commands.group.GetDynamicDistributionGroup;
import dev.reeve.commands.group.GetGroup;
import dev.reeve.commands.group.GetGroupMembershipRequest;
import dev.reeve.commands.group.NewDistributionGroup;
import dev.reeve.commands.group.NewDynamicDistributionGroup;
import dev.reeve.commands.group.RemoveDistributionGroup;
import dev.reeve.commands.group.RemoveDistributionGroupMember;
import dev.reeve.commands.group.RemoveDynamicDistributionGroup;
import dev.reeve.commands.group.RemoveGroupMembershipRequest;
import dev.reeve.commands.group.SetDistributionGroup;
import dev.reeve.commands.group.SetDynamicDistributionGroup;
import dev.reeve.commands.group.SetGroup;
import dev.reeve.commands.group.UpdateDistributionGroupMember;
import dev.reeve.commands.policy.GetRoleAssignmentPolicy;
import dev.reeve.commands.policy.NewRoleAssignmentPolicy;
import dev.reeve.commands.policy.RemoveRoleAssignmentPolicy;
import dev.reeve.commands.policy.SetRoleAssignmentPolicy;
import dev.reeve.commands.recipient.ConnectMailbox;
import dev.reeve.commands.recipient.DisableMailContact;
import dev.reeve.commands.recipient.DisableMailUser;
import dev.reeve.commands.recipient.DisableMailbox;
import dev.reeve.commands.recipient.DisableRemoteMailbox;
import dev.reeve.commands.recipient.EnableMailContact;
import dev.reeve.commands.recipient.EnableMailUser;
import dev.reeve.commands.recipient.EnableMailbox;
import dev.reeve.commands.recipient.EnableRemoteMailbox;
import dev.reeve.commands.recipient.GetCasMailbox;
import dev.reeve.commands.recipient.GetContact;
import dev.reeve.commands.recipient.GetMailContact;
import dev.reeve.commands.recipient.GetMailUser;
import dev.reeve.commands.recipient.GetMailbox;
import dev.reeve.commands.recipient.GetMailboxStatistics;
import dev.reeve.commands.recipient.GetRecipient;
import dev.reeve.commands.recipient.GetRemoteMailbox;
import dev.reeve.commands.recipient.GetUser;
import dev.reeve.commands.recipient.NewMailContact;
import dev.reeve.commands.recipient.NewMailUser;
import dev.reeve.commands.recipient.NewMailbox;
import dev.reeve.commands.recipient.NewRemoteMailbox;
import dev.reeve.commands.recipient.RemoveMailContact;
import dev.reeve.commands.recipient.RemoveMailUser;
import dev.reeve.commands.recipient.RemoveMailbox;
import dev.reeve.commands.recipient.RemoveRemoteMailbox;
import dev.reeve.commands.recipient.RemoveStoreMailbox;
import dev.reeve.commands.recipient.SetCasMailbox;
import dev.reeve.commands.recipient.SetContact;
import dev.reeve.commands.recipient.SetMailContact;
import dev.reeve.commands.recipient.SetMailUser;
import dev.reeve.commands.recipient.SetMailbox;
import dev.reeve.commands.recipient.SetRemoteMailbox;
import dev.reeve.commands.recipient.SetUser;
import dev.reeve.commands.recipient.UpdateEmailAddressPolicy;
import dev.reeve.commands.recipient.UpdateRecipient;
import dev.reeve.commands.role.GetManagementRole;
import dev.reeve.commands.role.NewManagementRole;
import dev.reeve.commands.role.RemoveManagementRole;
import dev.reeve.commands.rolegroup.AddRoleGroupMember;
import dev.reeve.commands.rolegroup.GetRoleGroup;
import dev.reeve.commands.rolegroup.GetRoleGroupMember;
import dev.reeve.commands.rolegroup.NewRoleGroup;
import dev.reeve.commands.rolegroup.RemoveRoleGroup;
import dev.reeve.commands.rolegroup.RemoveRoleGroupMember;
import dev.reeve.commands.rolegroup.SetRoleGroup;
import dev.reeve.commands.rolegroup.UpdateRoleGroupMember;
import dev.reeve.commands.scope.GetManagementScope;
import dev.reeve.commands.scope.NewManagementScope;
import dev.reeve.commands.scope.RemoveManagementScope;
import dev.reeve.commands.scope.SetManagementScope;
import dev.reeve.commands.tracking.GetMessageTrackingLog;
import dev.reeve.commands.tracking.TrackingLogs;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every cmdlet that Reeve runs; a new one is added here. */
public final class Cmdlets {

    private Cmdlets() {}

    /** All of them; no tracking log can be read. */
    public static List<Cmdlet> all() {
        return all(TrackingLogs.none());
    }

    /** All of them: those of a class of their own, and those of stored configuration. */
    public static List<Cmdlet> all(TrackingLogs trackingLogs) {
        List<Cmdlet> built = built(trackingLogs);
        Set<String> names = built.stream().map(Cmdlet::name).collect(Collectors.toUnmodifiableSet());
        return Stream.concat(built.stream(), StoredCmdlets.except(names::contains).stream())
                .toList();
    }

    /** Those that have a class of their own; no tracking log can be read. */
    public static List<Cmdlet> built() {
        return built(TrackingLogs.none());
    }

    /** Those that have a class of their own, by area. */
    private static List<Cmdlet> built(TrackingLogs trackingLogs) {
        return Stream.of(
                        roles(),
                        entries(),
                        assignments(),
                        scopes(),
                        roleGroups(),
                        policies(),
                        recipients(),
                        groups(),
                        access(),
                        directory(),
                        List.<Cmdlet>copyOf(UpdateList.all()),
                        audit(),
                        tracking(trackingLogs))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Cmdlet> roles() {
        return List.of(new GetManagementRole(), new NewManagementRole(), new RemoveManagementRole());
    }

    private static List<Cmdlet> entries() {
        return List.of(
                new GetManagementRoleEntry(),
                new AddManagementRoleEntry(),
                new SetManagementRoleEntry(),
                new RemoveManagementRoleEntry());
    }

    private static List<Cmdlet> assignments() {
        return List.of(
                new GetManagementRoleAssignment(),
                new NewManagementRoleAssignment(),
                new SetManagementRoleAssignment(),
                new RemoveManagementRoleAssignment());
    }

    private static List<Cmdlet> scopes() {
        return List.of(
                new GetManagementScope(),
                new NewManagementScope(),
                new SetManagementScope(),
                new RemoveManagementScope());
    }

    private static List<Cmdlet> roleGroups() {
        return List.of(
                new GetRoleGroup(),
                new NewRoleGroup(),
                new SetRoleGroup(),
                new RemoveRoleGroup(),
                new GetRoleGroupMember(),
                new AddRoleGroupMember(),
                new RemoveRoleGroupMember(),
                new UpdateRoleGroupMember());
    }

    private static List<Cmdlet> policies() {
        return List.of(
                new GetRoleAssignmentPolicy(),
                new NewRoleAssignmentPolicy(),
                new SetRoleAssignmentPolicy(),
                new RemoveRoleAssignmentPolicy());
    }

    private static List<Cmdlet> recipients() {
        return List.of(
                new GetRecipient(),
                new GetUser(),
                new SetUser(),
                new GetMailbox(),
                new NewMailbox(),
                new SetMailbox(),
                new RemoveMailbox(),
                new EnableMailbox(),
                new DisableMailbox(),
                new GetMailUser(),
                new NewMailUser(),
                new SetMailUser(),
                new RemoveMailUser(),
                new GetMailContact(),
                new NewMailContact(),
                new SetMailContact(),
                new RemoveMailContact(),
                new GetCasMailbox(),
                new SetCasMailbox(),
                new GetContact(),
                new SetContact(),
                new EnableMailUser(),
                new DisableMailUser(),
                new EnableMailContact(),
                new DisableMailContact(),
                new ConnectMailbox(),
                new RemoveStoreMailbox(),
                new GetMailboxStatistics(),
                new GetRemoteMailbox(),
                new NewRemoteMailbox(),
                new SetRemoteMailbox(),
                new EnableRemoteMailbox(),
                new DisableRemoteMailbox(),
                new RemoveRemoteMailbox(),
                new UpdateRecipient(),
                new UpdateEmailAddressPolicy());
    }

    private static List<Cmdlet> groups() {
        return List.of(
                new GetDistributionGroup(),
                new NewDistributionGroup(),
                new SetDistributionGroup(),
                new RemoveDistributionGroup(),
                new GetDistributionGroupMember(),
                new AddDistributionGroupMember(),
                new RemoveDistributionGroupMember(),
                new UpdateDistributionGroupMember(),
                new GetDynamicDistributionGroup(),
                new NewDynamicDistributionGroup(),
                new SetDynamicDistributionGroup(),
                new RemoveDynamicDistributionGroup(),
                new GetGroup(),
                new SetGroup(),
                new GetGroupMembershipRequest(),
                new ApproveGroupMembershipRequest(),
                new DenyGroupMembershipRequest(),
                new RemoveGroupMembershipRequest(),
                new EnableDistributionGroup(),
                new DisableDistributionGroup());
    }

    private static List<Cmdlet> access() {
        return List.of(
                new GetMailboxPermission(),
                new AddMailboxPermission(),
                new RemoveMailboxPermission(),
                new GetAdPermission(),
                new AddAdPermission(),
                new RemoveAdPermission(),
                new GetSecurityPrincipal(),
                new AddMailboxFolderPermission(),
                new GetMailboxCalendarFolder(),
                new GetMailboxFolder(),
                new GetMailboxFolderPermission(),
                new GetMailboxFolderStatistics(),
                new NewMailboxFolder(),
                new RemoveMailboxFolderPermission(),
                new SetMailboxCalendarFolder(),
                new SetMailboxFolderPermission());
    }

    private static List<Cmdlet> directory() {
        return List.of(
                new AddMailboxDatabaseCopy(),
                new GetAdServerSettings(),
                new GetEventLogLevel(),
                new SetEventLogLevel(),
                new GetServerComponentState(),
                new SetServerComponentState(),
                new DismountDatabase(),
                new MountDatabase(),
                new MoveDatabasePath(),
                new NewMailboxDatabase(),
                new RemoveMailboxDatabase(),
                new RemoveMailboxDatabaseCopy(),
                new SetExchangeServer(),
                new SetMailboxDatabase(),
                new AddDatabaseAvailabilityGroupServer(),
                new RemoveDatabaseAvailabilityGroupServer(),
                new SetMailboxDatabaseCopy(),
                new SuspendMailboxDatabaseCopy(),
                new ResumeMailboxDatabaseCopy(),
                new GetMailboxDatabaseCopyStatus(),
                new MoveActiveMailboxDatabase(),
                new GetDomainController(),
                new GetTrust(),
                new GetOrganizationalUnit(),
                new NewOrganizationalUnit(),
                new SetOrganizationalUnit(),
                new RemoveOrganizationalUnit(),
                new MoveAdObject(),
                new GetMailboxDatabase(),
                new GetExchangeServer());
    }

    private static List<Cmdlet> audit() {
        return List.of(
                new GetAdminAuditLogConfig(),
                new SetAdminAuditLogConfig(),
                new SearchAdminAuditLog(),
                new NewAdminAuditLogSearch(),
                new WriteAdminAuditLog());
    }

    private static List<Cmdlet> tracking(TrackingLogs logs) {
        return List.of(new GetMessageTrackingLog(logs));
    }
}
