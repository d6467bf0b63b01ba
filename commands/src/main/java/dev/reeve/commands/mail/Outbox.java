package dev.reeve.commands.mail;

/** Where mail goes that a cmdlet sends. */
@FunctionalInterface
public interface Outbox {

    /**
     * Takes a mail; it is kept when this returns.
     *
     * @throws dev.reeve.store.StoreException where it can't be kept
     */
    void deliver(Mail mail);

    /** An outbox that keeps nothing, for scratch copies. */
    static Outbox none() {
        return _ -> {};
    }
}
