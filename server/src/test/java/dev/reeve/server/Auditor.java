package dev.reeve.server;

import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.property.RecipientProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody who may read permissions and hardly anybody. */
final class Auditor {

    private Auditor() {}

    /** Kim may list assignments, and reads no recipients but those that the address book shows: of site mailboxes nobody may any more. */
    static Change kim(Organization organization) {
        if (organization.named(ManagementRole.class, "Auditing").findFirst().isPresent()) {
            return Change.NONE;
        }
        ManagementRole parent = organization
                .named(ManagementRole.class, "MyBaseOptions")
                .findFirst()
                .orElseThrow();
        ManagementRole auditing = new ManagementRole(
                ObjectHeader.created(new ObjectId(UUID.randomUUID()), "Auditing", Instant.now()),
                "Auditing",
                Optional.empty(),
                "",
                new ImplicitScopes(
                        RecipientScopeType.Self,
                        RecipientScopeType.Self,
                        ConfigScopeType.OrganizationConfig,
                        ConfigScopeType.None),
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                parent.endUser(),
                true);
        ManagementRole role = auditing.withEntries(List.of(organization
                .named(ManagementRole.class, "Role Management")
                .findFirst()
                .orElseThrow()
                .entry("Get-ManagementRoleAssignment")
                .map((RoleEntry entry) -> entry)
                .orElseThrow()));
        // Of the address book she reads what is not hidden there [READ-3].
        Change hidden = Change.put(Stream.of("Administrator", "WillN", "David")
                .map(name -> Sessions.user(organization, name))
                .map(user -> user.withProperties(
                        user.properties().with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true)))
                .toList());
        Change unread = organization
                .named(RoleAssignment.class, "MyTeamMailboxes-Default Role Assignment Policy")
                .findFirst()
                .map(assignment -> Change.remove(assignment.id()))
                .orElseThrow();
        return hidden.and(unread)
                .and(Change.put(role))
                .and(Change.put(new RoleAssignment(
                        ObjectHeader.created(new ObjectId(UUID.randomUUID()), "Auditing-Kim", Instant.now()),
                        role.id(),
                        Sessions.user(organization, "Kim").id(),
                        RoleAssigneeType.User,
                        false,
                        true,
                        new RecipientWriteScope.Implicit(),
                        new ConfigWriteScope.Implicit())));
    }
}
