package dev.reeve.commands.policy;

import dev.reeve.commands.assignment.AssignmentRules;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.AssignmentNames;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.language.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code New-RoleAssignmentPolicy} [RAP-1] [RAP-2] [RAP-8]. */
public final class NewRoleAssignmentPolicy implements ChangeCmdlet {

    @Override
    public String name() {
        return "New-RoleAssignmentPolicy";
    }

    @Override
    public String synopsis() {
        return "Makes a role assignment policy and gives it end-user roles.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.text("Name"),
                Declared.identities("Roles"),
                Declared.text("Description", Declared.DESCRIPTION),
                Declared.flag("IsDefault"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        String name = arguments.requiredText("Name").strip();
        PlanBuilder plan = context.plan().step("Creating role assignment policy", name);
        boolean first =
                context.organization().all(RoleAssignmentPolicy.class).findAny().isEmpty();
        RoleAssignmentPolicy policy = new RoleAssignmentPolicy(
                ObjectHeader.created(context.choices().newId(), name, context.now()),
                arguments.text("Description").orElse(""),
                first || arguments.isOn("IsDefault"));
        plan.create(policy);
        ObjectNames.check(context.organization(), RoleAssignmentPolicy.class, policy.id(), name)
                .ifPresent(plan::refuse);
        assign(context, arguments, plan, policy);
        if (policy.isDefault()) {
            DefaultPolicies.clear(plan, context.organization(), policy.id());
        }
        return plan.results(after -> Stream.of(PolicyResult.of(after, policy))).build();
    }

    private static void assign(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, RoleAssignmentPolicy policy) {
        Set<ManagementRole> roles = new LinkedHashSet<>();
        for (Value identity : arguments.list("Roles")) {
            roles.add(context.lookup().one(ManagementRole.class, identity));
        }
        AssignmentNames names = AssignmentNames.beside(context.organization());
        for (ManagementRole role : roles) {
            RoleAssignment assignment = new RoleAssignment(
                    ObjectHeader.created(
                            context.choices().newId(), names.next(role.name(), policy.name(), false), context.now()),
                    role.id(),
                    policy.id(),
                    RoleAssigneeType.RoleAssignmentPolicy,
                    false,
                    true,
                    new RecipientWriteScope.Implicit(),
                    new ConfigWriteScope.Implicit());
            plan.create(assignment).touch(AssignmentRules.delegation(role, Optional.of(policy), assignment));
            AssignmentRules.check(plan, role, assignment);
        }
    }
}
