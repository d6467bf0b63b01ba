package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import java.util.List;
import java.util.Optional;

/** Exactly one role assignment policy is the default one, if there is any [POL-2] [INV-3]. */
final class DefaultPolicy {

    private DefaultPolicy() {}

    static Optional<Violation> violation(Change change, Organization before, Organization after) {
        boolean touched = change.after().keySet().stream()
                .anyMatch(id -> before.find(id, RoleAssignmentPolicy.class).isPresent()
                        || after.find(id, RoleAssignmentPolicy.class).isPresent());
        if (!touched) {
            return Optional.empty();
        }
        List<RoleAssignmentPolicy> policies =
                after.all(RoleAssignmentPolicy.class).toList();
        long defaults =
                policies.stream().filter(RoleAssignmentPolicy::isDefault).count();
        String name = before.all(RoleAssignmentPolicy.class)
                .filter(RoleAssignmentPolicy::isDefault)
                .map(RoleAssignmentPolicy::name)
                .findFirst()
                .orElse("");
        return Rule.when(
                !policies.isEmpty() && defaults != 1,
                ErrorCode.DefaultPolicy,
                defaults == 0
                        ? "Role assignment policy '" + name + "' is the default one. Make another policy the default"
                                + " first."
                        : "Only one role assignment policy can be the default one.",
                name);
    }
}
