package dev.reeve.server.changes;

import dev.reeve.commands.run.CommandRunner;
import dev.reeve.engine.decision.Decision;
import dev.reeve.interchange.difference.Difference;
import dev.reeve.interchange.difference.Difference.Fact;
import dev.reeve.interchange.history.Event;
import dev.reeve.interchange.history.History;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.Route;
import dev.reeve.server.session.CallerSessions;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a command that stands in the audit log changed, out of the journal: which property from what to what, and who gained
 * and lost what. For whoever may search the audit log, which tells of the same commands; rights only where he may read those.
 */
record MadeChange(CallerSessions sessions) {

    /** How long after a command its change set may have been committed. */
    private static final Duration LATER = Duration.ofSeconds(30);

    void answer(Context context) {
        CallerSessions.Opened opened = sessions.open(context);
        if (!mayRun(opened, "Search-AdminAuditLog")) {
            throw new Refusal(
                    403, "Forbidden", "What commands changed is for who may search the administrator audit log.");
        }
        Instant at = at(context);
        String command = parameter(context, "command");
        String by = parameter(context, "caller");
        // Newest first: the oldest that fits is the one that the command is part of.
        Optional<Event> made = History.ofAll(
                        sessions.organizations().store(), opened.workplace().organization(), at, at.plus(LATER))
                .filter(event -> event.by().caller().equals(by)
                        && List.of(event.by().command().split(", ")).contains(command))
                .reduce((_, older) -> older);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode changes = body.putArray("changes");
        made.ifPresent(event -> {
            body.put("version", event.version().number());
            event.changes().forEach(change -> changes.add(json(change)));
            if (mayRun(opened, "Get-ManagementRoleAssignment")) {
                ArrayNode rights = body.putArray("rights");
                event.rights().forEach(rights::add);
            }
        });
        context.contentType(Route.JSON).result(body.toString());
    }

    private static boolean mayRun(CallerSessions.Opened opened, String cmdlet) {
        CommandRunner runner = opened.workplace().runner();
        return runner.inquiry().ask(opened.session(), cmdlet, Set.of()) instanceof Decision.Granted;
    }

    private static String parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name))
                .filter(text -> !text.isBlank())
                .orElseThrow(
                        () -> Refusal.badRequest("Say ?at=TIME&command=CMDLET&caller=CALLER, as the audit log does."));
    }

    private static Instant at(Context context) {
        try {
            return OffsetDateTime.parse(parameter(context, "at")).toInstant();
        } catch (DateTimeException _) {
            throw Refusal.badRequest("?at= must be a time with its offset, such as 2026-01-31T12:00:00Z.");
        }
    }

    private static ObjectNode json(Difference difference) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("change", difference.change().name().toLowerCase(Locale.ROOT))
                .put("sort", difference.sort())
                .put("name", difference.name());
        ArrayNode facts = node.putArray("facts");
        for (Fact fact : difference.facts()) {
            ObjectNode each = facts.addObject().put("name", fact.name());
            fact.gone().forEach(each.putArray("gone")::add);
            fact.come().forEach(each.putArray("come")::add);
        }
        return node;
    }
}
