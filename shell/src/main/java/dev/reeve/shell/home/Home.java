package dev.reeve.shell.home;

import dev.reeve.commands.mail.Outbox;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Organization;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.Settings;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.OrganizationStore.StoredOrganization;
import dev.reeve.store.PastStore;
import dev.reeve.store.StoreException;
import dev.reeve.store.sqlite.SqliteStore;
import dev.reeve.workplace.OutboxFolder;
import dev.reeve.workplace.ScriptFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A home that is open, and the one organization of it that is meant.
 *
 * @param folder where scripts, outgoing mail and the history lie
 */
public record Home(Path folder, OrganizationStore store, OrganizationId organization) implements AutoCloseable {

    /** Whether there is a home with at least one organization: one whose making was interrupted has none. */
    public static boolean exists(Path folder) {
        if (!SqliteStore.isHome(folder)) {
            return false;
        }
        try (OrganizationStore store = SqliteStore.open(folder)) {
            return !store.organizations().isEmpty();
        } catch (StoreException e) {
            throw FailureException.of(e);
        }
    }

    /** Opens the home that the settings name, and in it the organization that they mean. */
    public static Home open(Settings settings) {
        return find(settings).orElseThrow(() -> nothing(settings));
    }

    /** The same in one go with asking {@link #exists}: empty where there is no home or it has no organization. */
    public static Optional<Home> find(Settings settings) {
        if (!SqliteStore.isHome(settings.home())) {
            return Optional.empty();
        }
        try {
            OrganizationStore store = SqliteStore.open(settings.home());
            try {
                List<StoredOrganization> all = store.organizations();
                if (all.isEmpty()) {
                    store.close();
                    return Optional.empty();
                }
                OrganizationId organization = choose(all, settings);
                Home home = new Home(settings.home(), at(settings, store, organization), organization);
                home.readAhead();
                return Optional.of(home);
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (StoreException e) {
            throw FailureException.of(e);
        }
    }

    /** The store, or where the settings name a point in the past what it was then. */
    private static OrganizationStore at(Settings settings, OrganizationStore store, OrganizationId organization) {
        if (settings.asOf().isEmpty()) {
            return store;
        }
        try {
            return PastStore.at(store, organization, settings.asOf().get(), Instant.now());
        } catch (ReeveException e) {
            throw FailureException.usage("--as-of " + e.getMessage());
        }
    }

    /** The time that sessions go by: of an organization in the past the one that it is looked at. */
    public InstantSource clock() {
        return store instanceof PastStore past ? InstantSource.fixed(past.moment()) : InstantSource.system();
    }

    /** Reads the organization while the rest of the shell is put together: that takes half as long. */
    private void readAhead() {
        Thread.ofPlatform().daemon().name("read-ahead").start(() -> {
            try {
                snapshot();
            } catch (RuntimeException | OutOfMemoryError _) {
                return; // whoever needs the organization reads it again, and tells
            }
        });
    }

    private static FailureException nothing(Settings settings) {
        return FailureException.failed(
                "NoOrganization", settings.home() + " holds no organization yet; reeve init creates one.");
    }

    private static OrganizationId choose(List<StoredOrganization> all, Settings settings) {
        Optional<String> wanted = settings.organization();
        List<StoredOrganization> meant = all.stream()
                .filter(stored -> wanted.map(stored.name()::equalsIgnoreCase).orElse(true))
                .toList();
        if (meant.size() == 1) {
            return meant.getFirst().id();
        }
        String names = all.stream().map(StoredOrganization::name).collect(Collectors.joining(", "));
        throw FailureException.failed(
                "NoOrganization",
                wanted.map(name -> "There is no organization '" + name + "' in " + settings.home() + ". It holds: ")
                                .orElse(settings.home() + " holds several organizations; name one with --org: ")
                        + names + ".");
    }

    /** The latest snapshot. */
    public Organization snapshot() {
        return store.snapshot(organization);
    }

    /** The scripts that unscoped roles can name [UNSC-3]. */
    public ScriptFolder scripts() {
        return scripts(folder);
    }

    /** The scripts of a home, which need not be there yet. */
    public static ScriptFolder scripts(Path home) {
        return new ScriptFolder(home.resolve("RemoteScripts"));
    }

    /** The commands typed in the interactive shell. */
    public Path history() {
        return folder.resolve("history");
    }

    /** Where mail goes that cmdlets send. */
    public Outbox outbox() {
        return new OutboxFolder(folder.resolve("outbox"));
    }

    @Override
    public void close() {
        store.close();
    }
}
