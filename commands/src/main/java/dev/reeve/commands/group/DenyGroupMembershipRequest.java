package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.decision.TouchPoint.GroupManagement;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.Optional;

/** {@code Deny-GroupMembershipRequest}: an owner declines; the membership stays as it is [MREQ-7]. */
public final class DenyGroupMembershipRequest implements ChangeCmdlet {

    @Override
    public String name() {
        return "Deny-GroupMembershipRequest";
    }

    @Override
    public String synopsis() {
        return "Declines somebody's request to join or leave a distribution group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.text("Comment", Declared.DESCRIPTION),
                Declared.flag(DistributionGroups.BYPASS));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        GroupMembershipRequest request = MembershipRequests.find(context, arguments.required("Identity"));
        Recipient group = MembershipRequests.recipient(context, request.group());
        Recipient requester = MembershipRequests.recipient(context, request.requester());
        String groupText = context.text(group.id());
        ObjectId mail = context.choices().newId();
        return context.plan()
                .step(MembershipRequests.action("Denying", context, request), groupText)
                .read(request)
                .act(group)
                .touch(new GroupManagement(group, Optional.of(group), arguments.isOn(DistributionGroups.BYPASS)))
                .deleteAlong(request)
                .mail(after -> MembershipMail.toRequester(
                        after, mail, group, requester, request, false, arguments.text("Comment")))
                .build();
    }
}
