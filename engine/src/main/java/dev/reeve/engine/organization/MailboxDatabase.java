package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A mailbox database [DB-1]. Its active copy's server is the {@code Server} property.
 *
 * @param properties its stored properties, of the database registry
 * @param copies the servers that host a copy, most preferred first
 * @param mounted whether the active copy is mounted
 * @param excludedFromProvisioning whether automatic distribution leaves it out [AUTO-1]
 * @param suspendedFromProvisioning whether automatic distribution leaves it out for the moment [AUTO-1]
 * @param suspendedCopies the servers whose copies are out of service; never the active one's [DB-3]
 */
public record MailboxDatabase(
        ObjectHeader header,
        Properties properties,
        List<ObjectId> copies,
        boolean mounted,
        boolean excludedFromProvisioning,
        boolean suspendedFromProvisioning,
        SortedSet<ObjectId> suspendedCopies)
        implements DirectoryObject {

    public MailboxDatabase {
        copies = List.copyOf(copies);
        suspendedCopies = Collections.unmodifiableSortedSet(new TreeSet<>(suspendedCopies));
    }

    /** A database of which no copy is out of service. */
    public MailboxDatabase(
            ObjectHeader header,
            Properties properties,
            List<ObjectId> copies,
            boolean mounted,
            boolean excludedFromProvisioning,
            boolean suspendedFromProvisioning) {
        this(
                header,
                properties,
                copies,
                mounted,
                excludedFromProvisioning,
                suspendedFromProvisioning,
                Collections.emptySortedSet());
    }

    @Override
    public MailboxDatabase withHeader(ObjectHeader newHeader) {
        return new MailboxDatabase(
                newHeader,
                properties,
                copies,
                mounted,
                excludedFromProvisioning,
                suspendedFromProvisioning,
                suspendedCopies);
    }

    /** The server of the active copy: where the database is located [DB-2]. */
    public Optional<ObjectId> activeServer() {
        return properties.references(DatabaseProperties.SERVER).stream().findFirst();
    }

    /** With other stored properties. */
    public MailboxDatabase withProperties(Properties newProperties) {
        return new MailboxDatabase(
                header,
                newProperties,
                copies,
                mounted,
                excludedFromProvisioning,
                suspendedFromProvisioning,
                suspendedCopies);
    }

    /** With other copies, most preferred first. */
    public MailboxDatabase withCopies(List<ObjectId> newCopies) {
        SortedSet<ObjectId> stillSuspended = new TreeSet<>(suspendedCopies);
        stillSuspended.retainAll(newCopies);
        return new MailboxDatabase(
                header,
                properties,
                newCopies,
                mounted,
                excludedFromProvisioning,
                suspendedFromProvisioning,
                stillSuspended);
    }

    /** With other copies out of service. */
    public MailboxDatabase withSuspendedCopies(SortedSet<ObjectId> newSuspendedCopies) {
        return new MailboxDatabase(
                header,
                properties,
                copies,
                mounted,
                excludedFromProvisioning,
                suspendedFromProvisioning,
                newSuspendedCopies);
    }

    /** Mounted or dismounted. */
    public MailboxDatabase mounted(boolean newMounted) {
        return new MailboxDatabase(
                header,
                properties,
                copies,
                newMounted,
                excludedFromProvisioning,
                suspendedFromProvisioning,
                suspendedCopies);
    }

    /** Taking part in automatic distribution or not [AUTO-1]. */
    public MailboxDatabase provisioned(boolean excluded, boolean suspended) {
        return new MailboxDatabase(header, properties, copies, mounted, excluded, suspended, suspendedCopies);
    }
}
