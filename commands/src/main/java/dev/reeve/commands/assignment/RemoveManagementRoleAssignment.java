package dev.reeve.commands.assignment;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;

/** {@code Remove-ManagementRoleAssignment} [RRA-1]: needs no delegation [DELEG-7], but the guards hold. */
public final class RemoveManagementRoleAssignment implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-ManagementRoleAssignment";
    }

    @Override
    public String synopsis() {
        return "Takes a management role away from whom it was assigned to.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        RoleAssignment assignment = context.lookup().one(RoleAssignment.class, arguments.required("Identity"));
        return context.plan()
                .step("Removing management role assignment", assignment.name())
                .delete(assignment)
                .build();
    }
}
