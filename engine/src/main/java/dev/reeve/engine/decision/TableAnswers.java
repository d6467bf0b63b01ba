package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NotedFlags;
import dev.reeve.engine.decision.GrantTable.Reach;
import dev.reeve.engine.decision.GrantTable.Reads;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;

/**
 * What a table of grants says of one recipient, as {@link RequestDecision} would: whether it can be read, and whether some
 * assignment covers it for the cmdlet and, for each parameter, one that grants it. Callers and recipients go by number.
 */
final class TableAnswers {

    /** What tables say. */
    enum Answer {
        YES,
        NO,
        /** Only the full decision knows. */
        OPEN
    }

    private final NumberedRecipients recipients;
    private final CompiledScopes scopes;

    TableAnswers(NumberedRecipients recipients, CompiledScopes scopes) {
        this.recipients = recipients;
        this.scopes = scopes;
    }

    /** Of any mask what the next one does for masks of one word, where there is no time to lose. */
    Answer answer(GrantTable.Content table, long[] parameters, int caller, int number) {
        if (table.sets().stream().noneMatch(set -> fits(parameters, set))) {
            return Answer.NO;
        }
        Answer read = reads(table.reads(), caller, number);
        if (read != Answer.YES) {
            return read;
        }
        boolean isProtected = scopes.isProtected(number, recipients) == NotedFlags.YES;
        boolean any = table.anywhere() && !isProtected;
        long[] missing = parameters.clone();
        if (any) {
            remove(missing, table.everywhere());
        }
        for (int i = 0; i < table.reaches().size(); i++) {
            if (covers(table.reaches().get(i), isProtected, caller, number)) {
                any = true;
                remove(missing, table.masks().get(i));
            }
        }
        for (long word : missing) {
            any &= word == 0;
        }
        return any ? Answer.YES : table.open() ? Answer.OPEN : Answer.NO;
    }

    /** Whether the caller may use all these parameters together at all, whatever the object [GATE-2] [GATE-6]. */
    static Answer usable(GrantTable.Content table, long[] parameters) {
        return fits(parameters, table.listed()) && table.sets().stream().anyMatch(set -> fits(parameters, set))
                ? Answer.YES
                : Answer.NO;
    }

    private static boolean fits(long[] parameters, long[] set) {
        for (int w = 0; w < set.length; w++) {
            if ((parameters[w] & ~set[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static void remove(long[] from, long[] mask) {
        for (int w = 0; w < from.length; w++) {
            from[w] &= ~mask[w];
        }
    }

    Answer answer(GrantTable table, long parameters, int caller, int number) {
        if (!table.fits(parameters)) {
            return Answer.NO;
        }
        if ((table.reads() & Reads.ALL) == 0) {
            Answer read = reads(table.reads(), caller, number);
            if (read != Answer.YES) {
                return read;
            }
        }
        boolean isProtected = scopes.isProtected(number, recipients) == NotedFlags.YES;
        long missing = parameters;
        boolean any = false;
        if (!isProtected && table.anywhere()) {
            any = true;
            missing &= ~table.everywhere();
            if (missing == 0) {
                return Answer.YES;
            }
        }
        long[] grants = table.grants();
        for (int i = 0; i < grants.length; i += 2) {
            long mask = grants[i];
            // PAIR-2: some assignment for the cmdlet, and for each parameter one that grants it.
            if ((!any || (missing & mask) != 0) && covers((int) grants[i + 1], isProtected, caller, number)) {
                any = true;
                missing &= ~mask;
                if (missing == 0) {
                    return Answer.YES;
                }
            }
        }
        return table.isOpen() ? Answer.OPEN : Answer.NO;
    }

    private boolean covers(int reach, boolean isProtected, int caller, int number) {
        if (reach >= 0) {
            int scope = reach & ~Reach.EXCLUSIVE;
            return (!isProtected || reach != scope) && scopes.contains(scope, number, recipients);
        }
        return switch (reach) {
            case Reach.ALWAYS -> true;
            case Reach.SELF -> !isProtected && caller == number;
            case Reach.SELF_ALWAYS -> caller == number;
            default -> !isProtected && isOwnGroup(caller, recipients.present(number));
        };
    }

    private boolean isOwnGroup(int caller, Recipient group) {
        return group.type().isGroup() && group.type().isMailEnabled() && isOwned(caller, group);
    }

    private boolean isOwned(int caller, Recipient recipient) {
        Recipient user = recipients.find(caller);
        return user != null
                && recipient
                        .properties()
                        .references(RecipientProperties.MANAGED_BY)
                        .contains(user.id());
    }

    /** Whether some assignment reads the recipient [READ-2]. */
    Answer reads(int kinds, int caller, int number) {
        if ((kinds & Reads.ALL) != 0
                || ((kinds & (Reads.SELF | Reads.ADDRESS_BOOK)) != 0 && caller == number)
                || ((kinds & Reads.OWNED) != 0 && isOwned(caller, recipients.present(number)))) {
            return Answer.YES;
        }
        return (kinds & Reads.ADDRESS_BOOK) != 0 ? Answer.OPEN : Answer.NO;
    }
}
