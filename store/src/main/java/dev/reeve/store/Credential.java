package dev.reeve.store;

import dev.reeve.engine.name.ObjectId;

/**
 * What proves an account's identity. Kept apart from the objects: in no snapshot, no journal and no audit entry.
 *
 * @param account the object that signs in
 * @param secretHash the derived secret with its parameters; opaque to the store, never the secret itself
 */
public record Credential(ObjectId account, String secretHash) {

    @Override
    public String toString() {
        return "Credential[" + account + "]"; // the hash must not reach a log
    }
}
