package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.GroupManagement;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Callers who themselves join or leave a group that they do not manage [WRITE-5]: at once where it is open, as a request
 * to its owners where these have to agree [MREQ-2].
 *
 * @param joins whether the caller wants to join; else to leave
 */
record OwnMembership(CmdletContext context, Recipient group, Recipient caller, boolean joins) {

    /** Whether it is that; empty where somebody else is meant, or whoever manages the group decides alone. */
    static Optional<OwnMembership> of(
            CmdletContext context, CmdletArguments arguments, Recipient group, Recipient member, boolean joins) {
        boolean own = context.caller().is(member.id());
        boolean decides = arguments.isOn(DistributionGroups.BYPASS)
                || context.caller().isAmong(group.properties().references(RecipientProperties.MANAGED_BY));
        return own && !decides ? Optional.of(new OwnMembership(context, group, member, joins)) : Optional.empty();
    }

    /** Whether there is nothing to do: the caller is a member already, or is none. */
    boolean isSettled() {
        return Members.of(group).contains(caller.id()) == joins;
    }

    /** Whether an owner has to agree. */
    boolean needsApproval() {
        Property restriction =
                joins ? RecipientProperties.MEMBER_JOIN_RESTRICTION : RecipientProperties.MEMBER_DEPART_RESTRICTION;
        return group.properties()
                .text(restriction)
                .filter("ApprovalRequired"::equalsIgnoreCase)
                .isPresent();
    }

    /** Plans the request. What it asks for is decided as if it happened at once, so who may not join may not ask. */
    void ask(PlanBuilder plan) {
        String groupText = context.text(group.id());
        GroupMembershipRequest request =
                new GroupMembershipRequest(header(context.choices().newId()), group.id(), caller.id(), joins);
        plan.step(MembershipRequests.action("Asking for", context, request), groupText)
                .touch(ObjectAccess.modify(group, changed()))
                .touch(new GroupManagement(group, Optional.of(changed()), false))
                .createAlong(request);
        MembershipRequests.pending(context, group, caller.id())
                .ifPresent(pending -> plan.refuse(
                        ErrorCode.MembershipRequestExists,
                        "Your request to " + MembershipRequests.verb(pending) + " '" + group.name()
                                + "' still waits for one of its owners.",
                        group.name()));
        List<String> owners = MembershipRequests.ownerAddresses(context, group);
        plan.warn(
                owners.isEmpty()
                        ? "Your request to " + MembershipRequests.verb(request) + " '" + group.name()
                                + "' waits, but the group has no owner who could be told. Ask an administrator."
                        : "Your request to " + MembershipRequests.verb(request) + " '" + group.name()
                                + "' waits for the approval of one of its owners.");
        if (!owners.isEmpty()) {
            ObjectId mail = context.choices().newId();
            plan.mail(after -> List.of(MembershipMail.toOwners(after, mail, owners, group, caller, request)));
        }
    }

    private ObjectHeader header(ObjectId id) {
        return ObjectHeader.created(id, id.toString(), context.now());
    }

    private Recipient changed() {
        List<ObjectId> members = new ArrayList<>(Members.of(group));
        if (joins) {
            members.add(caller.id());
        } else {
            members.remove(caller.id());
        }
        return Members.with(group, members);
    }
}
