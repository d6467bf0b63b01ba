package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Approve-GroupMembershipRequest}: an owner agrees, and the membership changes [MREQ-7]. */
public final class ApproveGroupMembershipRequest implements ChangeCmdlet {

    @Override
    public String name() {
        return "Approve-GroupMembershipRequest";
    }

    @Override
    public String synopsis() {
        return "Lets somebody join or leave a distribution group who asked for it.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.flag(DistributionGroups.BYPASS));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        GroupMembershipRequest request = MembershipRequests.find(context, arguments.required("Identity"));
        Recipient group = MembershipRequests.recipient(context, request.group());
        Recipient requester = MembershipRequests.recipient(context, request.requester());
        String groupText = context.text(group.id());
        ObjectId mail = context.choices().newId();
        PlanBuilder plan = context.plan().step(MembershipRequests.action("Approving", context, request), groupText);
        DistributionGroups.refuseUnderSplit(context, plan, name(), groupText);
        List<ObjectId> members = new ArrayList<>(Members.of(group));
        boolean changes = request.joins() ? members.add(requester.id()) : members.remove(requester.id());
        if (members.stream().distinct().count() < members.size() || !changes) { // it came about without a cmdlet
            plan.refuse(
                    request.joins() ? ErrorCode.MemberAlreadyExists : ErrorCode.MemberNotFound,
                    "\"" + context.text(requester.id()) + "\" " + (request.joins() ? "already is" : "is not")
                            + " a member of the group \"" + groupText + "\". Deny the request to remove it.",
                    requester.name());
        }
        plan.read(request);
        DistributionGroups.modify(plan, arguments, group, Members.with(group, members));
        return plan.deleteAlong(request)
                .mail(after ->
                        MembershipMail.toRequester(after, mail, group, requester, request, true, Optional.empty()))
                .build();
    }
}
