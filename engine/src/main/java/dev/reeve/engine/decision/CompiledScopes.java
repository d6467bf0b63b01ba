package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NotedBits;
import dev.reeve.engine.collection.NotedFlags;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which recipients the scopes of one snapshot contain. Each recipient has a row of bits, for each scope whether it is known that
 * the scope contains it and whether it does; whether any exclusive scope protects it is noted apart. Bits are found out when they
 * are first asked for and noted in the row, which later snapshots share as long as nothing changes that scopes read of the
 * recipient. A scope that changes gets another bit; when most bits are of no use any more, all begin anew.
 */
final class CompiledScopes {

    private static final int UNASSIGNED = 0;

    /** So many bits may be out of use at any rate. */
    private static final int SPARE_BITS = 256;

    private final Lineage lineage;
    private final Organization organization;
    private final UnitPaths units;
    private final ScopeMembership membership;
    private final ManagementScope[] exclusive;
    private final NotedFlags protection;
    private final NotedBits rows;

    /** The greatest bit in use, from 1, by all who share rows. */
    private final AtomicInteger lastBit;

    /** The bit of each scope by its number. Copied when one is added. */
    private volatile int[] bits;

    private CompiledScopes(
            Lineage lineage,
            Organization organization,
            UnitPaths units,
            ManagementScope[] exclusive,
            NotedFlags protection,
            NotedBits rows,
            AtomicInteger lastBit,
            int[] bits) {
        this.lineage = lineage;
        this.organization = organization;
        this.units = units;
        this.membership = new ScopeMembership(organization, units);
        this.exclusive = exclusive;
        this.protection = protection;
        this.rows = rows;
        this.lastBit = lastBit;
        this.bits = bits;
    }

    static CompiledScopes of(Lineage lineage, Organization organization) {
        return new CompiledScopes(
                lineage,
                organization,
                new UnitPaths(organization),
                exclusive(organization),
                NotedFlags.ofSize(lineage.recipientLimit()),
                NotedBits.ofSize(lineage.recipientLimit()),
                new AtomicInteger(UNASSIGNED),
                new int[0]);
    }

    private static ManagementScope[] exclusive(Organization organization) {
        return organization
                .indexed(IndexKey.ofName(Kind.EXCLUSIVE_SCOPE, "RecipientScope"), ManagementScope.class)
                .toArray(ManagementScope[]::new);
    }

    /** Those of a later or earlier snapshot. */
    CompiledScopes at(Organization other, Invalidation invalid) {
        boolean anew = invalid.allRows()
                || lastBit.get() > SPARE_BITS + 2 * lineage.scopes().size();
        NotedBits kept = anew
                ? NotedBits.ofSize(lineage.recipientLimit())
                : rows.without(invalid.rows(), lineage.recipientLimit());
        int[] current = anew ? new int[0] : bits;
        if (!anew && !invalid.scopes().isEmpty()) {
            current = current.clone();
            for (int number = 0; number < current.length; number++) {
                if (invalid.touches(lineage.scope(number))) {
                    current[number] = UNASSIGNED;
                }
            }
        }
        boolean fresh = invalid.exclusive() || invalid.allRows();
        return new CompiledScopes(
                lineage,
                other,
                invalid.allRows() ? new UnitPaths(other) : units.at(other),
                invalid.exclusive() ? exclusive(other) : exclusive,
                fresh
                        ? NotedFlags.ofSize(lineage.recipientLimit())
                        : protection.without(invalid.rows(), lineage.recipientLimit()),
                kept,
                anew ? new AtomicInteger(UNASSIGNED) : lastBit,
                current);
    }

    /** Whether an exclusive scope protects the recipient [EXCL-1]; what {@link NotedFlags} says of it. */
    int isProtected(int number, NumberedRecipients recipients) {
        int known = protection.find(number);
        return known != NotedFlags.UNKNOWN ? known : noteProtected(number, recipients);
    }

    /**
     * What is known of whether an exclusive scope protects a recipient; nothing where nothing has been asked about it since it
     * changed last, or it has gone.
     */
    int protection(int number) {
        return protection.find(number);
    }

    private int noteProtected(int number, NumberedRecipients recipients) {
        boolean result = isProtected(recipients.present(number));
        protection.note(number, result);
        return result ? NotedFlags.YES : NotedFlags.NO;
    }

    /** The same for a state that is not in the snapshot. */
    boolean isProtected(Recipient state) {
        for (ManagementScope scope : exclusive) {
            if (membership.protects(scope, state)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the scope of that number contains the recipient [WRITE-6] [WRITE-7]. */
    boolean contains(int scope, int number, NumberedRecipients recipients) {
        int bit = bit(scope);
        int known = rows.find(number, bit);
        return known != NotedFlags.UNKNOWN ? known == NotedFlags.YES : note(scope, bit, number, recipients);
    }

    private boolean note(int scope, int bit, int number, NumberedRecipients recipients) {
        boolean result = contains(scope, recipients.present(number));
        rows.note(number, bit, result, lastBit.get());
        return result;
    }

    /** The same for a state that is not in the snapshot. */
    boolean contains(int scope, Recipient state) {
        return switch (lineage.scope(scope)) {
            case RecipientWriteScope.Unit(var unit) -> units.isInside(state, unit);
            case RecipientWriteScope.Custom(var id) ->
                organization
                        .find(id, ManagementScope.class)
                        .filter(found -> !found.exclusive())
                        .filter(found -> membership.contains(found, state))
                        .isPresent();
            case RecipientWriteScope.Exclusive(var id) ->
                organization
                        .find(id, ManagementScope.class)
                        .filter(ManagementScope::exclusive)
                        .filter(found -> membership.contains(found, state))
                        .isPresent();
            case RecipientWriteScope.Implicit _, RecipientWriteScope.Relative _ -> false;
        };
    }

    private int bit(int scope) {
        int[] current = bits;
        return scope < current.length && current[scope] != UNASSIGNED ? current[scope] : assign(scope);
    }

    private synchronized int assign(int scope) {
        int[] current = bits;
        if (scope < current.length && current[scope] != UNASSIGNED) {
            return current[scope];
        }
        int[] copy = Arrays.copyOf(current, Math.max(current.length, scope + 1));
        copy[scope] = lastBit.incrementAndGet();
        bits = copy;
        return copy[scope];
    }
}
