package dev.reeve.commands.scope;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;

/** {@code Remove-ManagementScope} [RMS-1] to [RMS-3]. */
public final class RemoveManagementScope implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-ManagementScope";
    }

    @Override
    public String synopsis() {
        return "Removes a management scope that no assignment uses.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ManagementScope scope = context.lookup().one(ManagementScope.class, arguments.required("Identity"));
        PlanBuilder plan =
                context.plan().step("Removing management scope", scope.name()).delete(scope);
        List<String> users = GetManagementScope.users(context.organization(), scope)
                .map(RoleAssignment::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        if (!users.isEmpty()) {
            plan.refuse(
                    ErrorCode.ScopeInUse,
                    "Scope '" + scope.name() + "' is used by role assignments: '" + String.join("', '", users)
                            + "'. Give them another scope or remove them first.",
                    scope.name());
        }
        return plan.build();
    }
}
