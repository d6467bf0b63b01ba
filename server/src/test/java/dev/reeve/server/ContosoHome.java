package dev.reeve.server;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.sample.ContosoSample;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.store.Attribution;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.OwnersFile;
import dev.reeve.store.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Homes with Contoso: the first is made, the others are copies of it as it was then. */
public final class ContosoHome {

    private static Optional<byte[]> made = Optional.empty();

    private ContosoHome() {}

    /** Makes one in a folder, which may be missing. */
    public static synchronized void in(Path home) throws IOException {
        Path database = home.resolve(SqliteStore.FILE_NAME);
        if (made.isPresent()) {
            Files.createDirectories(home);
            OwnersFile.create(database);
            Files.write(database, made.get());
            return;
        }
        Instant now = Instant.now();
        Change built = NewOrganization.create("Contoso", ContosoSample.DOMAIN, now);
        try (OrganizationStore store = SqliteStore.create(home)) {
            new CommandRunner(store, BuiltInCatalogue.instance(), Choices.random())
                    .create(
                            ContosoSample.DOMAIN,
                            built.and(ContosoSample.on(Organization.empty().apply(built), now)),
                            new Attribution("Setup", "Setup", "test", now));
        }
        made = Optional.of(Files.readAllBytes(database));
    }
}
