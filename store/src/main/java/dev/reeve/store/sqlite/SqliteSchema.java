package dev.reeve.store.sqlite;

import dev.reeve.store.OwnersFile;
import dev.reeve.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The shape of a home's database: making it, telling whether it is the one this release knows, bringing it up to date. */
final class SqliteSchema {

    /** What the last migration sets as {@code user_version}. */
    static final int VERSION = 2;

    /** "REEV", what the first migration sets as {@code application_id}. */
    static final int APPLICATION_ID = 0x52454556;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_SIZE = 100;
    private static final int USER_VERSION_OFFSET = 60;
    private static final int APPLICATION_ID_OFFSET = 68;

    private SqliteSchema() {}

    /**
     * Refuses a file that is no home of this release or an older one, by its first bytes and so without touching it:
     * merely opening a database may already write.
     */
    static void check(Path file) {
        ByteBuffer header = header(file);
        for (int i = 0; i < MAGIC.length; i++) {
            if (header.limit() < HEADER_SIZE || header.get(i) != MAGIC[i]) {
                throw new StoreException("The file " + file
                        + " is no database, or damaged. Nothing was changed; restore the home from a copy.");
            }
        }
        checkVersion(file, header.getInt(APPLICATION_ID_OFFSET), header.getInt(USER_VERSION_OFFSET));
    }

    private static ByteBuffer header(Path file) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_SIZE);
        try (FileChannel channel = FileChannel.open(file)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // reads on to the end of the header or the file
            }
        } catch (IOException e) {
            throw new StoreException("The home's database " + file + " can't be read: " + e.getMessage(), e);
        }
        return header.flip();
    }

    static void checkVersion(Path file, int applicationId, int version) {
        if (applicationId != APPLICATION_ID) {
            throw new StoreException("The file " + file + " is the database of another program. Nothing was changed.");
        }
        if (version > VERSION) {
            throw new StoreException("The home's database " + file + " is of version " + version
                    + ", written by a newer release of Reeve; this one knows version " + VERSION
                    + ". Nothing was changed; use the newer release.");
        }
    }

    /**
     * Makes a database, whole or not at all: what fails or is killed on the way leaves no home.
     *
     * @param fill puts into the new database what it begins with, and closes it
     * @return false where another process was quicker, so that nothing was done
     */
    static boolean create(Path file, Consumer<Path> fill) {
        Path unfinished = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            discard(unfinished);
            try {
                OwnersFile.create(unfinished);
                migrate(unfinished);
                fill.accept(unfinished);
                // Last: until here all lies in the one file that is published, and a full disk shows at the commit.
                try (Database database = Database.open(unfinished)) {
                    database.read(() -> database.query("PRAGMA journal_mode = WAL", row -> row.getString(1)));
                }
                publish(unfinished, file);
                return true;
            } finally {
                discard(unfinished);
            }
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (IOException e) {
            throw new StoreException("The home " + file.getParent() + " can't be made: " + SqlProblems.reason(e), e);
        }
    }

    private static void publish(Path unfinished, Path file) throws IOException {
        try {
            // A link, unlike a move, never replaces what another process made in the meantime.
            Files.createLink(file, unfinished);
        } catch (UnsupportedOperationException _) {
            Files.move(unfinished, file);
        }
    }

    /** Removes a database with its journals: SQLite would play one that was left behind into the next of that name. */
    private static void discard(Path file) throws IOException {
        for (String part : List.of("", "-journal", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
        }
    }

    /** Brings an older database up to date. Slow, so only ever called where the version differs. */
    static void migrate(Path file) {
        try {
            Flyway.configure()
                    .dataSource(Database.url(file), null, null)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException told) {
                    throw SqlProblems.translate(file, told);
                }
            }
            throw new StoreException(
                    "The home's database " + file + " can't be brought to version " + VERSION + ": " + e.getMessage(),
                    e);
        }
    }
}
