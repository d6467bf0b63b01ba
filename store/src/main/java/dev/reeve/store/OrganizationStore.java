package dev.reeve.store;

import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps organizations. Several processes may use one home at once: each call that returns a snapshot first follows the
 * journal. An acknowledged commit survives the death of the process.
 */
public interface OrganizationStore extends AutoCloseable {

    /** The organizations of this home by name. */
    List<StoredOrganization> organizations();

    /** An organization of a home. */
    record StoredOrganization(OrganizationId id, String name) {}

    /**
     * Creates an organization and commits its first objects as version 1.
     *
     * @throws StoreException where the name is taken
     */
    OrganizationId create(String name, Change first, Attribution attribution);

    /** The latest snapshot, all commits of other processes included. */
    Organization snapshot(OrganizationId organization);

    /**
     * Commits a change, its journal row and the audit entry in one transaction, at exactly the version it was decided
     * on.
     *
     * @return the new snapshot, or empty where another commit came first: decide again
     */
    Optional<Organization> commit(
            OrganizationId organization,
            Version decidedOn,
            Change change,
            Attribution attribution,
            Optional<AuditEntry> audit);

    /** Records an attempt that changed nothing, for example a refusal [AUD-5]. */
    void record(OrganizationId organization, AuditEntry audit);

    /** The journal after a version, oldest first. */
    List<JournalEntry> journal(OrganizationId organization, Version after);

    /** Audit entries from {@code start} inclusive to {@code end} exclusive, newest first. */
    List<AuditEntry> auditEntries(OrganizationId organization, Instant start, Instant end);

    /** Deletes audit entries older than that; the journal is never purged. Returns how many went. */
    int purgeAudit(OrganizationId organization, Instant olderThan);

    @Override
    void close();
}
