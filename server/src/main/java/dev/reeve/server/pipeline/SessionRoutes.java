package dev.reeve.server.pipeline;

import dev.reeve.language.shell.Completions;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.JsonBody;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.Turnstile;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a person's shell asks of an open session besides runs: answers to prompts, a stop, what may stand at the cursor. */
record SessionRoutes(
        CallerSessions callers, JsonBody bodies, OpenSessions sessions, Turnstile running, InstantSource clock) {

    List<Route> routes() {
        return List.of(
                Route.plain(
                        HandlerType.DELETE,
                        PipelineDoor.ONE_SESSION + "/pipelines",
                        Access.SIGNED_IN,
                        "Stops what runs in a session, between two objects.",
                        this::stop),
                Route.post(
                        PipelineDoor.ONE_SESSION + "/answers",
                        Access.SIGNED_IN,
                        "Answers the prompt that an interactive run waits at; without answer, input is at its end.",
                        schema("prompt", "string", "answer"),
                        this::answer),
                Route.post(
                        PipelineDoor.ONE_SESSION + "/completions",
                        Access.SIGNED_IN,
                        "What may stand at the cursor of a text, as far as the caller may know of it.",
                        schema("cursor", "integer", "text"),
                        this::complete),
                Route.get(
                        PipelineDoor.ONE_SESSION + "/commands",
                        Access.SIGNED_IN,
                        "The names of all commands that may be typed in a session, its functions included.",
                        this::commands));
    }

    private static ObjectNode schema(String name, String type, String text) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putArray("required").add(name);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject(name).put("type", type);
        properties.putObject(text).put("type", "string");
        return schema;
    }

    /** The caller's open session, where he may still have one in the organization of the address. */
    private OpenSession session(Context context) {
        AuthenticatedCaller caller = HttpServer.caller(context);
        callers.openShell(context);
        return sessions.find(caller, context.pathParam("session")).orElseThrow(PipelineDoor::noSession);
    }

    private void stop(Context context) {
        // Whoever may have no session any more can still stop what he has running.
        AuthenticatedCaller caller = HttpServer.caller(context);
        if (!callers.organizations().isNamed(caller.organization(), context.pathParam("organization"))) {
            throw Refusal.notFound();
        }
        sessions.find(caller, context.pathParam("session"))
                .orElseThrow(PipelineDoor::noSession)
                .cancel();
        context.status(204);
    }

    private void answer(Context context) {
        OpenSession session = session(context);
        ObjectNode body = bodies.object(context);
        JsonNode answer = body.path("answer");
        boolean isGiven = !answer.isMissingNode() && !answer.isNull();
        if (!body.path("prompt").isString() || (isGiven && !answer.isString())) {
            throw Refusal.badRequest("Give the prompt by its id, and the answer, a text.");
        }
        if (!session.answer(
                body.path("prompt").asString(), isGiven ? Optional.of(answer.asString()) : Optional.empty())) {
            throw new Refusal(409, "NoSuchPrompt", "That prompt does not wait for an answer any more.");
        }
        context.status(204);
    }

    private void complete(Context context) throws InterruptedException {
        OpenSession session = session(context);
        ObjectNode body = bodies.object(context);
        JsonNode text = body.path("text");
        JsonNode cursor = body.path("cursor");
        if (!text.isString()
                || !cursor.isInt()
                || cursor.intValue() < 0
                || cursor.intValue() > text.asString().length()) {
            throw Refusal.badRequest("Give the text, and the cursor, an offset in it.");
        }
        Completions found = taken(session, open -> open.complete(text.asString(), cursor.intValue()));
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("start", found.start())
                .put("end", found.end());
        ArrayNode candidates = told.putArray("candidates");
        found.candidates()
                .forEach(candidate -> candidates
                        .addObject()
                        .put("text", candidate.text())
                        .put("kind", candidate.kind().name().toLowerCase(Locale.ROOT)));
        context.contentType(Route.JSON).result(told.toString());
    }

    private void commands(Context context) throws InterruptedException {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        ArrayNode names = told.putArray("names");
        taken(session(context), OpenSession::commands).forEach(names::add);
        context.contentType(Route.JSON).result(told.toString());
    }

    /** What a session answers while nothing runs in it. */
    private <T> T taken(OpenSession session, Function<OpenSession, T> question) throws InterruptedException {
        if (!session.take(clock.instant())) {
            throw PipelineDoor.busy();
        }
        try {
            return running.<T, RuntimeException>pass(session.caller(), () -> question.apply(session));
        } finally {
            session.release(clock.instant());
        }
    }
}
