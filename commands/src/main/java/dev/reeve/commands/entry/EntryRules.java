package dev.reeve.commands.entry;

import dev.reeve.commands.assignment.AssignmentRules;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.role.RoleTree;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the cmdlets that change entries share: the parent above sets the limit, the children below hold on [ROLE-9]. */
final class EntryRules {

    private EntryRules() {}

    /** Puts the role into the plan, with the entry of that name replaced or, where empty, removed. */
    static void replace(PlanBuilder plan, ManagementRole role, String name, Optional<RoleEntry> replacement) {
        List<RoleEntry> entries = new ArrayList<>(role.entries().values());
        entries.removeIf(entry -> entry.name().equalsIgnoreCase(name));
        replacement.ifPresent(entries::add);
        plan.modify(role, role.withEntries(entries));
        if (role.builtIn()) {
            plan.refuse(
                    ErrorCode.BuiltInRoleImmutable,
                    "Role '" + role.name()
                            + "' is built in. The entries of built-in roles can't be changed; derive a role"
                            + " from it with New-ManagementRole and change that.",
                    role.name());
        }
    }

    /**
     * What a role's assignees would gain is given to each of them, so it needs the delegation that every present assignment
     * would need: one that is scoped can't enlarge what others hold beyond its scope [DELEG-11] [INV-9].
     */
    static void delegateWhereAssigned(PlanBuilder plan, Organization organization, ManagementRole role) {
        organization
                .indexed(IndexKey.of(IndexKey.Kind.ROLE, role.id()), RoleAssignment.class)
                .sorted(Comparator.comparing(RoleAssignment::id))
                .forEach(assignment -> plan.touch(
                        AssignmentRules.delegation(role, organization.find(assignment.assignee()), assignment)));
    }

    /** Parameters must be on the immediate parent's entry [AME-1] [SME-2]. */
    static void checkOnParent(PlanBuilder plan, RoleEntry parentEntry, String parent, Collection<String> parameters) {
        for (String parameter : parameters) {
            if (!parentEntry.parameters().contains(parameter)) {
                plan.refuse(
                        ErrorCode.ParameterNotInParent,
                        "Parameter '" + parameter + "' is not on entry '"
                                + EntryIdentity.text(parent, parentEntry.name())
                                + "' of the parent role, so its child can't have it.",
                        parameter);
            }
        }
    }

    /** Parameters that a child role's entry has can't go from its parent [SME-3] [AME-2]. */
    static void checkNotOnChildren(
            PlanBuilder plan, Organization organization, ManagementRole role, String entry, Collection<String> gone) {
        for (ManagementRole child : RoleTree.children(organization, role)) {
            child.entry(entry).ifPresent(inherited -> {
                for (String parameter : gone) {
                    if (inherited.parameters().contains(parameter)) {
                        plan.refuse(
                                ErrorCode.EntryInheritedByChild,
                                "Parameter '" + parameter + "' of " + entry + " is on child role '" + child.name()
                                        + "'. Remove it there first.",
                                EntryIdentity.text(child.name(), entry));
                    }
                }
            });
        }
    }

    /** The given names in the casing of the entry they come from. */
    static List<String> inCasingOf(RoleEntry source, Collection<String> names) {
        return names.stream()
                .map(name -> source.parameters().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .toList();
    }
}
