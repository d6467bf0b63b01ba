package dev.reeve.commands;

import dev.reeve.commands.assignment.AssignmentResult;
import dev.reeve.commands.attribute.Layout;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.audit.AuditConfigResult;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.configuration.ConfigurationResult;
import dev.reeve.commands.directory.GetExchangeServer;
import dev.reeve.commands.directory.GetMailboxDatabase;
import dev.reeve.commands.directory.GetOrganizationalUnit;
import dev.reeve.commands.group.MembershipRequestResult;
import dev.reeve.commands.policy.PolicyResult;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.role.RoleResult;
import dev.reeve.commands.rolegroup.RoleGroupResult;
import dev.reeve.commands.scope.ScopeResult;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.util.Map;
import java.util.Optional;

/** How every class of object is shown by its {@code Get-} cmdlet; a new class is added here. */
public final class Renderings {

    /** Recipients show other properties to each noun. */
    private static final Map<String, Layout> BY_NOUN = Map.of(
            "Mailbox", Layouts.MAILBOX,
            "CASMailbox", Layouts.CAS_MAILBOX,
            "User", Layouts.USER,
            "MailUser", Layouts.MAIL_USER,
            "MailContact", Layouts.MAIL_CONTACT,
            "Contact", Layouts.CONTACT,
            "RemoteMailbox", Layouts.REMOTE_MAILBOX,
            "Group", Layouts.GROUP,
            "DistributionGroup", Layouts.DISTRIBUTION_GROUP,
            "DistributionGroupMember", Layouts.DISTRIBUTION_GROUP);

    private Renderings() {}

    /** The object as the {@code Get-} cmdlet beside a cmdlet shows it; empty for classes that no cmdlet changes. */
    public static Optional<ResultObject> show(CmdletContext context, String cmdlet, DirectoryObject object) {
        return switch (object) {
            case AdminAuditLogConfig config -> Optional.of(AuditConfigResult.of(context, config));
            case GroupMembershipRequest request -> Optional.of(MembershipRequestResult.of(context, request));
            case ManagementRole role -> Optional.of(RoleResult.of(context, role));
            case ManagementScope scope -> Optional.of(ScopeResult.of(context, scope));
            case RoleAssignment assignment -> Optional.of(AssignmentResult.of(context, assignment));
            case RoleAssignmentPolicy policy -> Optional.of(PolicyResult.of(context, policy));
            case RoleGroup group -> Optional.of(RoleGroupResult.of(context, group));
            case Recipient recipient -> Optional.of(layout(cmdlet).show(context, recipient));
            case ExchangeServer server -> Optional.of(GetExchangeServer.show(context, server));
            case MailboxDatabase database -> Optional.of(GetMailboxDatabase.show(context, database, true));
            case ConfigurationObject configuration -> Optional.of(ConfigurationResult.of(context, configuration));
            case OrganizationalUnit unit -> Optional.of(GetOrganizationalUnit.show(context, unit));
            case DisconnectedMailbox _, ForeignForest _, OrganizationSettings _ -> Optional.empty();
        };
    }

    private static Layout layout(String cmdlet) {
        return BY_NOUN.getOrDefault(cmdlet.substring(cmdlet.indexOf('-') + 1), Layouts.RECIPIENT);
    }
}
