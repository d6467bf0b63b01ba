package dev.reeve.store.sqlite;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.Attribution;
import dev.reeve.store.AuditHistory;
import dev.reeve.store.AuditWrite;
import dev.reeve.store.Credential;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.JournalHead;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.RecordedEntry;
import dev.reeve.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A home: a folder with one SQLite database. Commits are on disk when they are acknowledged. A home that no process uses
 * can be copied as a folder.
 */
public final class SqliteStore implements OrganizationStore {

    /** The database in a home's folder. */
    public static final String FILE_NAME = "reeve.db";

    // Two connections, so that a snapshot never waits for another thread's commit to reach the disk. The second one is
    // opened for the first change: most commands change nothing.
    private final Path file;
    private final Database reading;
    private final ObjectRows readingRows;
    private final Remembered remembered;
    private @Nullable Database writing;
    private final Map<OrganizationId, Organization> latest = new ConcurrentHashMap<>();

    private SqliteStore(Path file) {
        this.file = file;
        this.reading = Database.open(file);
        this.readingRows = new ObjectRows(reading);
        this.remembered = new Remembered(reading);
    }

    private synchronized Database writing() {
        if (writing == null) {
            writing = Database.open(file);
        }
        return writing;
    }

    /** Whether the folder holds a home, usable or not. */
    public static boolean isHome(Path home) {
        return Files.exists(home.resolve(FILE_NAME));
    }

