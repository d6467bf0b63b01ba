package dev.reeve.store.sqlite;

import dev.reeve.store.AuditEntry;
import dev.reeve.store.AuditHistory;
import dev.reeve.store.AuditWrite;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.RecordedEntry;
import dev.reeve.store.codec.AuditCodec;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The audit log's table. */
final class AuditRows {

    /** How many entries are read at once: searches that look for a few stop within one part. */
    private static final int PART = 256;

    private static final Instant FIRST = Instant.ofEpochSecond(0, Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochSecond(0, Long.MAX_VALUE);

    private AuditRows() {}

    /** A row's place in the order of time. */
    private record Place(long nanos, long sequence) {}

    private record Part(List<RecordedEntry> entries, Place last) {}

    private record Row(Place place, RecordedEntry recorded) {}

    static int write(Database database, OrganizationId organization, AuditWrite write) throws SQLException {
        database.update(
                "DELETE FROM audit WHERE organization = ? AND at_nanos < ?",
                organization.uuid().toString(),
                nanos(write.keptFrom()));
        return insert(database, organization, write.entry());
    }

    private static int insert(Database database, OrganizationId organization, AuditEntry entry) throws SQLException {
        return database.update(
                "INSERT INTO audit (organization, at_nanos, body) VALUES (?, ?, ?)",
                organization.uuid().toString(),
                nanos(entry.when()),
                AuditCodec.encode(entry));
    }

    /** Writes what was recorded before the organization came here. */
    static void insert(Database database, OrganizationId organization, AuditHistory earlier) throws SQLException {
        try {
            earlier.forEach(entry -> {
                try {
                    insert(database, organization, entry);
                } catch (SQLException e) {
                    throw new UncheckedSqlException(e);
                }
            });
        } catch (UncheckedSqlException e) {
            throw e.problem;
        }
    }

    /** Carries a problem of the database out of a loop that is not ours. */
    private static final class UncheckedSqlException extends RuntimeException {
        private final SQLException problem;

        UncheckedSqlException(SQLException problem) {
            super(problem);
            this.problem = problem;
        }
    }

    /** The entries between two times, read part by part so that no lock is held while they are looked at. */
    static Stream<RecordedEntry> newestFirst(
            Database database, OrganizationId organization, Instant start, Instant end) {
        // Sequences start at 1, so this place is just before all rows of the end's time.
        Place first = new Place(nanos(end), 0);
        return Stream.iterate(
                        part(database, organization, start, first),
                        part -> !part.entries().isEmpty(),
                        part -> part(database, organization, start, part.last()))
                .flatMap(part -> part.entries().stream());
    }

    private static Part part(Database database, OrganizationId organization, Instant start, Place before) {
        List<Row> rows = database.read(() -> database.query(
                "SELECT at_nanos, sequence, body FROM audit WHERE organization = ? AND at_nanos >= ?"
                        + " AND (at_nanos, sequence) < (?, ?) ORDER BY at_nanos DESC, sequence DESC LIMIT " + PART,
                row -> new Row(
                        new Place(row.getLong(1), row.getLong(2)),
                        new RecordedEntry(row.getLong(2), AuditCodec.decode(row.getString(3)))),
                organization.uuid().toString(),
                nanos(start),
                before.nanos(),
                before.sequence()));
        return new Part(
                rows.stream().map(Row::recorded).toList(),
                rows.isEmpty() ? before : rows.getLast().place());
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
