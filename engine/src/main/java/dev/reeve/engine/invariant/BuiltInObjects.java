package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.RoleGroup;
import java.util.Optional;

/** Built-in objects: roles stay as they shipped [ROLE-3], role groups stay and keep their names [RG-10]. */
final class BuiltInObjects implements Rule {

    @Override
    public Optional<Violation> violation(Changed changed) {
        return role(changed).or(() -> roleGroup(changed)).or(() -> settings(changed));
    }

    private static Optional<Violation> role(Changed changed) {
        return changed.before(ManagementRole.class).flatMap(before -> {
            boolean builtInAfter = changed.after(ManagementRole.class)
                    .filter(ManagementRole::builtIn)
                    .isPresent();
            boolean same = changed.after(ManagementRole.class)
                    .filter(after -> after.withHeader(before.header()).equals(before)
                            && after.name().equals(before.name()))
                    .isPresent();
            boolean broken = before.builtIn() ? !same : builtInAfter;
            return Rule.when(
                    broken,
                    ErrorCode.BuiltInRoleImmutable,
                    before.builtIn()
                            ? "Role '" + before.name() + "' is built in and can't be changed or removed. Derive a role"
                                    + " from it and change that one."
                            : "Role '" + before.name() + "' can't become a built-in role.",
                    before.name());
        });
    }

    private static Optional<Violation> roleGroup(Changed changed) {
        return changed.before(RoleGroup.class).flatMap(before -> {
            Optional<RoleGroup> after = changed.after(RoleGroup.class);
            boolean removed = before.builtIn() && after.isEmpty();
            boolean renamed = before.builtIn()
                    && after.filter(group -> !group.name().equals(before.name()))
                            .isPresent();
            boolean reclassified =
                    after.filter(group -> group.builtIn() != before.builtIn()).isPresent();
            return Rule.when(
                    removed || renamed || reclassified,
                    ErrorCode.BuiltInRoleGroup,
                    reclassified
                            ? "Whether role group '" + before.name() + "' is built in can't change."
                            : "Role group '" + before.name() + "' is built in and can't be "
                                    + (removed ? "removed." : "renamed. Its display name may change."),
                    before.name());
        });
    }

    private static Optional<Violation> settings(Changed changed) {
        long count = changed.after(OrganizationSettings.class).isPresent()
                        || changed.before(OrganizationSettings.class).isPresent()
                ? changed.is().all(OrganizationSettings.class).count()
                : 1;
        return Rule.when(
                count != 1,
                ErrorCode.InvalidArgument,
                "An organization has its own attributes exactly once.",
                changed.after().or(changed::before).map(object -> object.name()).orElse(""));
    }
}
