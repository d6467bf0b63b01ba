package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of assignees [ASG-2]. */
public enum RoleAssigneeType {
    User,
    SecurityGroup,
    RoleAssignmentPolicy,
    RoleGroup,
    LinkedRoleGroup,
    ForeignSecurityPrincipal,
    Computer;

    /** The kind of that name in any case. */
    public static Optional<RoleAssigneeType> named(String name) {
        return Arrays.stream(values())
                .filter(value -> CaseFolding.equal(value.name(), name))
                .findFirst();
    }
}
