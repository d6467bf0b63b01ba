package dev.reeve.server.report;

import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.interchange.report.Answer;
import dev.reeve.interchange.report.Report;
import dev.reeve.interchange.report.ReportFormat;
import dev.reeve.interchange.report.Reports;
import dev.reeve.interchange.report.Source;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.session.Asker;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.Turnstile;
import dev.reeve.workplace.Workplace;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reports on an organization, for whoever may read permissions. What changed and who did it is for whoever may search the
 * audit log besides.
 *
 * @param running how many requests of one caller and of all are answered at once
 */
public record ReportDoor(CallerSessions sessions, Turnstile running) implements Door {

    private static final String LIST = "/api/v1/{organization}/reports";
    private static final String READS_RECORDS = "Search-AdminAuditLog";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(LIST, Access.SIGNED_IN, "The reports that the caller may have.", this::list),
                Route.get(LIST + "/{report}", Access.SIGNED_IN, "A report.", this::one)
                        .asking("format", "json, html or csv.")
                        .asking("asOf", "A time, or @ and a version, that it is about instead of now.")
                        .asking("since", "Of changes, the time from which on.")
                        .asking("until", "Of changes, the time up to which.")
                        .asking("first", "So many rows of each table."));
    }

    private Workplace workplace(Context context) {
        return sessions.open(context).workplace();
    }

    private static void check(Workplace workplace, AuthenticatedCaller caller) {
        Asker asker = Asker.of(workplace, caller);
        if (!asker.readsPermissions() || !asker.sight().isWhole(asker.organization(), Recipient.class)) {
            throw new Refusal(
                    403,
                    "Forbidden",
                    "Reports are for who may read role assignments, and all recipients: they tell of both.");
        }
    }

    /** Who did what is on record, and the record has a cmdlet of its own. */
    private static boolean mayHave(Report report, Workplace workplace, AuthenticatedCaller caller) {
        return !report.hasPeriod()
                || workplace
                                .runner()
                                .inquiry()
                                .ask(workplace.local(caller.user(), caller.user()), READS_RECORDS, Set.of())
                        instanceof Decision.Granted;
    }

    private void list(Context context) {
        AuthenticatedCaller caller = HttpServer.caller(context);
        Workplace workplace = workplace(context);
        check(workplace, caller);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode reports = body.putArray("reports");
        Reports.all().stream()
                .filter(report -> mayHave(report, workplace, caller))
                .forEach(report -> reports.addObject()
                        .put("name", report.name())
                        .put("title", report.title())
                        .put("about", report.about())
                        .put("hasPeriod", report.hasPeriod()));
        context.contentType(Route.JSON).result(body.toString());
    }

    private void one(Context context) throws IOException, InterruptedException {
        AuthenticatedCaller caller = HttpServer.caller(context);
        Workplace workplace = workplace(context);
        check(workplace, caller);
        ReportRequest request = ReportRequest.of(context);
        if (!mayHave(request.report(), workplace, caller)) {
            throw new Refusal(403, "Forbidden", "This report is for who may search the administrator audit log.");
        }
        running.pass(caller, () -> {
            write(context, workplace, request);
            return request;
        });
    }

    private static void write(Context context, Workplace workplace, ReportRequest request) throws IOException {
        Answer answer = answer(workplace, request);
        context.status(200).res().setContentType(request.format().mediaType());
        if (request.format() != ReportFormat.JSON) {
            // Never a page of this server: it is a file that the caller keeps.
            context.header(
                    "Content-Disposition", "attachment; filename=\"" + fileName(request, answer.source()) + "\"");
        }
        answer.write(
                request.format(),
                new BufferedWriter(new OutputStreamWriter(context.res().getOutputStream(), StandardCharsets.UTF_8)));
    }

    private static Answer answer(Workplace workplace, ReportRequest request) {
        try {
            Answer answer = workplace.report(
                    request.report(),
                    request.asOf(),
                    request.since(),
                    request.until(),
                    workplace.clock().instant());
            return request.first().map(answer::first).orElse(answer);
        } catch (ReeveException e) {
            throw Refusal.badRequest(e.getMessage());
        }
    }

    private static String fileName(ReportRequest request, Source source) {
        return request.report().name() + "-" + source.forestRoot().replaceAll("[^A-Za-z0-9.-]", "_") + "-"
                + LocalDate.ofInstant(source.written(), ZoneOffset.UTC) + "."
                + request.format().name().toLowerCase(Locale.ROOT);
    }
}
