package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.organization.GroupMembershipRequest;
import java.util.Optional;

/** A pending request as {@code Get-GroupMembershipRequest} shows it. */
public final class MembershipRequestResult {

    private MembershipRequestResult() {}

    /** The request. */
    public static ResultObject of(CmdletContext context, GroupMembershipRequest request) {
        ResultObject.Builder builder = ResultObject.of("GroupMembershipRequest", context.identity(request))
                .put("Group", Values.reference(context.organization(), Optional.of(request.group())))
                .put("Requester", Values.reference(context.organization(), Optional.of(request.requester())))
                .put("RequestType", request.joins() ? "Join" : "Depart");
        return BaseProperties.presented(
                        builder, context.organization(), request, SchemaClass.MEMBERSHIP_REQUEST, context.server())
                .build();
    }
}
