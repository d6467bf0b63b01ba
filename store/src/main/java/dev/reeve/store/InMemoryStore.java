package dev.reeve.store;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps organizations for the life of the process: for tests and for scratch copies. */
public final class InMemoryStore implements OrganizationStore {

    private final Map<OrganizationId, Held> held = new LinkedHashMap<>();

    /** A store of nothing. */
    public InMemoryStore() {}

    @Override
    public synchronized List<StoredOrganization> organizations() {
        return held.entrySet().stream()
                .map(entry -> new StoredOrganization(entry.getKey(), entry.getValue().name))
                .sorted(Comparator.comparing(stored -> CaseFolding.fold(stored.name())))
                .toList();
    }

    @Override
    public synchronized OrganizationId create(
            String name, Change first, Attribution attribution, AuditHistory earlier) {
        Held organization = new Held(name);
        organization.apply(first, attribution);
        earlier.forEach(entry -> organization.write(AuditWrite.keepingAll(entry)));
        return add(organization);
    }

    /**
     * An organization that goes on from a snapshot, which is its version 1. Nothing of it is copied, however large it is; its
     * journal does not tell how it came to be.
     */
    public synchronized OrganizationId adopt(String name, Organization snapshot, Attribution attribution) {
        Held organization = new Held(name);
        organization.snapshot = snapshot.as(Version.ZERO.next());
        organization.journal.add(new JournalEntry(organization.snapshot.version(), attribution, List.of()));
        return add(organization);
    }

    private OrganizationId add(Held organization) {
        if (held.values().stream().anyMatch(other -> CaseFolding.equal(other.name, organization.name))) {
            throw StoreException.nameTaken(organization.name);
        }
        OrganizationId id = new OrganizationId(UUID.randomUUID());
        held.put(id, organization);
        return id;
    }

    /**
     * A store of one organization, under an id of its own, that begins as one of this store stands and then goes its own
     * way. What can't change is shared, so it costs next to nothing.
     */
    public synchronized InMemoryStore copy(OrganizationId organization) {
        InMemoryStore copy = new InMemoryStore();
        copy.held.put(new OrganizationId(UUID.randomUUID()), find(organization).copy());
        return copy;
    }

    @Override
    public synchronized Organization snapshot(OrganizationId organization) {
        return find(organization).snapshot;
    }

    @Override
    public synchronized Optional<Organization> commit(
            OrganizationId organization,
            Version decidedOn,
            Change change,
            Attribution attribution,
            List<AuditWrite> audits,
            List<Credential> credentials) {
        Held found = find(organization);
        if (!found.snapshot.version().equals(decidedOn)) {
            return Optional.empty();
        }
        found.apply(change, attribution);
        audits.forEach(found::write);
        credentials.forEach(credential -> found.credentials.put(credential.account(), credential));
        return Optional.of(found.snapshot);
    }

    @Override
    public synchronized Optional<Credential> credential(OrganizationId organization, ObjectId account) {
        return Optional.ofNullable(find(organization).credentials.get(account));
    }

    @Override
    public synchronized void record(OrganizationId organization, AuditWrite audit) {
        find(organization).write(audit);
    }

    @Override
    public synchronized List<JournalEntry> journal(OrganizationId organization, Version after) {
        List<JournalEntry> journal = find(organization).journal;
        int from = Math.clamp(after.number(), 0, journal.size());
        return List.copyOf(journal.subList(from, journal.size()));
    }

    @Override
    public synchronized Stream<JournalHead> journalHeads(OrganizationId organization, Version from) {
        List<JournalEntry> journal = find(organization).journal;
        return List.copyOf(journal.subList(0, Math.clamp(from.number(), 0, journal.size()))).reversed().stream()
                .map(entry -> new JournalHead(entry.version(), entry.attribution()));
    }

    @Override
    public synchronized JournalEntry journalEntry(OrganizationId organization, Version version) {
        List<JournalEntry> journal = find(organization).journal;
        if (version.number() < 1 || version.number() > journal.size()) {
            throw StoreException.unknownVersion(version);
        }
        return journal.get(Math.toIntExact(version.number() - 1));
    }

    @Override
    public synchronized Stream<RecordedEntry> auditEntries(OrganizationId organization, Instant start, Instant end) {
        Held found = find(organization);
        Stream<RecordedEntry> newestFirst = List.copyOf(found.audit).reversed().stream()
                .filter(recorded -> !recorded.entry().when().isBefore(start)
                        && recorded.entry().when().isBefore(end));
        return found.inOrder
                ? newestFirst
                : newestFirst.sorted(Comparator.comparing(
                                (RecordedEntry recorded) -> recorded.entry().when())
                        .reversed());
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    @Override
    public void close() {
        // nothing is held outside the heap
    }

    private Held find(OrganizationId id) {
        Held found = held.get(id);
        if (found == null) {
            throw StoreException.unknownOrganization(id);
        }
        return found;
    }

    private static final class Held {
        private final String name;
        private final List<JournalEntry> journal = new ArrayList<>();
        private final List<RecordedEntry> audit = new ArrayList<>();
        private final Map<ObjectId, Credential> credentials = new HashMap<>();
        private Organization snapshot = Organization.empty();
        private long recorded;

        /** No entry is older: what is kept longer needs no look at any of them. */
        private Instant oldest = Instant.MAX;

        /** Whether no entry was written that is older than one before it: then nothing has to be sorted. */
        private boolean inOrder = true;

        Held(String name) {
            this.name = name;
        }

        Held copy() {
            Held copy = new Held(name);
            copy.journal.addAll(journal);
            copy.audit.addAll(audit);
            copy.credentials.putAll(credentials);
            copy.snapshot = snapshot;
            copy.recorded = recorded;
            copy.oldest = oldest;
            copy.inOrder = inOrder;
            return copy;
        }

        void write(AuditWrite write) {
            if (oldest.isBefore(write.keptFrom())) {
                audit.removeIf(older -> older.entry().when().isBefore(write.keptFrom()));
                oldest = write.keptFrom();
            }
            if (write.entry().when().isBefore(oldest)) {
                oldest = write.entry().when();
            }
            recorded++;
            inOrder = inOrder
                    && (audit.isEmpty()
                            || !write.entry()
                                    .when()
                                    .isBefore(audit.getLast().entry().when()));
            audit.add(new RecordedEntry(recorded, write.entry()));
        }

        void apply(Change change, Attribution attribution) {
            List<JournalEntry.Changed> changed = JournalEntry.changes(snapshot, change);
            snapshot = snapshot.apply(change);
            journal.add(new JournalEntry(snapshot.version(), attribution, changed));
            for (Map.Entry<ObjectId, Optional<DirectoryObject>> entry :
                    change.after().entrySet()) {
                if (entry.getValue().isEmpty()) {
                    credentials.remove(entry.getKey());
                }
            }
        }
    }
}
