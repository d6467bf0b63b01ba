package dev.reeve.store;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps organizations. Several processes may use one home at once: each call that returns a snapshot first follows the
 * journal. An acknowledged commit survives the death of the process. Safe for use by several threads.
 *
 * <p>Every call throws {@link StoreException} where the organization is unknown or the home can't be used.
 */
public interface OrganizationStore extends AutoCloseable {

    /** The organizations of this home, sorted by name. */
    List<StoredOrganization> organizations();

    /** An organization of a home. */
    record StoredOrganization(OrganizationId id, String name) {}

    /**
     * Creates an organization and commits its first objects as version 1.
     *
     * @throws StoreException where the name is taken, ignoring case
     */
    default OrganizationId create(String name, Change first, Attribution attribution) {
        return create(name, first, attribution, AuditHistory.NONE);
    }

    /**
     * The same with what the audit log held before the organization came here, in the same transaction.
     *
     * @throws StoreException where the name is taken, ignoring case
     */
    OrganizationId create(String name, Change first, Attribution attribution, AuditHistory earlier);

    /** The latest snapshot, all commits of other processes included. */
    Organization snapshot(OrganizationId organization);

    /**
     * Commits a change, its journal row, the audit entries and new credentials in one transaction, at exactly the version
     * it was decided on [EVAL-6]. Makes one version even where no object changes, as when only a credential does. The
     * credential of an object that the change removes goes with it.
     *
     * @param audits one entry for each command that the change is made of, in their order
     * @return the new snapshot, or empty where another commit came first and nothing was changed: decide again
     */
    Optional<Organization> commit(
            OrganizationId organization,
            Version decidedOn,
            Change change,
            Attribution attribution,
            List<AuditWrite> audits,
            List<Credential> credentials);

    /** Commits the change of one command. */
    default Optional<Organization> commit(
            OrganizationId organization,
            Version decidedOn,
            Change change,
            Attribution attribution,
            Optional<AuditWrite> audit,
            List<Credential> credentials) {
        return commit(
                organization, decidedOn, change, attribution, audit.stream().toList(), credentials);
    }

    /** Commits a change without new credentials. */
    default Optional<Organization> commit(
            OrganizationId organization,
            Version decidedOn,
            Change change,
            Attribution attribution,
            Optional<AuditWrite> audit) {
        return commit(organization, decidedOn, change, attribution, audit, List.of());
    }

    /** What proves an account's identity, if it has a credential. In no snapshot and no journal. */
    Optional<Credential> credential(OrganizationId organization, ObjectId account);

    /** Records an attempt that changed nothing, for example a refusal [AUD-5]. */
    void record(OrganizationId organization, AuditWrite audit);

    /** The journal after a version, oldest first. */
    List<JournalEntry> journal(OrganizationId organization, Version after);

    /**
     * Who made which version, from that version back to the first; read as the stream is used, and nothing of the changes
     * themselves. Versions that are not there yet are left out.
     */
    Stream<JournalHead> journalHeads(OrganizationId organization, Version from);

    /** One entry of the journal. @throws StoreException where there is no such version */
    JournalEntry journalEntry(OrganizationId organization, Version version);

    /** Whether what it holds outlives the process. */
    default boolean isLasting() {
        return true;
    }

    /** Does nothing where something can be changed. @throws ReeveException {@code PastIsReadOnly} where nothing can */
    default void checkWritable() {}

    /**
     * Audit entries from {@code start} inclusive to {@code end} exclusive, newest first; of one time, last recorded
     * first. They are read as the stream is used, so one that stops early costs only what it took.
     */
    Stream<RecordedEntry> auditEntries(OrganizationId organization, Instant start, Instant end);

    @Override
    void close();
}
