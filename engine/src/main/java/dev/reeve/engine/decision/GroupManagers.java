package dev.reeve.engine.decision;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;

/** Whether the caller passes the manager check of a group [GM-1] to [GM-10]. */
final class GroupManagers {

    private final Standing standing;
    private final WriteScopes scopes;
    private final RequestGrants grants;

    GroupManagers(Standing standing, WriteScopes scopes, RequestGrants grants) {
        this.standing = standing;
        this.scopes = scopes;
        this.grants = grants;
    }

    /** Why not, in words; empty where the caller passes. */
    Optional<String> refusal(TouchPoint.GroupManagement management) {
        return management.group() instanceof RoleGroup group
                ? ofRoleGroup(group, management.bypass())
                : ofDistributionGroup(management);
    }

    private Optional<String> ofRoleGroup(RoleGroup group, boolean bypass) {
        boolean entitled =
                standing.isOrganizationManagement() || standing.holdsRoleOfType(ManagementRole.ROLE_MANAGEMENT);
        if (bypass || group.managedBy().isEmpty()) { // GM-2, GM-3
            return entitled
                    ? Optional.empty()
                    : Optional.of((bypass
                                    ? "the manager check is bypassed"
                                    : group.name() + " has no managers; it is managed")
                            + " only by members of Organization Management and holders of Role Management");
        }
        return group.managedBy().stream().anyMatch(standing::actsAs) // GM-1
                ? Optional.empty()
                : Optional.of("the caller is not among the managers of " + group.name()
                        + (entitled ? " and did not ask to bypass the check" : "")); // GM-5
    }

    private Optional<String> ofDistributionGroup(TouchPoint.GroupManagement management) {
        DirectoryObject group = management.group();
        if (management.bypass()) { // GM-10
            boolean entitled = standing.isOrganizationManagement()
                    || standing.holdsRoleOfType(ManagementRole.SECURITY_GROUP_CREATION_AND_MEMBERSHIP);
            return entitled
                    ? Optional.empty()
                    : Optional.of(
                            "the manager check is bypassed only by members of Organization Management and holders of"
                                    + " Security Group Creation and Membership");
        }
        return lists(group) || isOwnMembership(management)
                ? Optional.empty()
                : Optional.of("ManagedBy of " + group.name() + " does not list the caller"); // GM-9
    }

    private boolean lists(DirectoryObject group) {
        return group instanceof Recipient recipient
                && standing.caller().isAmong(recipient.properties().references(RecipientProperties.MANAGED_BY));
    }

    /** GM-9: the caller only joins or leaves, as the group allows, and by the membership role. */
    private boolean isOwnMembership(TouchPoint.GroupManagement management) {
        Optional<DirectoryObject> before = Optional.of(management.group());
        if (standing.caller()
                .user()
                .flatMap(user -> OwnMembership.of(before, management.after(), user))
                .filter(OwnMembership::isPermitted)
                .isEmpty()) {
            return false;
        }
        TouchPoint change = new TouchPoint.ObjectAccess(Access.MODIFY, before, management.after());
        for (int grant = 0; grant < grants.size(); grant++) {
            if (grants.listsAll(grant)
                    && grants.source(grant) instanceof GrantSource.OfAssignment source
                    && source.role().isOfType(ManagementRole.MY_DISTRIBUTION_GROUP_MEMBERSHIP)
                    && scopes.covers(source, change, Moment.BEFORE).isCovered()
                    && scopes.covers(source, change, Moment.AFTER).isCovered()) {
                return true;
            }
        }
        return false;
    }
}
