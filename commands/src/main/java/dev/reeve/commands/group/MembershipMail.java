package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.mail.Mail;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.Optional;

/** The mail about requests to join or leave [MREQ-3]. */
final class MembershipMail {

    private MembershipMail() {}

    /** Asks the owners, and tells them how to answer. */
    static Mail toOwners(
            CmdletContext context,
            ObjectId id,
            List<String> owners,
            Recipient group,
            Recipient requester,
            GroupMembershipRequest request) {
        String verb = MembershipRequests.verb(request);
        String who = requester.displayName()
                + requester
                        .primarySmtpAddress()
                        .map(address -> " (" + address + ")")
                        .orElse("");
        String text = who + " asks to " + verb + " the distribution group " + group.displayName()
                + ", which you own.\n\nTo agree, run in the management shell:\n\n    Approve-GroupMembershipRequest "
                + request.id() + "\n\nTo decline:\n\n    Deny-GroupMembershipRequest " + request.id()
                + "\n\nIt is enough that one owner answers. Get-GroupMembershipRequest lists what waits for you.\n";
        return new Mail(
                id.toString(),
                context.now(),
                sender(context),
                owners,
                requester.displayName() + " asks to " + verb + " " + group.displayName(),
                text,
                Optional.empty());
    }

    /** Tells who asked how it was decided; nothing to tell somebody without an address. */
    static List<Mail> toRequester(
            CmdletContext context,
            ObjectId id,
            Recipient group,
            Recipient requester,
            GroupMembershipRequest request,
            boolean approved,
            Optional<String> comment) {
        String verb = MembershipRequests.verb(request);
        String outcome = approved ? "approved" : "declined";
        return requester.primarySmtpAddress().stream()
                .map(address -> new Mail(
                        id.toString(),
                        context.now(),
                        sender(context),
                        List.of(address),
                        "Your request to " + verb + " " + group.displayName() + " was " + outcome,
                        "Your request to " + verb + " the distribution group " + group.displayName() + " was " + outcome
                                + ".\n"
                                + comment.map(said -> "\n" + said + "\n").orElse(""),
                        Optional.empty()))
                .toList();
    }

    private static String sender(CmdletContext context) {
        return "postmaster@" + context.organization().settings().forestRoot();
    }
}
