package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The entries of a role: at least one [ROLE-11], of the kind that fits the role [ROLE-12], all of them the parent's, and none taken from children [INV-1]. */
final class RoleEntries implements Rule {

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after(ManagementRole.class)
                .filter(_ -> changed.differs(ManagementRole.class, ManagementRole::entries))
                .flatMap(role -> Rule.first(List.of(
                        () -> emptiness(changed, role),
                        () -> kinds(role),
                        () -> withinParent(changed.is(), role),
                        () -> aroundChildren(changed.is(), role))));
    }

    private static Optional<Violation> emptiness(Changed changed, ManagementRole role) {
        boolean hadEntries = changed.before(ManagementRole.class)
                .filter(before -> !before.entries().isEmpty())
                .isPresent();
        return Rule.when(
                role.entries().isEmpty() && (hadEntries || !role.isUnscoped()),
                ErrorCode.LastRoleEntry,
                "Role '" + role.name() + "' must keep at least one entry. Remove the role instead.",
                role.name());
    }

    /** ROLE-12, ENTRY-4: an unscoped role, which no scope restricts, holds none of the product's cmdlets. */
    private static Optional<Violation> kinds(ManagementRole role) {
        return role.entries().values().stream()
                .filter(entry -> role.isUnscoped()
                        && (entry.type() == RoleEntry.Type.ApplicationPermission
                                || entry.snapIn().equalsIgnoreCase(RoleEntry.EXCHANGE_SNAP_IN)))
                .findFirst()
                .map(entry -> new Violation(
                        ErrorCode.InvalidArgument,
                        "Role '" + role.name() + "' is unscoped: it holds scripts and cmdlets of other snap-ins, and '"
                                + entry.name() + "' is neither. Derive a role from a built-in one for it.",
                        role.name() + "\\" + entry.name()));
    }

    private static Optional<Violation> withinParent(Organization is, ManagementRole role) {
        return role.parent()
                .flatMap(parent -> is.find(parent, ManagementRole.class))
                .flatMap(parent -> excess(role, parent)
                        .map(excess -> new Violation(
                                excess.parameter().isEmpty()
                                        ? ErrorCode.EntryNotInParent
                                        : ErrorCode.ParameterNotInParent,
                                excess.words() + " is not on role '" + parent.name() + "', the parent of '"
                                        + role.name() + "'.",
                                role.name() + "\\" + excess.entry())));
    }

    /** SME-3, RME-2: nothing is taken from children silently. */
    private static Optional<Violation> aroundChildren(Organization is, ManagementRole role) {
        return is.indexed(IndexKey.of(Kind.PARENT_ROLE, role.id()), ManagementRole.class)
                .sorted(Comparator.comparing(ManagementRole::name))
                .flatMap(child -> excess(child, role)
                        .map(excess -> new Violation(
                                ErrorCode.EntryInheritedByChild,
                                excess.words() + " can't be removed from role '" + role.name()
                                        + "' while its child role '" + child.name()
                                        + "' has it. Remove it there first.",
                                role.name() + "\\" + excess.entry()))
                        .stream())
                .findFirst();
    }

    /** What a child has that its parent has not. */
    private record Excess(String entry, Optional<String> parameter) {
        String words() {
            return parameter
                    .map(name -> "Parameter '" + name + "' of '" + entry + "'")
                    .orElse("'" + entry + "'");
        }
    }

    private static Optional<Excess> excess(ManagementRole child, ManagementRole parent) {
        if (child.entries().equals(parent.entries())) {
            return Optional.empty();
        }
        for (RoleEntry entry : child.entries().values()) {
            Optional<RoleEntry> inherited = parent.entry(entry.name());
            if (inherited.isEmpty()
                    || inherited.get().type() != entry.type()
                    || !inherited.get().snapIn().equalsIgnoreCase(entry.snapIn())) {
                return Optional.of(new Excess(entry.name(), Optional.empty()));
            }
            for (String parameter : entry.parameters()) {
                if (!inherited.get().parameters().contains(parameter)) {
                    return Optional.of(new Excess(entry.name(), Optional.of(parameter)));
                }
            }
        }
        return Optional.empty();
    }
}
