package dev.reeve.store;

import dev.reeve.engine.name.ObjectId;

/**
 * What proves an identity. Kept apart from the objects: in no snapshot, no journal and no audit entry.
 *
 * @param account the object that signs in; for a trusted forest, the forest that Reeve signs in to
 * @param secret what is kept of it, opaque to the store: of an account's password only a derived secret with its
 *     parameters; of the password that Reeve itself must present, the password
 */
public record Credential(ObjectId account, String secret) {

    @Override
    public String toString() {
        return "Credential[" + account + "]"; // the secret must not reach a log
    }
}
