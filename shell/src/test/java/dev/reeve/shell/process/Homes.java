package dev.reeve.shell.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks into homes that processes left behind. */
final class Homes {

    private Homes() {}

    /** The organization of a home, after checking that its journal tells of exactly these objects. */
    static Organization wholeOrganization(Path home) {
        try (OrganizationStore store = SqliteStore.open(home)) {
            OrganizationId id = store.organizations().getFirst().id();
            Organization organization = store.snapshot(id);
            List<JournalEntry> journal = store.journal(id, Version.ZERO);
            assertThat(journal).hasSize(Math.toIntExact(organization.version().number()));
            assertThat(replayed(journal))
                    .isEqualTo(organization.all().collect(Collectors.toMap(DirectoryObject::id, object -> object)));
            return organization;
        }
    }

    private static Map<ObjectId, DirectoryObject> replayed(List<JournalEntry> journal) {
        Map<ObjectId, DirectoryObject> objects = new HashMap<>();
        for (JournalEntry entry : journal) {
            for (JournalEntry.Changed changed : entry.changes()) {
                changed.after()
                        .ifPresentOrElse(after -> objects.put(changed.id(), after), () -> objects.remove(changed.id()));
            }
        }
        return objects;
    }
}
