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

/** {@code Remove-DistributionGroupMember}; without a member it is the caller who leaves [WRITE-5]. */
public final class RemoveDistributionGroupMember implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-DistributionGroupMember";
    }

    @Override
    public String synopsis() {
        return "Removes a member from a distribution group.";
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
        List<ObjectId> members = new ArrayList<>(Members.of(group));
        if (!members.remove(member.id())) {
            plan.refuse(
                    ErrorCode.MemberNotFound,
                    "The recipient \"" + context.text(member.id()) + "\" isn't a member of the group \"" + groupText
                            + "\".",
                    member.name());
        }
        Optional<OwnMembership> own = OwnMembership.of(context, arguments, group, member, false);
        if (own.filter(OwnMembership::isSettled).isPresent()) {
            return plan.read(group).build(); // nothing would be written, so no scope is asked
        }
        if (own.filter(OwnMembership::needsApproval).isPresent()) {
            own.get().ask(plan);
            return plan.build();
        }
        plan.step(
                "Removing distribution group member \"" + context.text(member.id()) + "\" from distribution group",
                groupText);
        DistributionGroups.modify(plan, arguments, group, Members.with(group, members));
        return plan.build();
    }
}
