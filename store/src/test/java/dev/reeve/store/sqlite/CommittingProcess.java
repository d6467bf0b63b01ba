package dev.reeve.store.sqlite;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.store.Attribution;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.AuditWrite;
import dev.reeve.store.OrganizationId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A process that commits until it is killed, and prints each version once it is acknowledged. */
final class CommittingProcess {

    private CommittingProcess() {}

    /** Arguments: the home, the organization's id, how many objects each commit has. */
    public static void main(String[] arguments) {
        OrganizationId organization = new OrganizationId(UUID.fromString(arguments[1]));
        int size = Integer.parseInt(arguments[2]);
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
            Organization at = store.snapshot(organization);
            while (true) {
                long version = at.version().number() + 1;
                Optional<Organization> committed = store.commit(
                        organization,
                        at.version(),
                        change(version, size),
                        attribution(version),
                        Optional.of(audit(version)));
                if (committed.isPresent()) {
                    System.out.println(version);
                    System.out.flush();
                }
                at = committed.orElseGet(() -> store.snapshot(organization));
            }
        }
    }

    /** The same objects each time, named after the version, and those of the version before last removed. */
    static Change change(long version, int size) {
        List<DirectoryObject> objects = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            objects.add(object(version % 3, i, "of version " + version));
        }
        Change change = Change.put(objects);
        for (int i = 0; i < size; i++) {
            change = change.and(Change.remove(object((version + 1) % 3, i, "").id()));
        }
        return change;
    }

    private static OrganizationalUnit object(long generation, int number, String name) {
        return new OrganizationalUnit(
                ObjectHeader.created(new ObjectId(new UUID(generation, number)), name, Instant.EPOCH),
                OrganizationalUnit.Kind.DOMAIN,
                Optional.empty());
    }

    static Attribution attribution(long version) {
        return new Attribution("Jane", "Jane", "Set-" + version, Instant.EPOCH);
    }

    static AuditWrite audit(long version) {
        return AuditWrite.keepingAll(new AuditEntry(
                AuditEntry.ModifiedObject.NONE,
                "Set-" + version,
                List.of(),
                new AuditEntry.Caller("Jane", List.of(), "Jane", new UUID(0, 0)),
                Optional.empty(),
                Instant.EPOCH,
                ""));
    }
}
