package dev.reeve.commands.rolegroup;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;

/** {@code Update-RoleGroupMember}: replaces or edits the whole membership at once [RGM-4]. */
public final class UpdateRoleGroupMember implements ChangeCmdlet {

    @Override
    public String name() {
        return "Update-RoleGroupMember";
    }

    @Override
    public String synopsis() {
        return "Replaces the members of a role group, or adds and removes several at once.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.edit("Members"), Declared.flag(Membership.BYPASS));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        RoleGroup group = Membership.find(context, arguments);
        PlanBuilder plan = context.plan()
                .step("Updating members of role group", context.identity(group).text());
        List<ObjectId> members = arguments
                .listEdit("Members")
                .map(edit -> edit.applyTo(group.members(), identity -> Principals.resolve(context, plan, identity)))
                .orElse(group.members());
        Membership.change(plan, arguments, group, group.withMembers(members));
        Membership.refuseLinked(plan, group);
        Membership.refuseItself(plan, group, members);
        return plan.build();
    }
}
