package dev.reeve.store.sqlite;

import dev.reeve.engine.organization.Version;
import dev.reeve.store.Attribution;
import dev.reeve.store.JournalHead;
import dev.reeve.store.OrganizationId;
import java.util.List;
import java.util.stream.Stream;

/** The journal without its changes, read backwards. */
final class JournalHeads {

    /** How many are read at once: whoever looks for a time of late stops within one part. */
    private static final int PART = 256;

    private JournalHeads() {}

    /** From a version back to the first, read part by part so that no lock is held while they are looked at. */
    static Stream<JournalHead> newestFirst(Database database, OrganizationId organization, Version from) {
        return Stream.iterate(
                        part(database, organization, from.number()),
                        part -> !part.isEmpty(),
                        part -> part(
                                database, organization, part.getLast().version().number() - 1))
                .flatMap(List::stream);
    }

    private static List<JournalHead> part(Database database, OrganizationId organization, long from) {
        return database.read(() -> database.query(
                "SELECT version, caller, actor, command, changed_at FROM journal WHERE organization = ?"
                        + " AND version <= ? ORDER BY version DESC LIMIT " + PART,
                row -> new JournalHead(
                        new Version(row.getLong(1)),
                        new Attribution(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                ObjectRows.instant(row.getString(5)))),
                organization.uuid().toString(),
                from));
    }
}
