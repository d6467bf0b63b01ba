package dev.reeve.commands.assignment;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;

/** {@code Set-ManagementRoleAssignment} [SRA-1] to [SRA-7]. */
public final class SetManagementRoleAssignment implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-ManagementRoleAssignment";
    }

    @Override
    public String synopsis() {
        return "Suspends a role assignment, puts it in effect again, or changes its write scopes.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.bool("Enabled"),
                Declared.oneOf(AssignmentScopes.RELATIVE, "RecipientWriteScopeType", AssignmentScopes.RELATIVE_SCOPES),
                Declared.identity(AssignmentScopes.UNIT),
                Declared.identity(AssignmentScopes.CUSTOM_RECIPIENT),
                Declared.identity(AssignmentScopes.EXCLUSIVE_RECIPIENT),
                Declared.identity(AssignmentScopes.CUSTOM_CONFIG),
                Declared.identity(AssignmentScopes.EXCLUSIVE_CONFIG),
                Declared.identity(AssignmentScopes.CLOUD));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        RoleAssignment before = context.lookup().one(RoleAssignment.class, arguments.required("Identity"));
        ManagementRole role =
                context.organization().find(before.role(), ManagementRole.class).orElseThrow();
        PlanBuilder plan = context.plan().step("Setting management role assignment", before.name());
        AssignmentScopes scopes = AssignmentScopes.read(context, arguments, plan);
        RoleAssignment after = before.scoped(
                        scopes.recipient().orElse(before.recipientWriteScope()),
                        scopes.config().orElse(before.configWriteScope()))
                .enabled(arguments.flag("Enabled").orElse(before.enabled()));
        plan.modify(before, after);
        boolean rescoped = scopes.recipient().isPresent() || scopes.config().isPresent();
        if (rescoped || (after.enabled() && !before.enabled())) {
            plan.touch(
                    AssignmentRules.delegation(role, context.organization().find(before.assignee()), after)); // DELEG-7
        }
        AssignmentScopes.cloudScope(arguments).ifPresent(plan::refuse);
        if (rescoped && before.assigneeType() == RoleAssigneeType.RoleAssignmentPolicy) {
            plan.refuse(
                    ErrorCode.ScopeNotApplicable,
                    "'" + before.name() + "' is an assignment to a policy, of which only -Enabled can be changed.",
                    before.name());
        }
        AssignmentRules.check(plan, role, after);
        if (after.enabled() && !before.enabled()) {
            AssignmentRules.warnUnderSplit(plan, context.organization(), role, after);
        }
        return plan.build();
    }
}
