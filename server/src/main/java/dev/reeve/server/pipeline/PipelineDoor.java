package dev.reeve.server.pipeline;

import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.host.Limits;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.configuration.SessionConfiguration;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.JsonBody;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.Turnstile;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/** Scripts in sessions of their callers, one request for each run; sessions may be kept open between runs. */
public final class PipelineDoor implements Door, AutoCloseable {

    /** Lines of JSON. */
    public static final String LINES = "application/x-ndjson";

    private static final String SESSIONS = "/api/v1/{organization}/sessions";
    static final String ONE_SESSION = SESSIONS + "/{session}";

    private final CallerSessions callers;
    private final JsonBody bodies;
    private final Limits limits;
    private final SessionConfiguration configuration;
    private final OpenSessions sessions;
    private final Turnstile running;
    private final InstantSource clock;

    /** Scripts within these limits. */
    public PipelineDoor(
            CallerSessions callers,
            JsonBody bodies,
            Limits limits,
            SessionConfiguration configuration,
            InstantSource clock) {
        this.callers = callers;
        this.bodies = bodies;
        this.limits = limits;
        this.configuration = configuration;
        this.clock = clock;
        this.sessions = new OpenSessions(configuration.mostOfCaller(), configuration.idle(), clock);
        this.running = new Turnstile(configuration.mostOfCaller(), configuration.mostRunning());
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        runs().stream(), new SessionRoutes(callers, bodies, sessions, running, clock).routes().stream())
                .toList();
    }

    private List<Route> runs() {
        return List.of(
                Route.post(
                                "/api/v1/{organization}/pipelines",
                                Access.SIGNED_IN,
                                "Runs a script in a session of its own and streams objects, errors, warnings and progress, a"
                                        + " line of JSON each; the last line says done.",
                                PipelineRequest.schema(),
                                this::runOnce)
                        .giving(LINES),
                Route.plain(
                        HandlerType.POST,
                        SESSIONS,
                        Access.SIGNED_IN,
                        "Opens a session that keeps variables and functions from one run to the next, and tells whose it is.",
                        this::openSession),
                Route.post(
                                ONE_SESSION + "/pipelines",
                                Access.SIGNED_IN,
                                "Runs a script in an open session.",
                                PipelineRequest.schema(),
                                this::runInSession)
                        .giving(LINES),
                Route.plain(
                        HandlerType.DELETE,
                        ONE_SESSION,
                        Access.SIGNED_IN,
                        "Ends a session, and what runs in it.",
                        this::closeSession));
    }

    private CallerSessions.Opened opened(Context context) {
        return callers.openShell(context);
    }

    private OpenSession session(CallerSessions.Opened opened) {
        return new OpenSession(
                opened, limits, configuration.folderOf(opened.caller()), configuration.idle(), clock.instant());
    }

    private void runOnce(Context context) throws IOException, InterruptedException {
        PipelineRequest request = PipelineRequest.of(bodies.object(context));
        if (request.prompts() instanceof PipelineRequest.Prompts.Asked) {
            throw Refusal.badRequest("Who wants to be asked opens a session first: answers are sent to it.");
        }
        run(context, session(opened(context)), request);
    }

    private void openSession(Context context) {
        CallerSessions.Opened opened = opened(context);
        String id = sessions.add(session(opened));
        Organization organization = opened.workplace().snapshot();
        context.status(201)
                .contentType(Route.JSON)
                .result(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("user", Sessions.name(opened.session(), organization))
                        .put("organization", organization.settings().name())
                        .put("domain", organization.settings().forestRoot())
                        .toString());
    }

    private void runInSession(Context context) throws IOException, InterruptedException {
        PipelineRequest request = PipelineRequest.of(bodies.object(context));
        // The organization of the address is looked at as in every other call, and whether he may have a session still.
        AuthenticatedCaller caller = HttpServer.caller(context);
        callers.openShell(context);
        OpenSession session =
                sessions.find(caller, context.pathParam("session")).orElseThrow(PipelineDoor::noSession);
        run(context, session, request);
    }

    private void closeSession(Context context) {
        // Whoever may have no session any more can still end what he has running.
        AuthenticatedCaller caller = HttpServer.caller(context);
        if (!callers.organizations().isNamed(caller.organization(), context.pathParam("organization"))) {
            throw Refusal.notFound();
        }
        if (!sessions.remove(caller, context.pathParam("session"))) {
            throw noSession();
        }
        context.status(204);
    }

    static Refusal noSession() {
        return new Refusal(
                404, "NoSuchSession", "You have no such session: it was closed, or nobody used it for long.");
    }

    static Refusal busy() {
        return new Refusal(409, "SessionBusy", "Something runs in this session already.");
    }

    private void run(Context context, OpenSession session, PipelineRequest request)
            throws IOException, InterruptedException {
        if (!session.take(clock.instant())) {
            throw busy();
        }
        try {
            running.pass(session.caller(), () -> {
                context.status(200).res().setContentType(LINES + ";charset=utf-8");
                BooleanSupplier abandoned = HttpServer.abandonment(context);
                session.run(
                        request,
                        new LineStream(context.res().getOutputStream()),
                        // Who is signed out, or whose password is another, ends what somebody runs in his name.
                        () -> abandoned.getAsBoolean() || !HttpServer.staysSignedIn(context));
                return session;
            });
        } catch (NobodyReadsException _) {
            session.cancel(); // nobody reads any more
        } finally {
            session.release(clock.instant());
        }
    }

    @Override
    public void forgetOld() {
        sessions.forgetOld();
    }

    @Override
    public void close() {
        sessions.close();
    }
}
