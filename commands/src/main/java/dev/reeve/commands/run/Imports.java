package dev.reeve.commands.run;

import dev.reeve.commands.forest.ForeignForests;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.store.Attribution;
import dev.reeve.store.AuditEntry.ModifiedObject;
import dev.reeve.store.AuditHistory;
import dev.reeve.store.AuditWrite;
import dev.reeve.store.Credential;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Changes that no cmdlet plans: held to the invariants, not decided by role assignments.
 *
 * @param forests the trusted forests of a snapshot
 */
record Imports(OrganizationStore store, BiFunction<Session, Organization, ForeignForests> forests) {

    /** An organization with its first objects. */
    OrganizationId create(String name, Change first, Attribution attribution, AuditHistory earlier) {
        Organization nothing = Organization.empty();
        Invariants.check(nothing, first, nothing.apply(first)).ifPresent(violation -> {
            throw Errors.of(violation);
        });
        return store.create(name, first, attribution, earlier);
    }

    /** Commits a change, computed again where another commit came first. */
    Organization commit(
            Session session, String name, Function<Organization, Change> change, List<Credential> credentials) {
        while (true) {
            Organization before = store.snapshot(session.organization());
            Change wanted = change.apply(before);
            if (wanted.isEmpty()) {
                return before;
            }
            Instant now = session.clock().instant();
            Invariants.check(before, wanted, before.apply(wanted), forests.apply(session, before))
                    .ifPresent(violation -> {
                        throw Errors.of(violation);
                    });
            Attribution attribution = AuditLog.attribution(session, before, name, now);
            Optional<AuditWrite> logged =
                    AuditLog.write(session, before, name, List.of(), ModifiedObject.NONE, Optional.empty(), now);
            Optional<Organization> after =
                    store.commit(session.organization(), before.version(), wanted, attribution, logged, credentials);
            if (after.isPresent()) {
                return after.get();
            }
        }
    }
}
