package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The recipients of one snapshot as sets of their numbers: those that a scope contains, those that an exclusive scope
 * protects, those of a type. Found out when they are first asked for; a later snapshot looks only at the recipients that a
 * change concerns.
 */
public final class RecipientSets {

    /** So many recipients that changed are looked at again; more than that and a set is found out anew. */
    private static final int MOST_STALE = 10_000;

    private static final int[] NOTHING = new int[0];

    /** What a set holds. */
    private sealed interface Key {
        record All() implements Key {}

        record Protected() implements Key {}

        record Unprotected() implements Key {}

        record OfType(RecipientTypeDetails type) implements Key {}

        record Inside(RecipientWriteScope scope) implements Key {}
    }

    /**
     * A set.
     *
     * @param stale numbers about which it may be wrong, since they changed after it was found out
     */
    @SuppressWarnings("ArrayRecordComponent") // never shared outside this class nor compared
    private record Known(NumberSet set, int[] stale) {}

    private final Lineage lineage;
    private final NumberedRecipients recipients;
    private final CompiledScopes scopes;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    RecipientSets(Lineage lineage, NumberedRecipients recipients, CompiledScopes scopes) {
        this.lineage = lineage;
        this.recipients = recipients;
        this.scopes = scopes;
    }

    /** Those of a later or earlier snapshot. */
    RecipientSets at(NumberedRecipients otherRecipients, CompiledScopes otherScopes, Invalidation invalid) {
        RecipientSets other = new RecipientSets(lineage, otherRecipients, otherScopes);
        if (known.isEmpty() || invalid.allRows()) {
            return other;
        }
        int[] rows = invalid.rows();
        known.forEach((key, set) -> {
            if (holds(key, invalid) && set.stale().length + rows.length <= MOST_STALE) {
                other.known.put(key, rows.length == 0 ? set : new Known(set.set(), joined(set.stale(), rows)));
            }
        });
        return other;
    }

    private static boolean holds(Key key, Invalidation invalid) {
        return switch (key) {
            case Key.All _, Key.OfType _ -> true;
            case Key.Protected _, Key.Unprotected _ -> !invalid.exclusive();
            case Key.Inside(var scope) -> !invalid.touches(scope);
        };
    }

    private static int[] joined(int[] one, int[] other) {
        int[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** All recipients. */
    public NumberSet all() {
        return find(new Key.All(), _ -> true);
    }

    /** Those that an exclusive scope protects [EXCL-1]. */
    public NumberSet protectedOnes() {
        return find(new Key.Protected(), scopes::isProtected);
    }

    /** Those that none protects. */
    public NumberSet unprotected() {
        return find(new Key.Unprotected(), recipient -> !scopes.isProtected(recipient));
    }

    /** Those of a type. */
    public NumberSet ofType(RecipientTypeDetails type) {
        return find(new Key.OfType(type), recipient -> recipient.type() == type);
    }

    /** Those inside a unit or custom scope, whoever is protected [WRITE-6] [WRITE-7]. */
    public NumberSet inside(RecipientWriteScope scope) {
        int number = lineage.number(scope);
        return find(new Key.Inside(scope), recipient -> scopes.contains(number, recipient));
    }

    private NumberSet find(Key key, Predicate<Recipient> which) {
        Known found = known.get(key);
        if (found != null && found.stale().length == 0) {
            return found.set();
        }
        IntPredicate member = number -> {
            Recipient recipient = recipients.find(number);
            return recipient != null && which.test(recipient);
        };
        NumberSet set;
        if (found == null) {
            set = NumberSet.of(lineage.recipientLimit(), member);
        } else {
            set = found.set();
            for (int number : found.stale()) {
                set = set.with(number, member.test(number));
            }
        }
        // Of two threads that find it out, either counts.
        known.put(key, new Known(set, NOTHING));
        return set;
    }
}
