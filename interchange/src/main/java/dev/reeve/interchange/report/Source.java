package dev.reeve.interchange.report;

import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.JournalHead;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import java.time.Instant;

/**
 * What a report is about, and since when that is so.
 *
 * @param organization its name
 * @param forestRoot its first domain
 * @param version the version that was asked
 * @param versionMade when that version was made
 * @param loadedBy what made the organization: {@code reeve load contoso-dump}
 * @param loaded when
 * @param written when the report was
 */
public record Source(
        String organization,
        String forestRoot,
        Version version,
        Instant versionMade,
        String loadedBy,
        Instant loaded,
        Instant written) {

    /** That of the latest version that a store tells of. */
    public static Source of(OrganizationStore store, OrganizationId id, Instant written) {
        Organization organization = store.snapshot(id);
        JournalHead latest =
                store.journalHeads(id, organization.version()).findFirst().orElseThrow();
        JournalHead first = store.journalHeads(id, new Version(1)).findFirst().orElse(latest);
        return new Source(
                organization.settings().name(),
                organization.settings().forestRoot(),
                organization.version(),
                latest.attribution().when(),
                first.attribution().command(),
                first.attribution().when(),
                written);
    }
}
