package dev.reeve.shell.home;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.sample.ContosoSample;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.shell.line.FailureException;
import dev.reeve.store.Attribution;
import dev.reeve.store.AuditHistory;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.StoreException;
import dev.reeve.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Makes homes, and the organizations that they and scratch copies begin with. */
public final class NewHome {

    /** Who a new organization is made by: nobody of it, since it has nobody yet. */
    private static final String SETUP = "Setup";

    /** The name of an organization that was given none [ORG-2]. */
    private static final String FIRST_ORGANIZATION = "First Organization";

    private NewHome() {}

    /** The sample organization Contoso, complete. */
    public static Change contoso(Instant now) {
        Change built = NewOrganization.create("Contoso", ContosoSample.DOMAIN, now);
        return built.and(ContosoSample.on(Organization.empty().apply(built), now));
    }

    /** An organization of a domain with what ships built in and nothing else. */
    public static Change fresh(String domain, Instant now) {
        return NewOrganization.create(FIRST_ORGANIZATION, domain, now);
    }

    /** Who made an organization, for its first journal row. */
    public static Attribution attribution(String command, Instant now) {
        return new Attribution(SETUP, SETUP, command, now);
    }

    /**
     * Makes a home with one organization, whole or not at all. The home knows it by the name of its domain.
     *
     * @param first the organization's first objects
     * @return false where another process was quicker, so that nothing was done
     */
    public static boolean create(Path folder, String domain, Change first, Instant now) {
        return create(folder, domain, first, AuditHistory.NONE, "reeve init", now);
    }

    /** The same, by another command, with what was recorded of it before. */
    static boolean create(Path folder, String domain, Change first, AuditHistory earlier, String command, Instant now) {
        Consumer<OrganizationStore> beginning =
                store -> new CommandRunner(store, BuiltInCatalogue.instance(), Choices.random())
                        .create(domain, first, attribution(command, now), earlier);
        try {
            if (SqliteStore.create(folder, beginning)) {
                return true;
            }
            try (OrganizationStore store = SqliteStore.open(folder)) {
                if (!store.organizations().isEmpty()) {
                    return false;
                }
                beginning.accept(store);
                return true;
            }
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage() + " Nothing was made.");
        } catch (StoreException e) {
            throw FailureException.of(e);
        }
    }

    /** What to say where a home is to be made that is there already. */
    public static FailureException alreadyThere(Path folder) {
        return FailureException.failed("HomeExists", folder + " already holds an organization. Nothing was changed.");
    }

    /** The objects of a snapshot as the first change of a copy. */
    public static Change copyOf(Organization organization) {
        return Change.put(List.copyOf(organization.all().toList()));
    }
}
