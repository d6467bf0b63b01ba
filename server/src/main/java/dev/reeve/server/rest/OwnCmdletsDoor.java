package dev.reeve.server.rest;

import dev.reeve.commands.run.SessionCommands;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.command.Signature;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.session.CallerSessions;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The caller's own cmdlets, with the parameters that are his: what a form or a client module is made of. */
public final class OwnCmdletsDoor implements Door {

    private final CallerSessions sessions;
    private final KeptLists lists = new KeptLists();

    /** The cmdlets of those for whom these sessions are opened. */
    public OwnCmdletsDoor(CallerSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/v1/{organization}/cmdlets",
                                Access.SIGNED_IN,
                                "The cmdlets that the caller may use.",
                                this::all)
                        .asking("parameters", "true adds their parameters, names the names of these alone."),
                Route.get(
                        "/api/v1/{organization}/cmdlets/{cmdlet}",
                        Access.SIGNED_IN,
                        "One of them, with the parameters that the caller may use.",
                        this::one),
                Route.get(
                        "/adminapi/{version}/{organization}/EXOModuleFile",
                        Access.SIGNED_IN,
                        "The names of the caller's cmdlets, as client modules ask for them.",
                        this::moduleFile),
                Route.get(
                        "/adminapi/{version}/{organization}/EXOBanner('AutogenSession')",
                        Access.SIGNED_IN,
                        "What client modules show when they connect: nothing.",
                        context -> context.contentType(Route.JSON).result("{\"value\":[]}")));
    }

    /** How much is told of a cmdlet's parameters. */
    enum Detail {
        NOTHING,
        NAMES,
        FULL;

        static Detail of(@Nullable String wanted) {
            return "true".equals(wanted) ? FULL : "names".equals(wanted) ? NAMES : NOTHING;
        }
    }

    private CallerSessions.Opened opened(Context context) {
        return sessions.open(context);
    }

    private SessionCommands commands(Context context) {
        CallerSessions.Opened opened = opened(context);
        return opened.workplace().commands(opened.session());
    }

    private static List<Signature> signatures(SessionCommands commands) {
        try {
            return commands.cmdletSignatures();
        } catch (CommandError _) {
            return List.of(); // the right went while the list was made
        }
    }

    private static Optional<Command> find(SessionCommands commands, String name) {
        try {
            return commands.find(name);
        } catch (CommandError _) {
            return Optional.empty();
        }
    }

    private void all(Context context) {
        Detail detail = Detail.of(context.queryParam("parameters"));
        CallerSessions.Opened opened = opened(context);
        SessionCommands commands = opened.workplace().commands(opened.session());
        context.contentType(Route.JSON)
                .result(lists.of(opened.workplace(), commands, detail, () -> list(commands, detail)));
    }

    private static String list(SessionCommands commands, Detail detail) {
        Set<String> options = commands.ownOptions();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode cmdlets = body.putArray("cmdlets");
        signatures(commands).forEach(signature -> {
            ObjectNode cmdlet = cmdlet(commands, signature, detail);
            cmdlets.add(cmdlet.put("ownOption", options.contains(signature.name())));
        });
        return body.toString();
    }

    private void one(Context context) {
        SessionCommands commands = commands(context);
        Signature signature = Optional.of(context.pathParam("cmdlet"))
                .filter(name -> commands.cmdlet(name).isPresent())
                .flatMap(name -> find(commands, name))
                .map(Command::signature)
                .orElseThrow(Refusal::notFound);
        context.contentType(Route.JSON)
                .result(cmdlet(commands, signature, Detail.FULL).toString());
    }

    private void moduleFile(Context context) {
        String names =
                signatures(commands(context)).stream().map(Signature::name).collect(Collectors.joining(","));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("value").addObject().put("exportedCmdlets", names);
        context.contentType(Route.JSON).result(body.toString());
    }

    private static ObjectNode cmdlet(SessionCommands commands, Signature signature, Detail detail) {
        ObjectNode cmdlet = JsonNodeFactory.instance
                .objectNode()
                .put("name", signature.name())
                .put("runs", commands.running(signature.name()).isPresent());
        if (detail == Detail.NAMES) {
            ArrayNode parameters = cmdlet.putArray("parameters");
            signature.parameters().forEach(parameter -> parameters.add(parameter.name()));
        } else if (detail == Detail.FULL) {
            ArrayNode sets = cmdlet.putArray("parameterSets");
            signature.sets().forEach(sets::add);
            ArrayNode parameters = cmdlet.putArray("parameters");
            signature.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        }
        return cmdlet;
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode().put("name", parameter.name());
        switch (parameter.type()) {
            case ParameterType.SwitchType _ -> shown.put("type", "switch");
            case ParameterType.BooleanType _ -> shown.put("type", "boolean");
            case ParameterType.WholeType _ -> shown.put("type", "integer");
            case ParameterType.MomentType _ -> shown.put("type", "dateTime");
            case ParameterType.TimeSpanType _ -> shown.put("type", "timeSpan");
            case ParameterType.EnumerationType(String name, List<String> values) -> {
                shown.put("type", "enumeration").put("enumeration", name);
                ArrayNode array = shown.putArray("values");
                values.forEach(array::add);
            }
            case ParameterType.TextType _, ParameterType.QueryType _, ParameterType.ScriptBlockType _ ->
                shown.put("type", "string");
            case ParameterType.ObjectType _, ParameterType.AnyType _ -> shown.put("type", "any");
        }
        shown.put("multiValued", parameter.multiValued());
        ObjectNode sets = shown.putObject("sets");
        parameter.sets().forEach((set, membership) -> {
            ObjectNode inSet = sets.putObject(set).put("mandatory", membership.mandatory());
            membership.position().ifPresent(position -> inSet.put("position", position));
        });
        return shown;
    }
}
