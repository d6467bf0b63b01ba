package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.List;

/** {@code Add-DistributionGroupMember}; without a member it is the caller who joins [WRITE-5]. */
public final class AddDistributionGroupMember implements ChangeCmdlet {

    @Override
    public String name() {
        return "Add-DistributionGroupMember";
    }

    @Override
    public String synopsis() {
        return "Adds a member to a distribution group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"), Declared.identity("Member"), Declared.flag(DistributionGroups.BYPASS));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient group = DistributionGroups.find(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan();
        Recipient member = arguments.has("Member")
                ? Members.find(context, plan, arguments.required("Member"))
                : Members.caller(context);
        String groupText = context.text(group.id());
        plan.step(
                "Adding distribution group member \"" + context.text(member.id()) + "\" to distribution group",
                groupText);
        DistributionGroups.refuseUnderSplit(context, plan, name(), groupText);
        Members.refuseItself(plan, group, member.id());
        Members.refusePendingRequest(context, plan, group, member, true, arguments.isOn(DistributionGroups.BYPASS));
        List<ObjectId> members = new ArrayList<>(Members.of(group));
        if (members.contains(member.id())) {
            plan.refuse(
                    ErrorCode.MemberAlreadyExists,
                    "The recipient \"" + context.text(member.id()) + "\" is already a member of the group \""
                            + groupText + "\".",
                    member.name());
        } else {
            members.add(member.id());
        }
        DistributionGroups.modify(plan, arguments, group, Members.with(group, members));
        return plan.build();
    }
}
