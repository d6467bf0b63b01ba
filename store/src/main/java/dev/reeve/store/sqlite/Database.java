package dev.reeve.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * One connection to a home's database, used by one thread at a time. Plain JDBC: a mapper library costs a shell's start
 * more than opening the organization.
 */
final class Database implements AutoCloseable {

    /** How long a call waits for another process to finish its commit. */
    static final int BUSY_TIMEOUT_MILLIS = 15_000;

    private final Path file;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens an existing database file. */
    static Database open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        // An acknowledged commit survives a power cut, not only the death of the process.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try {
            Connection connection = config.createConnection(url(file));
            BusyHandler.setHandler(connection, new Patience(BUSY_TIMEOUT_MILLIS));
            return new Database(file, connection);
        } catch (SQLException e) {
            throw SqlProblems.translate(file, e);
        }
    }

    static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    /** Work that may fail with an SQL error. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Reads a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with a row. */
    interface RowAction {
        void take(ResultSet row) throws SQLException;
    }

    /** Work on this connection outside any transaction: each statement sees one consistent state. */
    <T> T read(Work<T> work) {
        lock.lock();
        try {
            return work.run();
        } catch (SQLException e) {
            throw SqlProblems.translate(file, e);
        } finally {
            lock.unlock();
        }
    }

    /** Work in a transaction that holds the home's write lock from its start, so what it reads stays true. */
    <T> T write(Work<T> work) {
        return read(() -> {
            execute("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                T result = work.run();
                execute("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollback();
                }
            }
        });
    }

    private void rollback() {
        try {
            execute("ROLLBACK");
        } catch (SQLException _) {
            // Some errors end the transaction by themselves; the error that brought us here is the one to report.
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs an update; parameters are text, bytes, whole numbers or null. Returns how many rows it changed. */
    int update(String sql, @Nullable Object... parameters) throws SQLException {
        return bound(sql, parameters).executeUpdate();
    }

    /** All rows of a query. */
    <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(sql, results -> rows.add(row.read(results)), parameters);
        return rows;
    }

    /** Goes through the rows of a query, and keeps none. */
    void each(String sql, RowAction action, @Nullable Object... parameters) throws SQLException {
        try (ResultSet results = bound(sql, parameters).executeQuery()) {
            while (results.next()) {
                action.take(results);
            }
        }
    }

    /** The only row of a query, if there is one. */
    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        return query(sql, row, parameters).stream().findFirst();
    }

    /** The number that a statement without parameters gives. */
    long number(String sql) throws SQLException {
        try (ResultSet results = bound(sql).executeQuery()) {
            return results.next() ? results.getLong(1) : 0;
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Closes the connection; the last of all processes leaves one file behind, without a write-ahead log. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (!connection.isClosed()) {
                for (PreparedStatement statement : prepared.values()) {
                    statement.close();
                }
                connection.close();
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(file, e);
        } finally {
            lock.unlock();
        }
    }
}
