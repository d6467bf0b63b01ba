package dev.reeve.store;

import java.time.Instant;

/**
 * An audit entry to be written, and how the log ages with it: entries of an earlier time than {@code keptFrom} go first,
 * in the same transaction [AUD-7].
 *
 * @param keptFrom {@link Instant#MIN} where none go, {@link Instant#MAX} where all do
 */
public record AuditWrite(AuditEntry entry, Instant keptFrom) {

    /** An entry that is written and lets all others stay. */
    public static AuditWrite keepingAll(AuditEntry entry) {
        return new AuditWrite(entry, Instant.MIN);
    }
}
