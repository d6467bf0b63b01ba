package dev.reeve.server.rest;

import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.JsonBody;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.RequestRecord;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.Turnstile;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code InvokeCommand}: one cmdlet for each request, or up to ten in a batch. */
public final class CmdletDoor implements Door, AutoCloseable {

    private static final String BASE = "/adminapi/beta/{organization}";
    private static final String ODATA = "application/json;odata.metadata=minimal;charset=utf-8";
    private static final int LARGEST_BATCH = 10;

    private final CmdletCalls calls;
    private final Listings listings = new Listings(InstantSource.system());
    private final JsonBody bodies;
    private final Turnstile running;

    /** Cmdlets in sessions of their callers, so many at once. */
    public CmdletDoor(CallerSessions sessions, JsonBody bodies, Turnstile running) {
        this.running = running;
        this.calls = new CmdletCalls(sessions, listings);
        this.bodies = bodies;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(
                                BASE + "/InvokeCommand",
                                Access.SIGNED_IN,
                                "Runs one cmdlet as the caller. $select names properties, Prefer: odata.maxpagesize=N sizes pages,"
                                        + " @odata.nextLink leads to the next page.",
                                Schemas.cmdletInput(),
                                this::invoke)
                        .asking("$select", "The properties that are wanted, with commas between them.")
                        .asking("$skiptoken", "Of the link to the next page: the rest of the same call.")
                        .reading("Prefer", "odata.maxpagesize=N: how many objects a page has, 1000 at most.")
                        .reading("X-ResponseFormat", "json, or clixml for objects as PowerShell writes them.")
                        .reading("ErrorAction", "The parameter of that name, where the body has none.")
                        .reading("WarningAction", "The parameter of that name, where the body has none.")
                        .reading("client-request-id", "Comes back as request-id."),
                Route.post(
                        "/adminapi/v1.0/{organization}/InvokeCommand",
                        Access.SIGNED_IN,
                        "Not served: cmdlets are called under beta.",
                        Schemas.cmdletInput(),
                        _ -> {
                            throw new Refusal(405, "MethodNotAllowed", "Cmdlets are called under /adminapi/beta.");
                        }),
                Route.post(
                        BASE + "/$batch",
                        Access.SIGNED_IN,
                        "Runs up to ten calls one after another, each answered on its own.",
                        Schemas.batch(),
                        this::batch));
    }

    private void invoke(Context context) throws InterruptedException {
        Map<String, String> headers = new HashMap<>();
        context.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        CmdletAnswer answer;
        try {
            CmdletRequest request = new CmdletRequest(
                    context.pathParam("organization"), base(context), query(context), headers, bodies.object(context));
            answer = answer(HttpServer.caller(context), request, context);
        } catch (Refusal refusal) {
            answer = CmdletErrors.of(refusal);
        }
        if (headers.containsKey("client-request-id")) {
            context.header("request-id", headers.get("client-request-id").replaceAll("[^\\x21-\\x7E]", ""));
        }
        if (answer.status() == 429) {
            context.header("Retry-After", "5");
        }
        answer.headers().forEach(context::header);
        if (!answer.outcome().isEmpty()) {
            RequestRecord.outcome(context, answer.outcome());
        }
        context.status(answer.status()).contentType(ODATA).result(answer.body().toString());
    }

    private CmdletAnswer answer(AuthenticatedCaller caller, CmdletRequest request, Context context)
            throws InterruptedException {
        try {
            CmdletAnswer answer = running.pass(caller, () -> calls.answer(context, caller, request));
            RequestRecord.cmdlet(context, CmdletInput.of(request.body()).cmdlet());
            return answer;
        } catch (Refusal refusal) {
            return CmdletErrors.of(refusal);
        }
    }

    private void batch(Context context) throws InterruptedException {
        AuthenticatedCaller caller = HttpServer.caller(context);
        if (!(bodies.object(context).get("requests") instanceof ArrayNode requests)
                || requests.isEmpty()
                || requests.size() > LARGEST_BATCH) {
            throw Refusal.badRequest("A batch has a list of 1 to " + LARGEST_BATCH + " requests.");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode responses = body.putArray("responses");
        for (JsonNode each : requests) {
            CmdletAnswer answer = part(each, caller, context);
            ObjectNode response = responses.addObject();
            response.put("id", each.path("id").asString("")).put("status", answer.status());
            ObjectNode headers = response.putObject("headers").put("Content-Type", ODATA);
            answer.headers().forEach(headers::put);
            response.set("body", answer.body());
        }
        context.status(200).contentType(Route.JSON).result(body.toString());
    }

    private CmdletAnswer part(JsonNode part, AuthenticatedCaller caller, Context context) throws InterruptedException {
        try {
            if (!part.path("method").asString("").equalsIgnoreCase("POST")
                    || !(part.get("body") instanceof ObjectNode body)) {
                throw Refusal.badRequest("Each request of a batch is a POST with a body of JSON.");
            }
            Address address = Address.of(part.path("url").asString(""), context.pathParam("organization"));
            Map<String, String> headers = new HashMap<>();
            if (part.get("headers") instanceof ObjectNode given) {
                given.properties()
                        .forEach(entry -> headers.put(
                                entry.getKey().toLowerCase(Locale.ROOT),
                                entry.getValue().asString("")));
            }
            return answer(
                    caller,
                    new CmdletRequest(address.organization(), base(context), address.query(), headers, body),
                    context);
        } catch (Refusal refusal) {
            return CmdletErrors.of(refusal);
        }
    }

    private static String base(Context context) {
        String address = context.req().getRequestURL().toString();
        return address.substring(0, address.lastIndexOf('/'));
    }

    private static Map<String, String> query(Context context) {
        Map<String, String> query = new HashMap<>();
        context.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
        return query;
    }

    @Override
    public void forgetOld() {
        listings.forgetOld();
    }

    @Override
    public void close() {
        listings.close();
    }
}
