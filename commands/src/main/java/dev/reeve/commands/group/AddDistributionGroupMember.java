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
import java.util.Optional;

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
        DistributionGroups.refuseUnderSplit(context, plan, name(), groupText);
        Members.refuseItself(plan, group, member.id());
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
        Optional<OwnMembership> own = OwnMembership.of(context, arguments, group, member, true);
        if (own.filter(OwnMembership::isSettled).isPresent()) {
            return plan.read(group).build(); // nothing would be written, so no scope is asked
        }
        if (own.filter(OwnMembership::needsApproval).isPresent()) {
            own.get().ask(plan);
            return plan.build();
        }
        plan.step(
                "Adding distribution group member \"" + context.text(member.id()) + "\" to distribution group",
                groupText);
        DistributionGroups.modify(plan, arguments, group, Members.with(group, members));
        return plan.build();
    }
}