    /**
     * Opens a home.
     *
     * @throws StoreException where there is none, or it can't be used: unreadable, damaged, of another program or of a
     *     newer release. Nothing was changed then.
     */
    public static SqliteStore open(Path home) {
        Path file = home.toAbsolutePath().resolve(FILE_NAME);
        if (!Files.isDirectory(home)) {
            throw new StoreException(
                    Files.exists(home) ? home + " is no folder, so no home." : "There is no home at " + home + ".");
        }
        if (!Files.exists(file)) {
            throw new StoreException("There is no home at " + home + ": it has no " + FILE_NAME + ".");
        }
        if (!Files.isRegularFile(file)) {
            throw new StoreException(file + " is no file, so " + home + " is no home.");
        }
        SqliteSchema.check(file);
        SqliteStore store = new SqliteStore(file);
        try {
            store.checkSchema(file);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Makes a home without organizations, in a folder that is made where it is missing.
     *
     * @throws StoreException where there already is a home, or it can't be made
     */
    public static SqliteStore create(Path home) {
        if (!create(home, _ -> {})) {
            throw new StoreException(home + " already is a home. Nothing was changed.");
        }
        return open(home);
    }

    /**
     * Makes a home and what it begins with, in a folder that is made where it is missing. Nobody sees it before all of that
     * is on disk; where anything is thrown there is none, nor a folder that was made for it.
     *
     * @param beginning puts the first organizations into the store
     * @return false where there already is a home, which stays as it is
     * @throws StoreException where it can't be made
     */
    public static boolean create(Path home, Consumer<OrganizationStore> beginning) {
        NewFolder folder = NewFolder.at(home);
        try {
            return !isHome(home)
                    && SqliteSchema.create(home.toAbsolutePath().resolve(FILE_NAME), file -> {
                        try (SqliteStore store = new SqliteStore(file)) {
                            beginning.accept(store);
                        }
                    });
        } finally {
            folder.removeWhereEmpty();
        }
    }

    private void checkSchema(Path file) {
        // Again, now with what is in the write-ahead log.
        int version = pragma("user_version");
        SqliteSchema.checkVersion(file, pragma("application_id"), version);
        if (version < SqliteSchema.VERSION) {
            SqliteSchema.migrate(file);
        }
    }

    private int pragma(String name) {
        return reading.read(
                () -> reading.one("PRAGMA " + name, row -> row.getInt(1)).orElse(0));
    }

    @Override
    public List<StoredOrganization> organizations() {
        return reading
                .read(() -> reading.query(
                        "SELECT id, name FROM organization",
                        row -> new StoredOrganization(
                                new OrganizationId(UUID.fromString(row.getString(1))), row.getString(2))))
                .stream()
                .sorted((one, other) -> CaseFolding.fold(one.name()).compareTo(CaseFolding.fold(other.name())))
                .toList();
    }

    @Override
    public OrganizationId create(String name, Change first, Attribution attribution, AuditHistory earlier) {
        OrganizationId id = new OrganizationId(UUID.randomUUID());
        Database writing = writing();
        Organization created = writing.write(() -> {
            String folded = CaseFolding.fold(name);
            if (writing.one("SELECT 1 FROM organization WHERE folded_name = ?", _ -> true, folded)
                    .isPresent()) {
                throw StoreException.nameTaken(name);
            }
            writing.update(
                    "INSERT INTO organization VALUES (?, ?, ?, 0)", id.uuid().toString(), name, folded);
            AuditRows.insert(writing, id, earlier);
            return new ObjectRows(writing).write(id, Organization.empty(), first, attribution);
        });
        keep(id, created);
        return id;
    }

    @Override
    public Organization snapshot(OrganizationId organization) {
        return reading.read(() -> remembered.snapshot(organization, () -> current(readingRows, organization)));
    }

    /** The latest snapshot: the one at hand if nothing happened since, else that one with what happened. */
    private Organization current(ObjectRows rows, OrganizationId organization) throws SQLException {
        Version version = rows.version(organization);
        Organization cached = latest.get(organization);
        // A thread of this process may have committed since the version was read; what it keeps is on disk.
        if (cached != null && cached.version().compareTo(version) >= 0) {
            return cached;
        }
        return keep(organization, cached == null ? rows.load(organization) : rows.follow(organization, cached));
    }

    private Organization keep(OrganizationId organization, Organization committed) {
        return latest.merge(
                organization, committed, (one, other) -> one.version().compareTo(other.version()) > 0 ? one : other);
    }

    @Override
    public Optional<Organization> commit(
            OrganizationId organization,
            Version decidedOn,
            Change change,
            Attribution attribution,
            List<AuditWrite> audits,
            List<Credential> credentials) {
        Database writing = writing();
        ObjectRows writingRows = new ObjectRows(writing);
        Optional<Organization> committed = writing.write(() -> {
            Version version = writingRows.version(organization);
            if (!version.equals(decidedOn)) {
                if (version.compareTo(decidedOn) < 0) {
                    latest.remove(organization); // the home went back in time under us, to a restored copy
                }
                return Optional.empty();
            }
            Organization before = current(writingRows, organization);
            Organization after = writingRows.write(organization, before, change, attribution);
            for (Credential credential : credentials) {
                writing.update(
                        "INSERT OR REPLACE INTO credential VALUES (?, ?, ?)",
                        organization.uuid().toString(),
                        credential.account().toString(),
                        credential.secret());
            }
            for (AuditWrite audit : audits) {
                AuditRows.write(writing, organization, audit);
            }
            return Optional.of(after);
        });
        committed.ifPresent(after -> keep(organization, after));
        return committed;
    }

    @Override
    public Optional<Credential> credential(OrganizationId organization, ObjectId account) {
        return reading.read(() -> remembered.credential(organization, account, () -> {
            readingRows.version(organization);
            return reading.one(
                    "SELECT secret_hash FROM credential WHERE organization = ? AND object = ?",
                    row -> new Credential(account, row.getString(1)),
                    organization.uuid().toString(),
                    account.toString());
        }));
    }

    @Override
    public void record(OrganizationId organization, AuditWrite audit) {
        Database writing = writing();
        writing.write(() -> {
            new ObjectRows(writing).version(organization);
            return AuditRows.write(writing, organization, audit);
        });
    }

    @Override
    public List<JournalEntry> journal(OrganizationId organization, Version after) {
        return reading.read(() -> {
            readingRows.version(organization);
            return readingRows.journal(organization, after);
        });
    }

    @Override
    public Stream<JournalHead> journalHeads(OrganizationId organization, Version from) {
        reading.read(() -> readingRows.version(organization));
        return JournalHeads.newestFirst(reading, organization, from);
    }

    @Override
    public JournalEntry journalEntry(OrganizationId organization, Version version) {
        return reading.read(() -> readingRows.entry(organization, version))
                .orElseThrow(() -> StoreException.unknownVersion(version));
    }

    @Override
    public Stream<RecordedEntry> auditEntries(OrganizationId organization, Instant start, Instant end) {
        reading.read(() -> readingRows.version(organization));
        return AuditRows.newestFirst(reading, organization, start, end);
    }

    @Override
    public synchronized void close() {
        reading.close();
        if (writing != null) {
            writing.close();
        }
    }
}
