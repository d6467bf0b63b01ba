package dev.reeve.store.sqlite;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.store.Credential;
import dev.reeve.store.OrganizationId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a connection that only reads has found, for as long as nobody commits. SQLite tells whether another connection did, of
 * this process or of another: that is asked at every call, since a right that is gone must be gone at the next. It costs a
 * fraction of a query. Used under the connection's lock.
 */
final class Remembered {

    /** How many credentials are held. */
    private static final int MOST = 10_000;

    private record Account(OrganizationId organization, ObjectId id) {}

    private final Database reading;
    private final Map<OrganizationId, Organization> snapshots = new HashMap<>();
    private final Map<Account, Optional<Credential>> credentials = new HashMap<>();
    private long commits = -1;

    Remembered(Database reading) {
        this.reading = reading;
    }

    /** Something that is looked up. */
    interface Lookup<T> {
        T find() throws SQLException;
    }

    /** The latest snapshot, looked up where somebody has committed since it was found. */
    Organization snapshot(OrganizationId organization, Lookup<Organization> lookup) throws SQLException {
        forgetWhatChanged();
        Organization known = snapshots.get(organization);
        if (known != null) {
            return known;
        }
        Organization found = lookup.find();
        snapshots.put(organization, found);
        return found;
    }

    /** An account's credential, looked up likewise. */
    Optional<Credential> credential(OrganizationId organization, ObjectId id, Lookup<Optional<Credential>> lookup)
            throws SQLException {
        forgetWhatChanged();
        Account account = new Account(organization, id);
        Optional<Credential> known = credentials.get(account);
        if (known != null) {
            return known;
        }
        Optional<Credential> found = lookup.find();
        if (credentials.size() >= MOST) {
            credentials.clear();
        }
        credentials.put(account, found);
        return found;
    }

    /** Asked before anything is looked up: what is committed in between is forgotten by the next call. */
    private void forgetWhatChanged() throws SQLException {
        long now = reading.number("PRAGMA data_version");
        if (now != commits) {
            snapshots.clear();
            credentials.clear();
            commits = now;
        }
    }
}
