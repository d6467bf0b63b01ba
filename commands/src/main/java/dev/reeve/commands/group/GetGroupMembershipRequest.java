package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-GroupMembershipRequest}: what waits for an owner, as far as the caller may see it [MREQ-5]. */
public final class GetGroupMembershipRequest implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-GroupMembershipRequest";
    }

    @Override
    public String synopsis() {
        return "Lists requests to join or leave distribution groups that wait for an owner's approval.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.identity("Group"), Declared.identity("Requester"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<Recipient> group = arguments.value("Group").map(value -> DistributionGroups.find(context, value));
        Optional<Recipient> requester =
                arguments.value("Requester").map(value -> context.lookup().one(Recipient.class, value));
        Optional<Value> identity = arguments.value("Identity");
        Stream<GroupMembershipRequest> found;
        if (identity.isPresent()) {
            found = Stream.of(MembershipRequests.find(context, identity.get()));
        } else if (group.isPresent()) {
            found = MembershipRequests.of(context, group.get());
        } else if (requester.isPresent()) {
            found = MembershipRequests.by(context, requester.get());
        } else {
            found = context.readable(GroupMembershipRequest.class);
        }
        return found.filter(request ->
                        group.isEmpty() || request.group().equals(group.get().id()))
                .filter(request -> requester.isEmpty()
                        || request.requester().equals(requester.get().id()))
                .sorted(MembershipRequests.order(context))
                .map(request -> MembershipRequestResult.of(context, request));
    }
}
