package dev.reeve.commands.run;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.Attribution;
import dev.reeve.store.AuditHistory;
import dev.reeve.store.AuditWrite;
import dev.reeve.store.Credential;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.JournalHead;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.RecordedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One organization of a store with changes that the store does not have yet: what commands commit here is seen by those
 * after them and by nobody else, until all of it is committed to the store, or nothing is [WEB-4]. For one thread.
 */
final class PendingStore implements OrganizationStore {

    private final OrganizationStore store;
    private final OrganizationId organization;
    private final Organization base;
    private final SequencedMap<ObjectId, Optional<DirectoryObject>> changed = new LinkedHashMap<>();
    private final SequencedMap<ObjectId, Credential> credentials = new LinkedHashMap<>();
    private final List<AuditWrite> audits = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private Organization current;

    /** What the store has now, and nothing more. */
    PendingStore(OrganizationStore store, OrganizationId organization) {
        this.store = store;
        this.organization = organization;
        this.base = store.snapshot(organization);
        this.current = base;
    }

    /** The snapshot below all that is pending. */
    Organization base() {
        return base;
    }

    /** The snapshot with all that is pending. */
    Organization current() {
        return current;
    }

    /** The objects that are others than in the store. */
    Stream<ObjectId> changedObjects() {
        return changed.keySet().stream();
    }

    /**
     * Commits all of it to the store, as one version and one transaction with the audit entry of each command.
     *
     * @return the snapshot after it, or empty where the store has another version by now: then nothing was changed
     */
    Optional<Organization> commitAll() {
        if (attributions.isEmpty()) {
            audits.forEach(audit -> store.record(organization, audit));
            return Optional.of(base);
        }
        Attribution last = attributions.getLast();
        String commands =
                attributions.stream().map(Attribution::command).distinct().collect(Collectors.joining(", "));
        return store.commit(
                organization,
                base.version(),
                new Change(changed),
                new Attribution(last.caller(), last.actor(), commands, last.when()),
                audits,
                List.copyOf(credentials.sequencedValues()));
    }

    /** Leaves to the store what was refused, and nothing else [AUD-5]. */
    void recordRefusals() {
        audits.stream()
                .filter(audit -> audit.entry().error().isPresent())
                .forEach(audit -> store.record(organization, audit));
    }

    @Override
    public Organization snapshot(OrganizationId asked) {
        checkOwn(asked);
        return current;
    }

    @Override
    public Optional<Organization> commit(
            OrganizationId asked,
            Version decidedOn,
            Change change,
            Attribution attribution,
            List<AuditWrite> written,
            List<Credential> given) {
        checkOwn(asked);
        if (!decidedOn.equals(current.version())) {
            return Optional.empty();
        }
        current = current.apply(change);
        for (Map.Entry<ObjectId, Optional<DirectoryObject>> entry :
                change.after().entrySet()) {
            // As the commands made them: what is made and removed again comes after what needed it.
            changed.remove(entry.getKey());
            changed.put(entry.getKey(), entry.getValue());
            if (entry.getValue().isEmpty()) {
                credentials.remove(entry.getKey());
            }
        }
        given.forEach(credential -> credentials.put(credential.account(), credential));
        audits.addAll(written);
        attributions.add(attribution);
        return Optional.of(current);
    }

    @Override
    public Optional<Credential> credential(OrganizationId asked, ObjectId account) {
        checkOwn(asked);
        if (credentials.containsKey(account)) {
            return Optional.ofNullable(credentials.get(account));
        }
        boolean isRemoved =
                changed.containsKey(account) && current.find(account).isEmpty();
        return isRemoved ? Optional.empty() : store.credential(organization, account);
    }

    @Override
    public void record(OrganizationId asked, AuditWrite audit) {
        checkOwn(asked);
        audits.add(audit);
    }

    @Override
    public List<JournalEntry> journal(OrganizationId asked, Version after) {
        return store.journal(asked, after);
    }

    @Override
    public Stream<JournalHead> journalHeads(OrganizationId asked, Version from) {
        return store.journalHeads(asked, from);
    }

    @Override
    public JournalEntry journalEntry(OrganizationId asked, Version version) {
        return store.journalEntry(asked, version);
    }

    @Override
    public void checkWritable() {
        store.checkWritable();
    }

    @Override
    public Stream<RecordedEntry> auditEntries(OrganizationId asked, Instant start, Instant end) {
        return store.auditEntries(asked, start, end);
    }

    @Override
    public List<StoredOrganization> organizations() {
        return store.organizations();
    }

    @Override
    public OrganizationId create(String name, Change first, Attribution attribution, AuditHistory earlier) {
        throw new UnsupportedOperationException("an organization is not made among other changes");
    }

    @Override
    public void close() {
        // the store is its owner's
    }

    private void checkOwn(OrganizationId asked) {
        if (!asked.equals(organization)) {
            throw new IllegalArgumentException("changes are pending to another organization");
        }
    }
}
