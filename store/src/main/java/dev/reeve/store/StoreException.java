package dev.reeve.store;

/** A home that can't be used: unreadable, of a newer version, corrupt, or already there. Nothing was changed. */
public final class StoreException extends RuntimeException {

    /** What is wrong and what to do. */
    public StoreException(String message) {
        super(message);
    }

    /** What is wrong and what to do, with the cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
