package dev.reeve.commands.policy;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import java.util.List;
import java.util.stream.Collectors;

/** {@code Remove-RoleAssignmentPolicy} [RAP-5]. */
public final class RemoveRoleAssignmentPolicy implements ChangeCmdlet {

    private static final int SHOWN = 3;

    @Override
    public String name() {
        return "Remove-RoleAssignmentPolicy";
    }

    @Override
    public String synopsis() {
        return "Removes a role assignment policy that no mailbox uses and no role is assigned to.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        RoleAssignmentPolicy policy = context.lookup().one(RoleAssignmentPolicy.class, arguments.required("Identity"));
        PlanBuilder plan = context.plan()
                .step("Removing role assignment policy", policy.name())
                .delete(policy);
        Organization organization = context.organization();
        checkUnused(
                plan,
                policy,
                organization
                        .indexed(IndexKey.of(IndexKey.Kind.REFERENCE, policy.id()))
                        .toList(),
                "mailbox",
                "mailboxes");
        checkUnused(
                plan,
                policy,
                organization
                        .indexed(IndexKey.of(IndexKey.Kind.ASSIGNEE, policy.id()), RoleAssignment.class)
                        .toList(),
                "role assignment",
                "role assignments");
        if (policy.isDefault() && organization.all(RoleAssignmentPolicy.class).count() > 1) {
            plan.refuse(
                    ErrorCode.DefaultPolicy,
                    "Policy '" + policy.name() + "' is the default. Make another one the default first.",
                    policy.name());
        }
        return plan.build();
    }

    private static void checkUnused(
            PlanBuilder plan,
            RoleAssignmentPolicy policy,
            List<? extends DirectoryObject> users,
            String one,
            String several) {
        if (!users.isEmpty()) {
            String names = users.stream()
                    .map(DirectoryObject::name)
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .limit(SHOWN)
                    .collect(Collectors.joining("', '", "'", users.size() > SHOWN ? "', …" : "'"));
            plan.refuse(
                    ErrorCode.PolicyInUse,
                    "Policy '" + policy.name() + "' is used by " + users.size() + " "
                            + (users.size() == 1 ? one : several) + ": " + names + ".",
                    policy.name());
        }
    }
}
