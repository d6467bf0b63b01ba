package dev.reeve.server.explain;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.JsonBody;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.pipeline.LineStream;
import dev.reeve.server.pipeline.NobodyReadsException;
import dev.reeve.server.pipeline.PipelineDoor;
import dev.reeve.server.session.Askers;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.Turnstile;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.JsonGaps;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The routes that explain permissions. */
public final class ExplainDoor implements Door {

    private static final String BASE = "/api/v1/{organization}/explain/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CallerSessions sessions;
    private final JsonBody bodies;
    private final Turnstile running;
    private final Askers askers;
    private final FindingsAnswer findings = new FindingsAnswer();

    /**
     * Questions about the organizations of callers.
     *
     * @param running how many requests of one caller and of all are answered at once
     * @param askers those who ask
     */
    public ExplainDoor(CallerSessions sessions, JsonBody bodies, Turnstile running, Askers askers) {
        this.sessions = sessions;
        this.bodies = bodies;
        this.running = running;
        this.askers = askers;
    }

    /** An answer to a question of whoever asks. */
    private interface Answering {
        ObjectNode answer(Inquirer inquirer, ExplainRequest request);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                post(
                        "why",
                        "Whether somebody may do something, the path to it, and what would make a no a yes; that not where"
                                + " advice is false.",
                        Map.of(
                                "who",
                                "string",
                                "cmdlet",
                                "string",
                                "parameters",
                                "object",
                                "on",
                                "string",
                                "advice",
                                "boolean"),
                        (inquirer, request) -> sure(inquirer, new PeopleAnswers(inquirer, request).why())),
                post(
                        "advice",
                        "What would make a no a yes, alone: it takes longer to find out than the answer.",
                        Map.of("who", "string", "cmdlet", "string", "parameters", "object", "on", "string"),
                        (inquirer, request) -> new PeopleAnswers(inquirer, request).advice()),
                post(
                        "who-can",
                        "Everybody who may run a cmdlet, on an object if one is named; without a cmdlet, everybody who can"
                                + " change the object.",
                        paged("cmdlet", "string", "parameters", "object", "on", "string"),
                        (inquirer, request) -> sure(inquirer, new PeopleAnswers(inquirer, request).whoCan())),
                post(
                        "what-can",
                        "The cmdlets that somebody has, on an object if one is named; with a cmdlet, the objects on which he"
                                + " may run it.",
                        paged("who", "string", "cmdlet", "string", "parameters", "object", "on", "string"),
                        (inquirer, request) -> sure(inquirer, new PeopleAnswers(inquirer, request).whatCan())),
                post(
                        "compare",
                        "What one person may and another may not: commands, or the objects of one command.",
                        paged("who", "string", "with", "string", "cmdlet", "string", "on", "string"),
                        (inquirer, request) -> sure(inquirer, new PeopleAnswers(inquirer, request).compare())),
                post(
                        "scope",
                        "What is inside a filter, a unit or a scope, and what would come in and fall out against a scope.",
                        paged(
                                "filter", "string", "over", "string", "root", "string", "unit", "string", "scope",
                                "string"),
                        (inquirer, request) -> new ScopeAnswers(inquirer, request).scope()),
                post(
                        "what-if",
                        "Who would gain and who would lose what by commands, which run on a copy.",
                        Map.of("commands", "string"),
                        (inquirer, request) -> new WhatIfAnswer(inquirer, request).answer()),
                post(
                        "findings",
                        "What is valid about the permission model and yet hardly wanted.",
                        Map.of("codes", "array"),
                        findings::answer),
                Route.post(
                                BASE + "findings/lines",
                                Access.SIGNED_IN,
                                "The same, each as it is found: lines of JSON with a finding or how far the search is; the"
                                        + " last says done. Whoever reads no further ends the search.",
                                schema(Map.of("codes", "array")),
                                this::findingsAsFound)
                        .giving(PipelineDoor.LINES),
                Route.get(
                        BASE + "commands",
                        Access.SIGNED_IN,
                        "The cmdlets of the catalogue, whoever has them.",
                        this::commands),
                Route.get(
                        BASE + "commands/{cmdlet}", Access.SIGNED_IN, "The parameters of one of them.", this::command),
                Route.get(
                        BASE + "properties/{over}",
                        Access.SIGNED_IN,
                        "The properties that filters over recipients, servers or databases may use.",
                        this::properties),
                Route.get(
                        BASE + "built-in-roles",
                        Access.SIGNED_IN,
                        "The ids of the roles that came with the product, of those that the caller may read.",
                        this::builtInRoles));
    }

    private Route post(String name, String summary, Map<String, String> fields, Answering answering) {
        return Route.post(BASE + name, Access.SIGNED_IN, summary, schema(fields), context -> {
            AuthenticatedCaller caller = HttpServer.caller(context);
            Workplace workplace = sessions.workplace(caller, context.pathParam("organization"));
            ExplainRequest request = new ExplainRequest(bodies.object(context), HttpServer.abandonment(context));
            context.contentType(Route.JSON).result(running.pass(caller, () -> {
                try {
                    return answering
                            .answer(new Inquirer(caller, askers.of(workplace, caller, context)), request)
                            .toString();
                } catch (ReeveException e) {
                    throw refusal(e);
                } catch (CancellationException _) {
                    throw new Refusal(408, "Abandoned", "Nobody waited for the answer.");
                }
            }));
        });
    }

    private void findingsAsFound(Context context) throws IOException, InterruptedException {
        AuthenticatedCaller caller = HttpServer.caller(context);
        Workplace workplace = sessions.workplace(caller, context.pathParam("organization"));
        ExplainRequest request = new ExplainRequest(bodies.object(context), HttpServer.abandonment(context));
        try {
            running.<Boolean, IOException>pass(caller, () -> {
                FindingsAnswer.AsFound asked =
                        findings.new AsFound(new Inquirer(caller, askers.of(workplace, caller, context)), request);
                context.status(200).res().setContentType(PipelineDoor.LINES + ";charset=utf-8");
                asked.writeTo(new LineStream(context.res().getOutputStream()));
                return true;
            });
        } catch (NobodyReadsException _) {
            // he has seen enough
        }
    }

    /** An answer with what was missing when the organization was loaded, for whoever may read what that is about. */
    private static ObjectNode sure(Inquirer inquirer, ObjectNode answer) {
        if (inquirer.readsPermissions()) {
            JsonGaps.put(inquirer.organization(), answer);
        }
        return answer;
    }

    /** What a question is about can't be told, or can't be asked. */
    private static Refusal refusal(ReeveException e) {
        int status = switch (e.code()) {
            case ObjectNotFound -> 404;
            case NoSession -> 403;
            default -> 400;
        };
        return new Refusal(status, e.code().name(), String.valueOf(e.getMessage()));
    }

    private static Map<String, String> paged(String... fields) {
        Map<String, String> all = new TreeMap<>(Map.of("skip", "integer", "limit", "integer"));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    private static ObjectNode schema(Map<String, String> fields) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        fields.forEach((name, type) -> properties.putObject(name).put("type", type));
        return schema;
    }

    private void commands(Context context) {
        sessions.open(context);
        ObjectNode answer = NODES.objectNode();
        ArrayNode names = answer.putArray("commands");
        BuiltInCatalogue.instance().all().stream()
                .map(CmdletDefinition::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .forEach(names::add);
        context.contentType(Route.JSON).result(answer.toString());
    }

    private void command(Context context) {
        sessions.open(context);
        CmdletDefinition definition = BuiltInCatalogue.instance()
                .find(context.pathParam("cmdlet"))
                .orElseThrow(() -> new Refusal(404, ErrorCode.CommandNotFound.name(), "There is no such cmdlet."));
        ObjectNode answer = NODES.objectNode().put("name", definition.name());
        ArrayNode parameters = answer.putArray("parameters");
        definition
                .parameters()
                .forEach(parameter ->
                        parameters.addObject().put("name", parameter.name()).put("type", parameter.type()));
        context.contentType(Route.JSON).result(answer.toString());
    }

    private void builtInRoles(Context context) {
        AuthenticatedCaller caller = HttpServer.caller(context);
        Workplace workplace = sessions.open(context).workplace();
        Inquirer inquirer = new Inquirer(caller, askers.of(workplace, caller, context));
        ObjectNode answer = NODES.objectNode();
        ArrayNode ids = answer.putArray("roles");
        inquirer.organization()
                .all(ManagementRole.class)
                .filter(ManagementRole::builtIn)
                .filter(inquirer.sight())
                .forEach(role -> ids.add(role.id().toString()));
        context.contentType(Route.JSON).result(answer.toString());
    }

    private void properties(Context context) {
        sessions.open(context);
        ObjectNode answer = NODES.objectNode();
        ArrayNode names = answer.putArray("properties");
        ScopeAnswers.properties(context.pathParam("over")).forEach(names::add);
        context.contentType(Route.JSON).result(answer.toString());
    }
}
