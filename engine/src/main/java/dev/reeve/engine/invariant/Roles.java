package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import java.util.List;
import java.util.Optional;

/** What a role is: its place below its parent, its type and scopes, settled when it is made [ROLE-2] to [ROLE-8]. */
final class Roles implements Rule {

    /** How deep roles may be derived from each other [NMR-6]. */
    private static final int DEEPEST = 32;

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after(ManagementRole.class)
                .flatMap(role -> changed.before(ManagementRole.class)
                        .map(before -> settled(before, role))
                        .orElseGet(() -> made(changed.is(), role)));
    }

    /** ROLE-4, ROLE-5: type, parent and implicit scopes never change. */
    private static Optional<Violation> settled(ManagementRole before, ManagementRole after) {
        boolean same = before.isOfType(after.roleType())
                && before.parent().equals(after.parent())
                && before.implicitScopes().equals(after.implicitScopes())
                && before.endUser() == after.endUser();
        return Rule.when(
                !same,
                ErrorCode.InvalidArgument,
                "The type, parent and implicit scopes of role '" + before.name()
                        + "' can't change. Derive another role.",
                after.name());
    }

    private static Optional<Violation> made(Organization is, ManagementRole role) {
        if (role.parent().isEmpty()) {
            return Rule.when(
                    !role.builtIn() && !role.isUnscoped(),
                    ErrorCode.InvalidReference,
                    "Role '" + role.name() + "' has no parent. Only built-in and unscoped roles have none.",
                    role.name());
        }
        Optional<ManagementRole> parent = is.find(role.parent().get(), ManagementRole.class);
        return parent.isEmpty()
                ? Optional.of(new Violation(
                        ErrorCode.InvalidReference,
                        "The parent of role '" + role.name() + "' does not exist.",
                        role.name()))
                : Rule.first(List.of(
                        () -> Rule.when(
                                depth(is, role) > DEEPEST,
                                ErrorCode.InvalidArgument,
                                "Role '" + role.name() + "' is derived through more than " + DEEPEST + " roles.",
                                role.name()),
                        () -> Rule.when(
                                !inherits(role, parent.get()),
                                ErrorCode.InvalidArgument,
                                "Role '" + role.name() + "' must have the type and implicit scopes of its parent '"
                                        + parent.get().name() + "'.",
                                role.name())));
    }

    private static boolean inherits(ManagementRole role, ManagementRole parent) {
        return role.isOfType(parent.roleType())
                && role.implicitScopes().equals(parent.implicitScopes())
                && role.endUser() == parent.endUser();
    }

    /** The number of ancestors; one more than allowed where they form a cycle. */
    private static int depth(Organization is, ManagementRole role) {
        int depth = 0;
        Optional<ManagementRole> at = Optional.of(role);
        while (at.isPresent() && at.get().parent().isPresent() && depth <= DEEPEST) {
            at = at.get().parent().flatMap(parent -> is.find(parent, ManagementRole.class));
            depth++;
        }
        return depth;
    }
}
