package dev.reeve.server.organization;

import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Organization;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.StoreException;
import dev.reeve.store.sqlite.SqliteStore;
import dev.reeve.workplace.OutboxFolder;
import dev.reeve.workplace.ScriptFolder;
import dev.reeve.workplace.Workplace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The organizations of a store, each at work. Those that another process makes later are found too. */
public final class Organizations implements AutoCloseable {

    private final OrganizationStore store;
    private final Path home;
    private final InstantSource clock;
    private final boolean auditsReads;
    private final Map<OrganizationId, Workplace> workplaces = new ConcurrentHashMap<>();

    /**
     * The organizations of a store; scripts and outgoing mail lie in the home.
     *
     * @param auditsReads whether commands that only read leave an entry in the audit log, too
     */
    public Organizations(OrganizationStore store, Path home, InstantSource clock, boolean auditsReads) {
        this.store = store;
        this.home = home;
        this.clock = clock;
        this.auditsReads = auditsReads;
    }

    /**
     * Opens a home, whose audit log tells of changes only.
     *
     * @throws StoreException where it is none, or can't be used
     */
    public static Organizations of(Path home) {
        return of(home, false);
    }

    /** The same, with or without what only reads in the audit log. @throws StoreException as {@link #of(Path)} */
    public static Organizations of(Path home, boolean auditsReads) {
        return new Organizations(SqliteStore.open(home), home, InstantSource.system(), auditsReads);
    }

    /** Adds an organization that is at work already. */
    public void add(Workplace workplace) {
        workplaces.put(workplace.organization(), workplace);
    }

    /** The organization that a caller signed in to. */
    public Workplace of(OrganizationId organization) {
        return workplaces.computeIfAbsent(
                organization,
                id -> new Workplace(
                        store,
                        id,
                        Choices.random(),
                        clock,
                        new ScriptFolder(home.resolve("RemoteScripts")),
                        new OutboxFolder(home.resolve("outbox")),
                        auditsReads));
    }

    /** The organization that a text names: its GUID, its name in the home, or one of its accepted domains. */
    public Optional<Workplace> named(String text) {
        return ids().stream()
                .filter(id -> id.uuid().toString().equalsIgnoreCase(text))
                .findFirst()
                .or(() -> byName(text))
                .map(this::of)
                .or(() -> ids().stream()
                        .map(this::of)
                        .filter(each -> AcceptedDomains.contain(each.snapshot(), text))
                        .findFirst());
    }

    private List<OrganizationId> ids() {
        return Stream.concat(
                        workplaces.keySet().stream(),
                        store.organizations().stream().map(OrganizationStore.StoredOrganization::id))
                .distinct()
                .toList();
    }

    private Optional<OrganizationId> byName(String text) {
        return store.organizations().stream()
                .filter(stored -> CaseFolding.equal(stored.name(), text))
                .map(OrganizationStore.StoredOrganization::id)
                .findFirst();
    }

    /** Whether a text names that organization, without a look at the others. */
    public boolean isNamed(OrganizationId organization, String text) {
        return isNamed(organization, of(organization).snapshot(), text);
    }

    /** The same of a snapshot of it. */
    public boolean isNamed(OrganizationId organization, Organization snapshot, String text) {
        return organization.uuid().toString().equalsIgnoreCase(text)
                || AcceptedDomains.contain(snapshot, text)
                || byName(text).filter(organization::equals).isPresent();
    }

    /** Makes those that are in use ready for changes, of which the first would take the longer the more objects there are. */
    public void prepareChanges() {
        workplaces.values().forEach(each -> each.snapshot().prepareChanges());
    }

    /** How many commands that only read were run, in all of them. */
    public long reads() {
        return workplaces.values().stream()
                .mapToLong(each -> each.runner().reads())
                .sum();
    }

    /** The store, for what belongs to signing in. */
    public OrganizationStore store() {
        return store;
    }

    /** Whether the store can be read. */
    public boolean canBeRead() {
        try {
            return !ids().isEmpty();
        } catch (StoreException _) {
            return false; // that is the answer
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
