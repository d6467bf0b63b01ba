package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.Optional;

/** Pending requests are about a distribution group and a person that exist, one for each pair [MREQ-1]. */
final class MembershipRequests implements Rule {

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after(GroupMembershipRequest.class)
                .flatMap(request -> Rule.first(List.of(
                        () -> Rule.when(
                                changed.is()
                                        .find(request.group(), Recipient.class)
                                        .filter(group -> group.type().isGroup()
                                                && group.type().isMailEnabled())
                                        .isEmpty(),
                                ErrorCode.InvalidReference,
                                "A membership request names " + request.group() + ", which is no distribution group.",
                                request.name()),
                        () -> Rule.when(
                                changed.is()
                                        .find(request.requester(), Recipient.class)
                                        .isEmpty(),
                                ErrorCode.InvalidReference,
                                "A membership request names " + request.requester() + ", who does not exist.",
                                request.name()),
                        () -> Rule.when(
                                isRepeated(changed.is(), request),
                                ErrorCode.MembershipRequestExists,
                                "There is already a pending request of this person for this group.",
                                request.name()))));
    }

    private static boolean isRepeated(Organization is, GroupMembershipRequest request) {
        return is.indexed(IndexKey.of(Kind.REFERENCE, request.requester()), GroupMembershipRequest.class)
                .anyMatch(other -> !other.id().equals(request.id())
                        && other.requester().equals(request.requester())
                        && other.group().equals(request.group()));
    }
}
