package dev.reeve.commands.role;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;

/** {@code Remove-ManagementRole} [RMR-1] to [RMR-6]. */
public final class RemoveManagementRole implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-ManagementRole";
    }

    @Override
    public String synopsis() {
        return "Removes a custom management role, with -Recurse all roles derived from it as well.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.flag("Recurse"), Declared.flag("UnScopedTopLevel"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Organization organization = context.organization();
        ManagementRole role = context.lookup().one(ManagementRole.class, arguments.required("Identity"));
        PlanBuilder plan = context.plan();
        List<ManagementRole> going =
                arguments.isOn("Recurse") ? RoleTree.subtree(organization, role).toList() : List.of(role);
        for (ManagementRole each : going) {
            plan.step("Removing management role", each.name());
            plan.delete(each);
            if (each.builtIn()) {
                plan.refuse(
                        ErrorCode.BuiltInRoleImmutable,
                        "Role '" + each.name() + "' is built in. Built-in roles can't be removed.",
                        each.name());
            }
        }
        checkSwitch(arguments, role, plan);
        List<ManagementRole> children = RoleTree.children(organization, role);
        if (!arguments.isOn("Recurse") && !children.isEmpty()) {
            plan.refuse(
                    ErrorCode.RoleHasChildren,
                    "Role '" + role.name() + "' has child roles: " + names(children)
                            + ". Remove them first, or use -Recurse.",
                    role.name());
        }
        going.forEach(each -> checkUnassigned(organization, each, plan));
        return plan.build();
    }

    private static void checkSwitch(CmdletArguments arguments, ManagementRole role, PlanBuilder plan) {
        boolean given = arguments.isOn("UnScopedTopLevel");
        if (role.isUnscoped() && !given) {
            plan.refuse(
                    ErrorCode.SwitchRequired,
                    "Role '" + role.name() + "' is unscoped. Removing it needs the switch -UnScopedTopLevel.",
                    role.name());
        } else if (given && !role.isUnscoped()) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Role '" + role.name() + "' is not unscoped, so the switch -UnScopedTopLevel does not fit it.",
                    role.name());
        }
    }

    private static void checkUnassigned(Organization organization, ManagementRole role, PlanBuilder plan) {
        List<RoleAssignment> assignments = organization
                .indexed(IndexKey.of(IndexKey.Kind.ROLE, role.id()), RoleAssignment.class)
                .toList();
        if (!assignments.isEmpty()) {
            plan.refuse(
                    ErrorCode.RoleHasAssignments,
                    "Role '" + role.name() + "' is still assigned: " + names(assignments)
                            + ". Remove the assignments first.",
                    role.name());
        }
    }

    private static String names(List<? extends DirectoryObject> objects) {
        return String.join(
                ", ",
                objects.stream()
                        .map(object -> "'" + object.name() + "'")
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }
}
