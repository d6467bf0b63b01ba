package dev.reeve.server.authzen;

import dev.reeve.server.authzen.Page.Part;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.JsonBody;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.organization.Organizations;
import dev.reeve.server.session.Asker;
import dev.reeve.server.session.Askers;
import dev.reeve.server.session.Turnstile;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The routes of AuthZEN 1.0. A denial is an answer like any other; 401 and 403 are about who asks.
 *
 * @param running how many requests of one caller and of all are answered at once
 * @param askers those who ask
 */
public record AuthZenDoor(Organizations organizations, JsonBody bodies, Turnstile running, Askers askers)
        implements Door {

    private static final String EVALUATION = "/access/v1/evaluation";
    private static final String EVALUATIONS = "/access/v1/evaluations";
    private static final String SUBJECTS = "/access/v1/search/subject";
    private static final String RESOURCES = "/access/v1/search/resource";
    private static final String ACTIONS = "/access/v1/search/action";
    private static final String REQUEST_ID = "X-Request-ID";
    private static final int LONGEST_ID = 200;

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/.well-known/authzen-configuration",
                        Access.ANYBODY,
                        "Where decisions are asked for.",
                        AuthZenDoor::configuration),
                post(EVALUATION, "Whether a user may run a cmdlet on an object.", this::evaluation),
                post(EVALUATIONS, "Several such questions.", this::evaluations),
                post(SUBJECTS, "Who may run a cmdlet on an object.", this::subjects),
                post(RESOURCES, "On what a user may run a cmdlet.", this::resources),
                post(ACTIONS, "Which cmdlets a user may run on an object.", this::actions));
    }

    /** An answer to a question of whoever asks. */
    private interface Answering {
        ObjectNode answer(Asker asker, ObjectNode body);
    }

    private Route post(String path, String summary, Answering answering) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        Route route = Route.post(path, Access.SIGNED_IN, summary, schema, context -> {
            Optional.ofNullable(context.header(REQUEST_ID))
                    .filter(id -> id.length() <= LONGEST_ID)
                    .ifPresent(id -> context.header(REQUEST_ID, id));
            AuthenticatedCaller caller = HttpServer.caller(context);
            ObjectNode body = body(context);
            context.contentType(Route.JSON).result(running.pass(caller, () -> {
                Asker asker = askers.of(organizations.of(caller.organization()), caller, context);
                return answering.answer(asker, body).toString();
            }));
        });
        return route.reading(REQUEST_ID, "Comes back as it is.");
    }

    /** The standard knows one answer to whatever is no question. */
    private ObjectNode body(Context context) {
        try {
            return bodies.object(context);
        } catch (Refusal refusal) {
            throw refusal.status() == 415 ? Refusal.badRequest(refusal.sentence()) : refusal;
        }
    }

    private static void configuration(Context context) {
        String base = context.scheme() + "://" + context.req().getServerName() + port(context);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("policy_decision_point", base)
                .put("access_evaluation_endpoint", base + EVALUATION)
                .put("access_evaluations_endpoint", base + EVALUATIONS)
                .put("search_subject_endpoint", base + SUBJECTS)
                .put("search_resource_endpoint", base + RESOURCES)
                .put("search_action_endpoint", base + ACTIONS);
        context.contentType(Route.JSON).result(answer.toString());
    }

    private static String port(Context context) {
        int port = context.req().getServerPort();
        boolean usual = port == (context.scheme().equals("https") ? 443 : 80);
        return usual ? "" : ":" + port;
    }

    private Evaluations evaluations(Asker asker) {
        return new Evaluations(
                asker, text -> organizations.isNamed(asker.workplace().organization(), asker.organization(), text));
    }

    private ObjectNode evaluation(Asker asker, ObjectNode body) {
        return evaluations(asker).answer(AskedReader.evaluation(body));
    }

    private ObjectNode evaluations(Asker asker, ObjectNode body) {
        JsonNode items = body.get("evaluations");
        if (items == null) {
            return evaluation(asker, body);
        }
        if (!(items instanceof ArrayNode array)) {
            throw Refusal.badRequest("\"evaluations\" must be a list.");
        }
        return array.isEmpty() ? evaluation(asker, body) : new Batch(evaluations(asker)).answer(body, array);
    }

    private ObjectNode subjects(Asker asker, ObjectNode body) {
        Asked asked = AskedReader.whoIs(body);
        Page page = Page.of(body);
        if (!asker.readsPermissions()) {
            throw Asker.notAllowed(); // it is about everybody
        }
        return entities(asker, page, asked.subject().type(), new Searches(evaluations(asker)).subjects(asked));
    }

    private ObjectNode resources(Asker asker, ObjectNode body) {
        Asked asked = AskedReader.whatIs(body);
        Page page = Page.of(body);
        Searches searches = new Searches(evaluations(asker));
        return entities(asker, page, asked.resource().type(), searches.resources(asked));
    }

    private ObjectNode actions(Asker asker, ObjectNode body) {
        Asked asked = AskedReader.whichActions(body);
        Page page = Page.of(body);
        Part<String> part = page.of(new Searches(evaluations(asker)).actions(asked), Page.NAMES);
        return told(part, name -> JsonNodeFactory.instance.objectNode().put("name", name));
    }

    private static ObjectNode entities(Asker asker, Page page, String type, Stream<Found> all) {
        return told(page.of(all, Page.IDS), found -> {
            ObjectNode entity = JsonNodeFactory.instance
                    .objectNode()
                    .put("type", type)
                    .put("id", found.id().toString());
            entity.putObject("properties").put("name", found.name().apply(asker.organization()));
            return entity;
        });
    }

    private static <T> ObjectNode told(Part<T> part, Function<T, ObjectNode> entity) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode results = answer.putArray("results");
        part.results().forEach(result -> results.add(entity.apply(result)));
        answer.putObject("page")
                .put("next_token", part.next())
                .put("count", part.results().size())
                .put("total", part.total());
        return answer;
    }
}
