package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pending requests to join or leave distribution groups, as callers see them [MREQ-1] to [MREQ-7]. */
final class MembershipRequests {

    private MembershipRequests() {}

    /**
     * The request that an identity names [MREQ-4]: its GUID, the object itself, or {@code Group\\Person}.
     *
     * @throws ReeveException {@code ObjectNotFound}, also for one that the caller may not see
     */
    static GroupMembershipRequest find(CmdletContext context, Value identity) {
        Optional<GroupMembershipRequest> named =
                context.lookup().maybe(GroupMembershipRequest.class, identity, _ -> true);
        int backslash = identity.text().lastIndexOf('\\');
        if (named.isPresent() || backslash < 1) {
            return named.orElseThrow(() -> context.lookup().notFound(identity.text()));
        }
        Value group = new Text(identity.text().substring(0, backslash));
        String person = identity.text().substring(backslash + 1);
        List<GroupMembershipRequest> visible = context.lookup()
                .maybe(Recipient.class, group, DistributionGroups::isDistributionGroup)
                .map(found -> of(context, found).toList())
                .orElse(List.of());
        Resolution<Recipient> requester = new IdentityResolver(context.organization())
                .resolve(
                        Recipient.class,
                        person,
                        candidate -> visible.stream()
                                .anyMatch(request -> request.requester().equals(candidate.id())));
        if (!(requester instanceof Resolution.Found<Recipient>(Recipient found))) {
            throw context.lookup().notFound(identity.text());
        }
        return visible.stream()
                .filter(request -> request.requester().equals(found.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The requests for a group that the caller may see, in no particular order. */
    static Stream<GroupMembershipRequest> of(CmdletContext context, Recipient group) {
        return referring(context, group.id()).filter(request -> request.group().equals(group.id()));
    }

    /** The requests of a person that the caller may see, in no particular order. */
    static Stream<GroupMembershipRequest> by(CmdletContext context, Recipient requester) {
        return referring(context, requester.id())
                .filter(request -> request.requester().equals(requester.id()));
    }

    private static Stream<GroupMembershipRequest> referring(CmdletContext context, ObjectId id) {
        return context.organization()
                .indexed(IndexKey.of(Kind.REFERENCE, id), GroupMembershipRequest.class)
                .filter(context::canRead);
    }

    /** What a person asked of a group and still waits for, whoever asks. */
    static Optional<GroupMembershipRequest> pending(CmdletContext context, Recipient group, ObjectId person) {
        return context.organization()
                .indexed(IndexKey.of(Kind.REFERENCE, person), GroupMembershipRequest.class)
                .filter(request ->
                        request.requester().equals(person) && request.group().equals(group.id()))
                .findFirst();
    }

    /** By group, then by person [CMD-9]. */
    static Comparator<GroupMembershipRequest> order(CmdletContext context) {
        return Comparator.comparing((GroupMembershipRequest request) ->
                        CaseFolding.fold(recipient(context, request.group()).name()))
                .thenComparing(request ->
                        CaseFolding.fold(recipient(context, request.requester()).name()))
                .thenComparing(GroupMembershipRequest::id);
    }

    /** The group or person of a request: both exist as long as it does. */
    static Recipient recipient(CmdletContext context, ObjectId id) {
        return context.organization()
                .find(id, Recipient.class)
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.InvalidReference, "A membership request names " + id + ", which is gone.", ""));
    }

    /** {@code join} or {@code leave}. */
    static String verb(GroupMembershipRequest request) {
        return request.joins() ? "join" : "leave";
    }

    /** What is done to a request, as prompts and {@code -WhatIf} word it before the group. */
    static String action(String doing, CmdletContext context, GroupMembershipRequest request) {
        return doing + " membership of \"" + context.text(request.requester())
                + (request.joins() ? "\" in distribution group" : "\" to end in distribution group");
    }

    /** Where the owners of a group get mail. */
    static List<String> ownerAddresses(CmdletContext context, Recipient group) {
        return group.properties().references(RecipientProperties.MANAGED_BY).stream()
                .flatMap(owner -> context.organization().find(owner, Recipient.class).stream())
                .flatMap(owner -> owner.primarySmtpAddress().stream())
                .distinct()
                .sorted()
                .collect(Collectors.toUnmodifiableList());
    }
}
