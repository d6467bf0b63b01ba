package dev.reeve.engine.advice;

import dev.reeve.engine.advice.Step.Assign;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.Comparator;
import java.util.stream.Stream;

/** Roles with what is asked for, each given to who asks, with the scopes of the role. */
final class NewAssignments {

    private NewAssignments() {}

    /** The assignments, of the roles with the fewest entries first. */
    static Stream<Assign> of(Organization organization, Ground ground) {
        return ground.userObject().stream()
                .flatMap(user -> organization
                        .all(ManagementRole.class)
                        .filter(role -> role.entry(ground.request().cmdlet()).isPresent()
                                || ground.delegations().findAny().isPresent())
                        .sorted(Comparator.comparingInt(
                                        (ManagementRole role) -> role.entries().size())
                                .thenComparing(ManagementRole::id))
                        .flatMap(role -> ground.delegations().findAny().isPresent()
                                ? Stream.of(assign(user, role, false), assign(user, role, true))
                                : Stream.of(assign(user, role, false))));
    }

    private static Assign assign(Recipient user, ManagementRole role, boolean delegating) {
        ObjectId id = ObjectId.ofBuiltIn("AdvisedAssignment", role.id() + " " + user.id() + " " + delegating);
        return new Assign(
                role,
                new RoleAssignment(
                        // By any name that is not taken, and not too long.
                        ObjectHeader.created(id, id.toString(), user.header().whenChanged()),
                        role.id(),
                        user.id(),
                        RoleAssigneeType.User,
                        delegating,
                        true,
                        new RecipientWriteScope.Implicit(),
                        new ConfigWriteScope.Implicit()));
    }
}
