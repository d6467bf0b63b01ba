package dev.reeve.engine.decision;

import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;

/** What the sources of a caller's rights let it read: always the role's implicit read scope [READ-1]. */
final class ReadScopes {

    private final Standing standing;

    ReadScopes(Standing standing) {
        this.standing = standing;
    }

    /** Whether the source lets the caller read the object. */
    boolean reads(GrantSource source, DirectoryObject object) {
        return switch (source) {
            case GrantSource.OfAssignment assignment -> reads(assignment.role(), object);
            case GrantSource.OfGroupManagement management -> readsAsManager(management, object);
        };
    }

    /** Whether the source reads every recipient. */
    static boolean readsAllRecipients(GrantSource source) {
        return source instanceof GrantSource.OfAssignment assignment
                && (assignment.role().isUnscoped()
                        || assignment.role().implicitScopes().recipientRead() == RecipientScopeType.Organization);
    }

    /** Whether the implicit read scope of the role contains the object [READ-3]. */
    boolean reads(ManagementRole role, DirectoryObject object) {
        if (role.isUnscoped()) {
            return true; // UNSC-1: no scope evaluation takes place
        }
        ImplicitScopes implicit = role.implicitScopes();
        return switch (standing.holder(object)) { // what belongs to a mailbox is read by whoever may read the mailbox
            case Recipient recipient -> contains(implicit.recipientRead(), recipient);
            case GroupMembershipRequest request -> contains(implicit.recipientRead(), request);
            default -> implicit.configRead() == ConfigScopeType.OrganizationConfig; // READ-5
        };
    }

    /** MREQ-5: with its group, and only to who made it, who owns the group and who reads all recipients. */
    private boolean contains(RecipientScopeType scope, GroupMembershipRequest request) {
        return standing.organization()
                .find(request.group(), Recipient.class)
                .filter(group -> contains(scope, group))
                .filter(group -> scope == RecipientScopeType.Organization
                        || standing.caller().is(request.requester())
                        || isOwned(group))
                .isPresent();
    }

    private boolean isOwned(Recipient group) {
        return standing.caller().isAmong(group.properties().references(RecipientProperties.MANAGED_BY));
    }

    /** Whether a relative scope contains the recipient as far as reading goes. */
    private boolean contains(RecipientScopeType scope, Recipient recipient) {
        return switch (scope) {
            case Organization -> true;
            case MyGAL -> standing.seesInAddressBook(recipient);
            case Self -> standing.isSelf(recipient);
            case MyDistributionGroups -> isOwned(recipient);
            case None, NotApplicable, OU, CustomRecipientScope, ExclusiveRecipientScope -> false;
        };
    }

    /** GM-6: the managed groups themselves, and principals for the choice of members. */
    private static boolean readsAsManager(GrantSource.OfGroupManagement management, DirectoryObject object) {
        return switch (object) {
            case RoleGroup group -> management.groups().containsKey(group.id());
            case Recipient recipient ->
                recipient.type().isUser() || recipient.type().isUniversalSecurityGroup();
            default -> false;
        };
    }

    /** What is said of a source that does not let the caller read an object. */
    static String lacked(GrantSource source, DirectoryObject object) {
        return switch (source) {
            case GrantSource.OfAssignment assignment -> {
                ImplicitScopes implicit = assignment.role().implicitScopes();
                yield "its read scope "
                        + (object instanceof Recipient || object instanceof GroupMembershipRequest
                                ? implicit.recipientRead()
                                : implicit.configRead())
                        + " does not contain " + object.name();
            }
            case GrantSource.OfGroupManagement _ -> "the caller does not manage " + object.name();
        };
    }
}
