package dev.reeve.interchange.report;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.question.Questions;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import java.time.Instant;
import java.util.Optional;

/**
 * What a report asks.
 *
 * @param organization the snapshot
 * @param questions who can, what can
 * @param store where its journal is
 * @param id which organization of the store
 * @param since the first time of the period; else the beginning
 * @param until the first time after the period; else the report's own
 */
public record Inquiry(
        Organization organization,
        Questions questions,
        OrganizationStore store,
        OrganizationId id,
        Optional<Instant> since,
        Optional<Instant> until) {

    /** About the latest version that a store tells of. */
    public static Inquiry of(
            OrganizationStore store,
            OrganizationId id,
            Questions questions,
            Optional<Instant> since,
            Optional<Instant> until) {
        return new Inquiry(store.snapshot(id), questions, store, id, since, until);
    }

    Catalogue catalogue() {
        return BuiltInCatalogue.instance();
    }
}
