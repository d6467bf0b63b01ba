package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.GroupMembershipRequest;
import java.util.List;

/** {@code Remove-GroupMembershipRequest}: who asked takes it back [MREQ-8]. */
public final class RemoveGroupMembershipRequest implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-GroupMembershipRequest";
    }

    @Override
    public String synopsis() {
        return "Takes back your own request to join or leave a distribution group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        GroupMembershipRequest request = MembershipRequests.find(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan()
                .step(
                        MembershipRequests.action("Removing the request for", context, request),
                        context.text(request.group()))
                .read(request);
        if (context.caller().is(request.requester())) {
            plan.deleteAlong(request);
        } else {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "The request of \"" + context.text(request.requester())
                            + "\" is not yours to take back. As an owner of the group, deny it.",
                    context.text(request.id()));
        }
        return plan.build();
    }
}
