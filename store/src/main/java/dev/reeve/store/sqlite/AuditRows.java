package dev.reeve.store.sqlite;

import dev.reeve.store.AuditEntry;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.codec.AuditCodec;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The audit log's table. */
final class AuditRows {

    private static final Instant FIRST = Instant.ofEpochSecond(0, Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochSecond(0, Long.MAX_VALUE);

    private AuditRows() {}

    static int insert(Database database, OrganizationId organization, AuditEntry entry) throws SQLException {
        return database.update(
                "INSERT INTO audit (organization, at_nanos, body) VALUES (?, ?, ?)",
                organization.uuid().toString(),
                nanos(entry.when()),
                AuditCodec.encode(entry));
    }

    static List<AuditEntry> between(Database database, OrganizationId organization, Instant start, Instant end)
            throws SQLException {
        return database.query(
                "SELECT body FROM audit WHERE organization = ? AND at_nanos >= ? AND at_nanos < ?"
                        + " ORDER BY at_nanos DESC, sequence DESC",
                row -> AuditCodec.decode(row.getString(1)),
                organization.uuid().toString(),
                nanos(start),
                nanos(end));
    }

    static int purge(Database database, OrganizationId organization, Instant olderThan) throws SQLException {
        return database.update(
                "DELETE FROM audit WHERE organization = ? AND at_nanos < ?",
                organization.uuid().toString(),
                nanos(olderThan));
    }

    /** Nanoseconds since 1970, clamped to what fits: the years 1677 to 2262. */
    private static long nanos(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return Long.MIN_VALUE;
        }
        return instant.isBefore(LAST)
                ? Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano())
                : Long.MAX_VALUE;
    }
}
