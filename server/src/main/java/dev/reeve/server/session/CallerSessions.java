package dev.reeve.server.session;

import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.Session.Door;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.RequestRecord;
import dev.reeve.server.organization.Organizations;
import dev.reeve.workplace.Workplace;
import io.javalin.http.Context;
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
     * The organization that an address names.
     *
     * @param organization the caller's own by its GUID, name or accepted domain
     * @throws Refusal 404 for every other organization, whether it exists or not
     */
    public Workplace workplace(AuthenticatedCaller caller, String organization) {
        if (!organizations.isNamed(caller.organization(), organization)) {
            throw Refusal.notFound();
        }
        return organizations.of(caller.organization());
    }

    /**
     * Opens a session for single cmdlets of whoever sends a request: one of the admin center for a browser, else a shell's.
     *
     * @throws Refusal 404 as {@link #workplace}; 403 with {@code NoSession} where the caller may have no session [GATE-8]
     *     [USER-2]
     */
    public Opened open(Context request) {
        return open(request, request.pathParam("organization"));
    }

    /** The same on the organization that a part of the request names. @throws Refusal as {@link #open(Context)} */
    public Opened open(Context request, String organization) {
        AuthenticatedCaller caller = HttpServer.caller(request);
        return open(workplace(caller, organization), caller, actor(request), door(caller));
    }

    /**
     * Opens a management shell's session, however the caller came.
     *
     * @throws Refusal as {@link #open(Context)}
     */
    public Opened openShell(Context request) {
        AuthenticatedCaller caller = HttpServer.caller(request);
        return open(workplace(caller, request.pathParam("organization")), caller, actor(request), Door.SHELL);
    }

    /** What the records tell beside who he is: from where he came, and by which of the server's doors. */
    private static String actor(Context request) {
        return "from " + request.ip() + " by " + RequestRecord.door(request);
    }

    private static Door door(AuthenticatedCaller caller) {
        return caller.isBrowser() ? Door.ADMIN_CENTER : Door.SHELL;
    }

    /**
     * Opens a session for single cmdlets on a copy of the caller's organization.
     *
     * @throws Refusal 403 with {@code NoSession} where the caller may have no session
     */
    public static Opened openOn(Workplace copy, AuthenticatedCaller caller) {
        return open(copy, caller, caller.user(), door(caller));
    }

    private static Opened open(Workplace workplace, AuthenticatedCaller caller, String actor, Door door) {
        try {
            return new Opened(caller, workplace, workplace.open(caller.user(), actor, Optional.empty(), door));
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
