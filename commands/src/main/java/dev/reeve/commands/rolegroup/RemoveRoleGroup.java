package dev.reeve.commands.rolegroup;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.GroupManagement;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;
import java.util.Optional;

/** {@code Remove-RoleGroup} [RRG-1] to [RRG-5]: its assignments and what refers to it go along. */
public final class RemoveRoleGroup implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-RoleGroup";
    }

    @Override
    public String synopsis() {
        return "Removes a role group together with its role assignments.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.flag(Membership.BYPASS));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        RoleGroup group = Membership.find(context, arguments);
        PlanBuilder plan = context.plan()
                .step("Removing role group", context.identity(group).text())
                .delete(group)
                .touch(new GroupManagement(group, Optional.empty(), arguments.isOn(Membership.BYPASS)));
        if (group.builtIn()) {
            plan.refuse(
                    ErrorCode.BuiltInRoleGroup,
                    "Role group '" + group.name() + "' is built in. Built-in role groups can't be removed.",
                    group.name());
        }
        return plan.build();
    }
}
