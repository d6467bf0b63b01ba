package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NotedFlags;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;

/**
 * What a row of grants says of recipients, as {@link RequestDecision} would: whether they can be read, and whether some
 * assignment covers them for the cmdlet and, for each parameter, one that grants it. Callers and recipients go by number.
 */
final class TableAnswers {

    /** What tables say. */
    enum Answer {
        YES,
        NO,
        /** Only the full decision knows. */
        OPEN
    }

    /**
     * A recipient in a state that an operation writes.
     *
     * @param number its number; negative for one that is to come
     * @param other the state where it is not the snapshot's
     */
    record State(int number, Optional<Recipient> other) {}

    private final NumberedRecipients recipients;
    private final CompiledScopes scopes;

    TableAnswers(NumberedRecipients recipients, CompiledScopes scopes) {
        this.recipients = recipients;
        this.scopes = scopes;
    }

    /** Whether the cmdlet may act on one recipient, which is there. For cmdlets whose masks have one word, and quick. */
    Answer action(long[] row, long parameters, int caller, int number, int protection) {
        long head = row[0];
        if ((head & (GrantRow.DENIED | GrantRow.FULL | GrantRow.SETS | GrantRow.READS_ALL)) != GrantRow.READS_ALL) {
            Answer first = unusual(row, parameters, caller, number);
            if (first != Answer.YES) {
                return first;
            }
        }
        boolean isProtected = protection == NotedFlags.YES;
        long missing = parameters;
        boolean any = false;
        if (!isProtected && (head & GrantRow.ANYWHERE) != 0) {
            any = true;
            missing &= ~row[1];
            if (missing == 0) {
                return Answer.YES;
            }
        }
        int end = 2 + 2 * GrantRow.reaches(head);
        for (int i = 2; i < end; i += 2) {
            long mask = row[i];
            // PAIR-2: some assignment for the cmdlet, and for each parameter one that grants it.
            if ((!any || (missing & mask) != 0) && covers((int) row[i + 1], isProtected, caller, number)) {
                any = true;
                missing &= ~mask;
                if (missing == 0) {
                    return Answer.YES;
                }
            }
        }
        return (head & GrantRow.OPEN) != 0 ? Answer.OPEN : Answer.NO;
    }

    private Answer unusual(long[] row, long parameters, int caller, int number) {
        long head = row[0];
        if ((head & (GrantRow.DENIED | GrantRow.FULL)) != 0) {
            return (head & GrantRow.DENIED) != 0 ? Answer.NO : Answer.OPEN;
        }
        return (head & GrantRow.SETS) != 0 && !GrantRow.fitSet(row, parameters)
                ? Answer.NO
                : reads(head, caller, number);
    }

    /**
     * Whether recipients may be written in all these states by what one assignment covers together.
     *
     * @param joint whether an assignment counts for it only if it grants some of the parameters [PAIR-3]
     * @param changes whether anything becomes other than it is
     */
    Answer writes(long[] row, long[] parameters, int caller, List<State> states, boolean joint, boolean changes) {
        int words = parameters.length;
        boolean[] isProtected = new boolean[states.size()];
        boolean anyProtected = false;
        for (int i = 0; i < isProtected.length; i++) {
            State state = states.get(i);
            isProtected[i] = state.other().isPresent()
                    ? scopes.isProtected(state.other().get())
                    : scopes.isProtected(state.number(), recipients) == NotedFlags.YES;
            anyProtected |= isProtected[i];
        }
        long[] missing = parameters.clone();
        boolean any = false;
        if ((row[0] & GrantRow.ANYWHERE) != 0 && !anyProtected) {
            any = !joint || counts(row, 1, parameters);
            remove(missing, row, 1);
        }
        int reaches = GrantRow.reaches(row[0]);
        for (int i = 0, at = 1 + words; i < reaches; i++, at += words + 1) {
            if (coversAll((int) row[at + words], caller, states, isProtected)) {
                any |= !joint || counts(row, at, parameters);
                remove(missing, row, at);
            }
        }
        for (long word : missing) {
            any &= word == 0;
        }
        if (any) {
            return Answer.YES;
        }
        // EXCL-8: two assignments may bring something into an exclusive scope together.
        boolean open = (row[0] & GrantRow.OPEN) != 0
                || (changes && ((row[0] & GrantRow.JOINS) != 0 || (anyProtected && states.size() > 1)));
        return open ? Answer.OPEN : Answer.NO;
    }

    /** Whether a mask has some of the parameters, or there are none. */
    private static boolean counts(long[] row, int at, long[] parameters) {
        boolean none = true;
        for (int w = 0; w < parameters.length; w++) {
            if ((row[at + w] & parameters[w]) != 0) {
                return true;
            }
            none &= parameters[w] == 0;
        }
        return none;
    }

    private static void remove(long[] from, long[] row, int at) {
        for (int w = 0; w < from.length; w++) {
            from[w] &= ~row[at + w];
        }
    }

    private boolean coversAll(int reach, int caller, List<State> states, boolean[] isProtected) {
        for (int i = 0; i < isProtected.length; i++) {
            State state = states.get(i);
            boolean covers = state.other().isPresent()
                    ? covers(
                            reach,
                            isProtected[i],
                            caller,
                            state.number(),
                            state.other().get())
                    : covers(reach, isProtected[i], caller, state.number());
            if (!covers) {
                return false;
            }
        }
        return true;
    }

    private boolean covers(int reach, boolean isProtected, int caller, int number) {
        if (reach >= 0) {
            int scope = reach & ~GrantRow.EXCLUSIVE;
            return (!isProtected || reach != scope) && scopes.contains(scope, number, recipients);
        }
        return reach == GrantRow.OWN_GROUPS
                ? !isProtected && isOwnGroup(caller, recipients.present(number))
                : coversSelf(reach, isProtected, caller, number);
    }

    private boolean covers(int reach, boolean isProtected, int caller, int number, Recipient state) {
        if (reach >= 0) {
            int scope = reach & ~GrantRow.EXCLUSIVE;
            return (!isProtected || reach != scope) && scopes.contains(scope, state);
        }
        return reach == GrantRow.OWN_GROUPS
                ? !isProtected && isOwnGroup(caller, state)
                : coversSelf(reach, isProtected, caller, number);
    }

    private static boolean coversSelf(int reach, boolean isProtected, int caller, int number) {
        return reach == GrantRow.ALWAYS
                || (caller == number && (reach == GrantRow.SELF_ALWAYS || (reach == GrantRow.SELF && !isProtected)));
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
    Answer reads(long head, int caller, int number) {
        if ((head & GrantRow.READS_ALL) != 0
                || ((head & (GrantRow.READS_SELF | GrantRow.READS_ADDRESS_BOOK)) != 0 && caller == number)
                || ((head & GrantRow.READS_OWNED) != 0 && isOwned(caller, recipients.present(number)))) {
            return Answer.YES;
        }
        return (head & GrantRow.READS_ADDRESS_BOOK) != 0 ? Answer.OPEN : Answer.NO;
    }
}
