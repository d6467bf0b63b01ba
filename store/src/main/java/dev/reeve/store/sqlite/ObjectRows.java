package dev.reeve.store.sqlite;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.Attribution;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.StoreException;
import dev.reeve.store.codec.ObjectCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** The tables of objects and of the journal, over one connection. */
final class ObjectRows {

    private final Database database;

    ObjectRows(Database database) {
        this.database = database;
    }

    /** @throws StoreException where there is no such organization */
    Version version(OrganizationId organization) throws SQLException {
        return database.one(
                        "SELECT version FROM organization WHERE id = ?",
                        row -> new Version(row.getLong(1)),
                        key(organization))
                .orElseThrow(() -> StoreException.unknownOrganization(organization));
    }

    /** Reads the whole organization. One statement, so that version and objects are of one moment. */
    Organization load(OrganizationId organization) throws SQLException {
        long[] version = {version(organization).number()};
        try (Decoding decoding = new Decoding()) {
            // In the order in which the rows lie on the disk, not in that of their ids.
            database.each(
                    "SELECT (SELECT version FROM organization WHERE id = ?1), body FROM object NOT INDEXED"
                            + " WHERE organization = ?1",
                    row -> {
                        version[0] = row.getLong(1);
                        decoding.add(row.getBytes(2));
                    },
                    key(organization));
            return Organization.of(new Version(version[0]), decoding.finish());
        }
    }

    /** Brings a snapshot up to date with what was committed since. */
    Organization follow(OrganizationId organization, Organization behind) throws SQLException {
        Organization current = behind;
        for (JournalEntry entry : journal(organization, behind.version())) {
            if (!entry.version().equals(current.version().next())) {
                throw new StoreException("The home is damaged: its journal lacks version "
                        + current.version().next() + ". Restore the home from a copy.");
            }
            current = current.apply(entry.change());
        }
        return current;
    }

    /** The journal after a version, oldest first. */
    List<JournalEntry> journal(OrganizationId organization, Version after) throws SQLException {
        return journal(organization, after.number() + 1, Long.MAX_VALUE);
    }

    /** One entry of the journal. */
    Optional<JournalEntry> entry(OrganizationId organization, Version version) throws SQLException {
        return journal(organization, version.number(), version.number()).stream()
                .findFirst();
    }

    private List<JournalEntry> journal(OrganizationId organization, long first, long last) throws SQLException {
        ObjectCodec codec = new ObjectCodec();
        SequencedMap<Version, Step> steps = new LinkedHashMap<>();
        database.query(
                "SELECT journal.version, caller, actor, command, changed_at, object, body_before, body_after"
                        + " FROM journal LEFT JOIN journal_change"
                        + " ON journal_change.organization = journal.organization"
                        + " AND journal_change.version = journal.version"
                        + " WHERE journal.organization = ? AND journal.version BETWEEN ? AND ?"
                        + " ORDER BY journal.version, place",
                row -> {
                    Attribution attribution = new Attribution(
                            row.getString(2), row.getString(3), row.getString(4), instant(row.getString(5)));
                    Step step = steps.computeIfAbsent(
                            new Version(row.getLong(1)), _ -> new Step(attribution, new ArrayList<>()));
                    if (row.getString(6) != null) {
                        step.changes.add(new JournalEntry.Changed(
                                id(row.getString(6)), body(codec, row, 7), body(codec, row, 8)));
                    }
                    return step;
                },
                key(organization),
                first,
                last);
        return steps.entrySet().stream()
                .map(step -> new JournalEntry(step.getKey(), step.getValue().attribution, step.getValue().changes))
                .toList();
    }

    private record Step(Attribution attribution, List<JournalEntry.Changed> changes) {}

    /** Writes a change as the next version; called inside a transaction. Returns the snapshot after it. */
    Organization write(OrganizationId organization, Organization before, Change change, Attribution attribution)
            throws SQLException {
        ObjectCodec codec = new ObjectCodec();
        Organization after = before.apply(change);
        long version = after.version().number();
        database.update(
                "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)",
                key(organization),
                version,
                attribution.caller(),
                attribution.actor(),
                attribution.command(),
                attribution.when().toString());
        int place = 0;
        for (JournalEntry.Changed changed : JournalEntry.changes(before, change)) {
            String id = changed.id().toString();
            Optional<byte[]> now = changed.after().map(codec::encode);
            database.update(
                    "INSERT INTO journal_change VALUES (?, ?, ?, ?, ?, ?)",
                    key(organization),
                    version,
                    place++,
                    id,
                    changed.before().map(codec::encode).orElse(null),
                    now.orElse(null));
            if (now.isPresent()) {
                database.update("INSERT OR REPLACE INTO object VALUES (?, ?, ?)", key(organization), id, now.get());
            } else {
                database.update("DELETE FROM object WHERE organization = ? AND id = ?", key(organization), id);
                database.update("DELETE FROM credential WHERE organization = ? AND object = ?", key(organization), id);
            }
        }
        database.update("UPDATE organization SET version = ? WHERE id = ?", version, key(organization));
        return after;
    }

    private static Optional<DirectoryObject> body(ObjectCodec codec, ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(codec::decode);
    }

    private static ObjectId id(String text) {
        try {
            return new ObjectId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw damaged("object id", text, e);
        }
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw damaged("time", text, e);
        }
    }

    private static StoreException damaged(String what, String text, RuntimeException cause) {
        return new StoreException(
                "The home is damaged: \"" + text + "\" is no " + what + ". Restore the home from a copy.", cause);
    }

    private static String key(OrganizationId organization) {
        return organization.uuid().toString();
    }
}
