package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is removed must no longer be used by anything; list scopes may name what is gone [SCOPE-5]. */
final class Removals implements Rule {

    private static final int NAMED = 3;

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.removed(DirectoryObject.class).flatMap(removed -> used(changed.is(), removed));
    }

    private static Optional<Violation> used(Organization is, DirectoryObject removed) {
        return switch (removed) {
            case ManagementRole role ->
                use(is, role, Kind.PARENT_ROLE, ErrorCode.RoleHasChildren, "role", "has child roles")
                        .or(() -> use(is, role, Kind.ROLE, ErrorCode.RoleHasAssignments, "role", "is assigned by"));
            case ManagementScope scope -> // SCOPE-10
                use(is, scope, Kind.SCOPE, ErrorCode.ScopeInUse, "management scope", "is used by");
            case RoleAssignmentPolicy policy -> // POL-6, RAP-5
                use(is, policy, Kind.REFERENCE, ErrorCode.PolicyInUse, "role assignment policy", "is used by mailboxes")
                        .or(() -> use(
                                is,
                                policy,
                                Kind.ASSIGNEE,
                                ErrorCode.PolicyInUse,
                                "role assignment policy",
                                "has the role assignments"));
            case OrganizationalUnit unit -> // OU-6
                use(is, unit, Kind.CONTAINER, ErrorCode.ObjectInUse, "container", "holds")
                        .or(() -> use(is, unit, Kind.SCOPE, ErrorCode.ObjectInUse, "container", "is a scope of"));
            case MailboxDatabase database ->
                use(is, database, Kind.REFERENCE, ErrorCode.ObjectInUse, "mailbox database", "is used by")
                        .or(() -> use(is, database, Kind.OWNER, ErrorCode.ObjectInUse, "mailbox database", "has"));
            case ExchangeServer server ->
                use(is, server, Kind.REFERENCE, ErrorCode.ObjectInUse, "server", "is used by")
                        .or(() -> use(is, server, Kind.OWNER, ErrorCode.ObjectInUse, "server", "has"));
            case ConfigurationObject configuration ->
                use(is, configuration, Kind.REFERENCE, ErrorCode.ObjectInUse, "object", "is used by");
            case ForeignForest forest -> linked(is, forest);
            case Recipient _, RoleGroup _ -> referenced(is, removed);
            case AdminAuditLogConfig _,
                    DisconnectedMailbox _,
                    GroupMembershipRequest _,
                    OrganizationSettings _,
                    RoleAssignment _ -> Optional.empty();
        };
    }

    /** Without its forest nobody could tell who is behind a linked role group or mailbox. */
    static Optional<Violation> linked(Organization is, ForeignForest forest) {
        return Stream.concat(
                        is.all(RoleGroup.class)
                                .filter(group -> group.linkedGroup()
                                        .filter(forest::holds)
                                        .isPresent())
                                .map(group -> "linked role group '" + group.name() + "'"),
                        is.all(Recipient.class)
                                .filter(recipient -> recipient
                                        .linkedAccount()
                                        .filter(account -> forest.holds(account.sid()))
                                        .isPresent())
                                .map(recipient -> "linked mailbox '" + recipient.name() + "'"))
                .sorted()
                .findFirst()
                .map(user -> new Violation(
                        ErrorCode.ObjectInUse,
                        "The trusted forest '" + forest.name() + "' can't be removed: the " + user
                                + " depends on it. Remove or re-point what is linked to it first.",
                        forest.name()));
    }

    /** A command that removes somebody also removes what names it; whatever is left would match nobody, ever. */
    private static Optional<Violation> referenced(Organization is, DirectoryObject removed) {
        return List.of(Kind.MEMBER, Kind.MANAGER, Kind.ASSIGNEE, Kind.REFERENCE, Kind.OWNER).stream()
                .flatMap(kind ->
                        use(is, removed, kind, ErrorCode.InvalidReference, "object", "is still named by").stream())
                .findFirst();
    }

    private static Optional<Violation> use(
            Organization is, DirectoryObject removed, Kind kind, ErrorCode code, String what, String how) {
        IndexKey key = IndexKey.of(kind, removed.id());
        List<String> users = is.indexed(key)
                .limit(NAMED + 1L)
                .map(DirectoryObject::name)
                .sorted()
                .toList();
        return Rule.when(
                !users.isEmpty(),
                code,
                "The " + what + " '" + removed.name() + "' can't be removed: it " + how + " " + names(users, is, key)
                        + ".",
                removed.name());
    }

    private static String names(List<String> names, Organization is, IndexKey key) {
        String shown = names.stream().limit(NAMED).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return names.size() > NAMED ? shown + " and others (" + is.indexed(key).count() + ")" : shown;
    }
}
