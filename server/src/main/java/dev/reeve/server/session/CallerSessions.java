package dev.reeve.server.session;

import dev.reeve.commands.run.Session;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.organization.Organizations;
import dev.reeve.workplace.Workplace;
import java.util.Optional;

/** Opens sessions for whoever signed in. */
public record CallerSessions(Organizations organizations) {

    /**
     * A caller's session.
     *
     * @param workplace the organization that he signed in to
     */
    public record Opened(AuthenticatedCaller caller, Workplace workplace, Session session) {}

    /**
     * Opens a session.
     *
     * @param organization what the address names: the caller's own organization by its GUID, name or accepted domain
     * @throws Refusal 404 for every other organization, whether it exists or not; 403 with {@code NoSession} where the caller
     *     may have no session [GATE-8] [USER-2]
     */
    public Opened open(AuthenticatedCaller caller, String organization) {
        if (!organizations.isNamed(caller.organization(), organization)) {
            throw Refusal.notFound();
        }
        Workplace workplace = organizations.of(caller.organization());
        try {
            return new Opened(caller, workplace, workplace.open(caller.user(), caller.user(), Optional.empty()));
        } catch (ReeveException e) {
            // Whoever is known no more, or not for certain, has no session either.
            throw new Refusal(
                    403,
                    ErrorCode.NoSession.name(),
                    e.code() == ErrorCode.NoSession
                            ? String.valueOf(e.getMessage())
                            : "Access is denied: the account that signed in may not open a session.");
        }
    }
}
