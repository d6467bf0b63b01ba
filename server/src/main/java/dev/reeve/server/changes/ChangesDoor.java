package dev.reeve.server.changes;

import dev.reeve.commands.run.ChangeSets;
import dev.reeve.commands.run.ChangeSets.Made;
import dev.reeve.commands.run.Sight;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.JsonBody;
import dev.reeve.server.http.RequestRecord;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.rest.CmdletAnswer;
import dev.reeve.server.rest.CmdletErrors;
import dev.reeve.server.rest.CmdletInput;
import dev.reeve.server.rest.ODataObjects;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.Turnstile;
import dev.reeve.workplace.CommandText;
import dev.reeve.workplace.question.JsonDifference;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several cmdlets as one transaction [WEB-4], and what they would do [WEB-5].
 *
 * @param running how many requests of one caller and of all are answered at once
 */
public record ChangesDoor(CallerSessions sessions, JsonBody bodies, Turnstile running) implements Door {

    private static final int MOST_NAMES = 100;
    private static final String CHANGES = "/api/v1/{organization}/changes";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(
                        CHANGES,
                        Access.SIGNED_IN,
                        "Runs several cmdlets as the caller in one transaction: all of them, or nothing.",
                        ChangesRequest.schema(),
                        this::save),
                Route.post(
                        CHANGES + "/preview",
                        Access.SIGNED_IN,
                        "What that would do, without doing it: the commands as text, warnings, which one would fail, who"
                                + " gains and who loses what.",
                        ChangesRequest.schema(),
                        this::preview),
                Route.get(
                                CHANGES + "/made",
                                Access.SIGNED_IN,
                                "What a command of the audit log changed.",
                                new MadeChange(sessions)::answer)
                        .asking("at", "Its time.")
                        .asking("command", "Its cmdlet.")
                        .asking("caller", "Its caller."));
    }

    /** A request on the way: whose it is, and what for. */
    private record Work(CallerSessions.Opened opened, ChangesRequest request, ChangeSets sets) {}

    /** What is asked for; a body that comes slowly takes no place from others, so it is read before one is taken. */
    private ChangesRequest request(Context context, AuthenticatedCaller caller) {
        sessions.workplace(caller, context.pathParam("organization"));
        ChangesRequest request = ChangesRequest.of(bodies.object(context));
        RequestRecord.cmdlet(
                context,
                request.commands().stream()
                        .filter(CmdletInput::isNamed)
                        .map(CmdletInput::cmdlet)
                        .distinct()
                        .limit(10)
                        .collect(Collectors.joining(", ")));
        return request;
    }

    private Work work(Context context, ChangesRequest request) {
        CallerSessions.Opened opened = sessions.open(context);
        return new Work(opened, request, new ChangeSets(opened.workplace().runner()));
    }

    private void save(Context context) throws InterruptedException {
        AuthenticatedCaller caller = HttpServer.caller(context);
        ChangesRequest request = request(context, caller);
        CmdletAnswer answer = running.pass(caller, () -> saved(work(context, request)));
        if (!answer.outcome().isEmpty()) {
            RequestRecord.outcome(context, answer.outcome());
        }
        context.status(answer.status())
                .contentType(Route.JSON)
                .result(answer.body().toString());
    }

    private static CmdletAnswer saved(Work work) {
        try {
            Made<StepRun> made = work.sets.commit(
                    work.opened.session(),
                    work.request.seen(),
                    inside -> StepRun.of(work.opened, inside, work.request.commands()));
            return made.ran()
                    .error()
                    .map(error -> {
                        CmdletAnswer refused = CmdletErrors.of(error, List.of());
                        refused.body().set("failed", failed(error, Optional.of(made.ran())));
                        return refused;
                    })
                    .orElseGet(() -> new CmdletAnswer(200, Map.of(), done(made), ""));
        } catch (ReeveException e) {
            ErrorRecord error = record(e);
            CmdletAnswer refused = CmdletErrors.of(error, List.of());
            refused.body().set("failed", failed(error, Optional.empty()));
            return refused;
        }
    }

    private static ObjectNode done(Made<StepRun> made) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("version", made.after().version().number());
        ArrayNode commands = body.putArray("commands");
        for (StepRun.Step step : made.ran().steps()) {
            ObjectNode command = commands.addObject().put("cmdlet", step.cmdlet());
            ArrayNode objects = command.putArray("objects");
            step.objects().forEach(object -> objects.add(ODataObjects.of(object, _ -> true)));
            ArrayNode warnings = command.putArray("warnings");
            step.warnings().forEach(warnings::add);
        }
        return body;
    }

    private void preview(Context context) throws InterruptedException {
        AuthenticatedCaller caller = HttpServer.caller(context);
        ChangesRequest request = request(context, caller);
        ObjectNode answer = running.pass(caller, () -> previewed(work(context, request)));
        context.contentType(Route.JSON).result(answer.toString());
    }

    private static ObjectNode previewed(Work work) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode commands = body.putArray("commands");
        work.request
                .commands()
                .forEach(command -> commands.add(CommandText.of(command.cmdlet(), command.parameters())));
        try {
            Made<StepRun> made = work.sets.preview(
                    work.opened.session(),
                    work.request.seen(),
                    inside -> StepRun.of(work.opened, inside, work.request.commands()));
            body.put("version", made.before().version().number());
            ArrayNode warnings = body.putArray("warnings");
            made.ran().steps().forEach(step -> step.warnings().forEach(warnings::add));
            made.ran()
                    .error()
                    .ifPresentOrElse(
                            error -> body.set("failed", failed(error, Optional.of(made.ran()))),
                            () -> consequences(work, made, body));
        } catch (ReeveException e) {
            body.put("version", work.opened.workplace().snapshot().version().number());
            body.putArray("warnings");
            body.set("failed", failed(record(e), Optional.empty()));
        }
        return body;
    }

    private static void consequences(Work work, Made<StepRun> made, ObjectNode body) {
        work.sets.consequences(work.opened.session(), made).ifPresent(difference -> {
            Sight sight = Sight.of(work.opened.workplace().runner(), work.opened.session());
            ArrayNode differences = body.putArray("differences");
            JsonDifference.of(made.before(), made.after(), difference, sight, MOST_NAMES)
                    .forEach(differences::add);
        });
    }

    /** Which command failed, counted from 1, and why; no command where the set as such is refused. */
    private static ObjectNode failed(ErrorRecord error, Optional<StepRun> ran) {
        ObjectNode failed = JsonNodeFactory.instance.objectNode();
        ran.ifPresent(run -> failed.put("step", run.steps().size())
                .put("cmdlet", run.steps().getLast().cmdlet()));
        return failed.put("code", error.code()).put("message", error.message()).put("target", error.target());
    }

    private static ErrorRecord record(ReeveException e) {
        return new ErrorRecord(
                e.code().name(), e.code().category(), e.code().exceptionName(), e.getMessage(), e.target(), "", "");
    }
}
