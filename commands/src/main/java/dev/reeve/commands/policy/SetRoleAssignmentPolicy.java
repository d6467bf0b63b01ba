package dev.reeve.commands.policy;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import java.util.List;

/** {@code Set-RoleAssignmentPolicy} [RAP-3]. */
public final class SetRoleAssignmentPolicy implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-RoleAssignmentPolicy";
    }

    @Override
    public String synopsis() {
        return "Changes name or description of a role assignment policy, or makes it the default for new mailboxes.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.text("Name"),
                Declared.text("Description", Declared.DESCRIPTION),
                Declared.flag("IsDefault"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        RoleAssignmentPolicy before = context.lookup().one(RoleAssignmentPolicy.class, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Setting role assignment policy", before.name());
        String name = arguments.newName(before.name());
        ObjectNames.check(context.organization(), RoleAssignmentPolicy.class, before.id(), name)
                .ifPresent(plan::refuse);
        String description =
                arguments.has("Description") ? arguments.text("Description").orElse("") : before.description();
        boolean isDefault = arguments.isOn("IsDefault") || before.isDefault();
        plan.modify(before, new RoleAssignmentPolicy(before.header().named(name), description, isDefault));
        if (arguments.isOn("IsDefault")) {
            DefaultPolicies.clear(plan, context.organization(), before.id());
        } else if (arguments.has("IsDefault") && before.isDefault()) {
            plan.refuse(
                    ErrorCode.DefaultPolicy,
                    "Policy '" + before.name() + "' is the default. Make another one the default instead.",
                    before.name());
        }
        return plan.build();
    }
}
