package dev.reeve.server.session;

import dev.reeve.engine.organization.Organization;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.caller.SeenSnapshot;
import dev.reeve.server.http.Refusal;
import dev.reeve.store.OrganizationId;
import dev.reeve.workplace.Workplace;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Those who ask, each found once for a snapshot: who he is and what he may be told depends on the snapshot alone, and every
 * request asks for the latest. Any number of threads may ask.
 */
public final class Askers {

    /** How many are kept of an organization; others are found anew each time. */
    private static final int MOST = 10_000;

    private record Known(Organization organization, Names names, Map<String, Asker> askers) {}

    private final Map<OrganizationId, Known> latest = new ConcurrentHashMap<>();

    /**
     * Who sent a request that has come whole, in the snapshot in which he was admitted, else in the latest.
     *
     * @throws Refusal 403 where the caller is no user of the organization any more
     */
    public Asker of(Workplace workplace, AuthenticatedCaller caller, Context request) {
        return of(workplace, caller, SeenSnapshot.of(request).orElseGet(workplace::snapshot));
    }

    @SuppressWarnings("ReferenceEquality") // the very same snapshot or another
    private Asker of(Workplace workplace, AuthenticatedCaller caller, Organization organization) {
        Known known = latest.get(workplace.organization());
        if (known == null || known.organization != organization) {
            known = new Known(organization, new Names(organization), new ConcurrentHashMap<>());
            latest.put(workplace.organization(), known);
        }
        Asker found = known.askers.get(caller.user());
        if (found == null) {
            found = Asker.of(workplace, organization, known.names, caller);
            if (known.askers.size() < MOST) {
                known.askers.put(caller.user(), found);
            }
        }
        return found;
    }
}
