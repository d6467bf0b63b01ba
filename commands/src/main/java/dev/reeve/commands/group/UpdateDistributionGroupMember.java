package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ListEdit;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Update-DistributionGroupMember}: the whole membership at once, or some more and some fewer [CMD-10]. */
public final class UpdateDistributionGroupMember implements ChangeCmdlet {

    @Override
    public String name() {
        return "Update-DistributionGroupMember";
    }

    @Override
    public String synopsis() {
        return "Replaces or edits the membership of a distribution group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"), Declared.edit("Members"), Declared.flag(DistributionGroups.BYPASS));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient group = DistributionGroups.find(context, arguments.required("Identity"));
        String groupText = context.text(group.id());
        PlanBuilder plan = context.plan().step("Updating members of distribution group", groupText);
        DistributionGroups.refuseUnderSplit(context, plan, name(), groupText);
        ListEdit edit = arguments.listEdit("Members").orElseGet(() -> new ListEdit.AddRemove(List.of(), List.of()));
        List<ObjectId> members = edit.applyTo(
                Members.of(group), value -> Members.find(context, plan, value).id());
        members.forEach(member -> Members.refuseItself(plan, group, member));
        DistributionGroups.modify(plan, arguments, group, Members.with(group, members));
        return plan.build();
    }
}
