package dev.reeve.commands.rolegroup;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.List;

/** {@code Add-RoleGroupMember} [RGM-2] [RGM-5]. */
public final class AddRoleGroupMember implements ChangeCmdlet {

    @Override
    public String name() {
        return "Add-RoleGroupMember";
    }

    @Override
    public String synopsis() {
        return "Adds a user or group to a role group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.identity("Member"), Declared.flag(Membership.BYPASS));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        RoleGroup group = Membership.find(context, arguments);
        PlanBuilder plan = context.plan();
        ObjectId member = Principals.resolve(context, plan, arguments.required("Member"));
        plan.step(
                "Adding role group member \"" + context.text(member) + "\" to role group",
                context.identity(group).text());
        List<ObjectId> members = new ArrayList<>(group.members());
        members.add(member);
        Membership.change(
                plan,
                arguments,
                group,
                group.withMembers(members.stream().distinct().toList()));
        Membership.refuseLinked(plan, group);
        Membership.refuseItself(plan, group, members);
        if (group.members().contains(member)) {
            plan.refuse(
                    ErrorCode.MemberAlreadyExists,
                    "'" + context.text(member) + "' is already a member of role group '" + group.name() + "'.",
                    context.text(member));
        }
        return plan.build();
    }
}
