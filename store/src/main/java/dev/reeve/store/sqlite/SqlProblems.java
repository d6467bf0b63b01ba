package dev.reeve.store.sqlite;

import dev.reeve.store.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** What SQLite's errors mean to somebody who has a home and not a database. */
final class SqlProblems {

    private SqlProblems() {}

    /** Why a file can't be made: who may not has only its path as the exception's message. */
    static String reason(IOException error) {
        return error instanceof AccessDeniedException
                ? "this account is not allowed to."
                : String.valueOf(error.getMessage());
    }

    static StoreException translate(Path file, SQLException error) {
        if (!(error instanceof SQLiteException sqlite)) {
            return new StoreException("The home's database " + file + " can't be used: " + error.getMessage(), error);
        }
        // The low byte is the primary result code, the rest says more about it.
        int primary = sqlite.getResultCode().code & 0xff;
        String message = switch (primary) {
            case 5, 6 ->
                "The home's database " + file + " was in use by another process for more than "
                        + Database.BUSY_TIMEOUT_MILLIS / 1000 + " seconds. Nothing was changed; try again.";
            case 3, 8, 14 ->
                "The home's database " + file
                        + " can't be opened for reading and writing. Check who may write to it and its folder.";
            case 11, 26 ->
                "The home's database " + file
                        + " is damaged or no database. Nothing was changed; restore the home from a copy.";
            case 13 -> "The disk that holds the home's database " + file + " is full. Nothing was changed.";
            case 10 -> "The disk failed, or is full, while using the home's database " + file + ".";
            default -> "The home's database " + file + " can't be used: " + error.getMessage();
        };
        return new StoreException(message, error);
    }
}
