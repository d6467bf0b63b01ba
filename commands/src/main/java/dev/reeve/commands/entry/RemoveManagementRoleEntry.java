package dev.reeve.commands.entry;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.role.RoleTree;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleEntry;
import java.util.List;
import java.util.Optional;

/** {@code Remove-ManagementRoleEntry} [RME-1] to [RME-6]. */
public final class RemoveManagementRoleEntry implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-ManagementRoleEntry";
    }

    @Override
    public String synopsis() {
        return "Takes a cmdlet away from a custom management role.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        EntryIdentity identity = EntryIdentity.parse(arguments.required("Identity"));
        ManagementRole role = identity.findRole(context);
        RoleEntry entry = identity.findEntry(context, role);
        String text = EntryIdentity.text(role.name(), entry.name());
        PlanBuilder plan = context.plan().step("Removing management role entry", text);
        EntryRules.replace(plan, role, entry.name(), Optional.empty());
        for (ManagementRole child : RoleTree.children(context.organization(), role)) {
            if (child.entry(entry.name()).isPresent()) {
                plan.refuse(
                        ErrorCode.EntryInheritedByChild,
                        "Entry '" + text + "' is on child role '" + child.name() + "' too. Remove it there first.",
                        text);
            }
        }
        if (role.entries().size() == 1) {
            plan.refuse(
                    ErrorCode.LastRoleEntry,
                    "'" + text + "' is the last entry of its role. A role must have at least one; remove the role"
                            + " instead.",
                    text);
        }
        return plan.build();
    }
}
