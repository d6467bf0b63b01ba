package dev.reeve.interchange.history;

import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.JournalHead;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Walks back through the journal, from the newest change, with the organization before and after each. */
final class JournalWalk implements Iterator<JournalWalk.Step> {

    private final OrganizationStore store;
    private final OrganizationId organization;
    private final Iterator<JournalHead> heads;
    private Organization current;

    private JournalWalk(OrganizationStore store, OrganizationId organization) {
        this.store = store;
        this.organization = organization;
        this.current = store.snapshot(organization);
        this.heads = store.journalHeads(organization, current.version()).iterator();
    }

    /** One change; before the first one there is nothing. */
    record Step(JournalEntry entry, Organization before, Organization after) {
        /** Whether it made the organization. */
        boolean isFirst() {
            return entry.version().number() == 1;
        }
    }

    /** The changes, newest first; each is read as it is asked for. */
    static Stream<Step> of(OrganizationStore store, OrganizationId organization) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new JournalWalk(store, organization), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        return heads.hasNext();
    }

    @Override
    public Step next() {
        JournalHead head = heads.next();
        JournalEntry entry = store.journalEntry(organization, head.version());
        Organization after = current;
        Version earlier = new Version(head.version().number() - 1);
        current = earlier.equals(Version.ZERO)
                ? Organization.empty()
                : after.apply(entry.inverse()).as(earlier);
        return new Step(entry, current, after);
    }
}
