package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.stream.Stream;

/** The limits of a mailbox: one that warns comes before one that forbids [MBX-8]. */
final class Quotas {

    private static final List<List<String>> ORDERED = List.of(
            List.of("IssueWarningQuota", "ProhibitSendQuota"),
            List.of("ProhibitSendQuota", "ProhibitSendReceiveQuota"),
            List.of("IssueWarningQuota", "ProhibitSendReceiveQuota"),
            List.of("ArchiveWarningQuota", "ArchiveQuota"),
            List.of("RecoverableItemsWarningQuota", "RecoverableItemsQuota"));

    private Quotas() {}

    /** Refuses a limit that is given and out of order. */
    static void check(CmdletArguments arguments, PlanBuilder plan, Recipient mailbox) {
        for (List<String> pair : ORDERED) {
            boolean given = Stream.of(pair.getFirst(), pair.getLast()).anyMatch(arguments::has);
            if (given && bytes(mailbox, pair.getFirst()) > bytes(mailbox, pair.getLast())) {
                plan.refuse(
                        ErrorCode.InvalidArgument,
                        "The value of property '" + pair.getFirst()
                                + "' must be less than or equal to that of property '" + pair.getLast() + "'.",
                        pair.getFirst());
            }
        }
    }

    // A warning that was never set warns of nothing, and so is no greater than any limit.
    private static long bytes(Recipient mailbox, String name) {
        boolean warns = name.contains("Warning");
        return mailbox.properties()
                .value(RecipientProperties.REGISTRY.named(name).orElseThrow())
                .map(value -> value instanceof PropertyValue.Size(long bytes) && bytes >= 0
                        ? bytes
                        : warns ? 0 : Long.MAX_VALUE)
                .orElse(warns ? 0 : Long.MAX_VALUE);
    }
}
