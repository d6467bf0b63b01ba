package dev.reeve.server.report;

import dev.reeve.engine.error.ReeveException;
import dev.reeve.interchange.report.Report;
import dev.reeve.interchange.report.ReportFormat;
import dev.reeve.interchange.report.Reports;
import dev.reeve.server.http.Refusal;
import dev.reeve.store.PointInTime;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which report is wanted, and how.
 *
 * @param asOf the point in time that it is about, instead of now
 * @param first how many rows of each table at most, those for people; without it all, those for programs
 */
record ReportRequest(
        Report report,
        ReportFormat format,
        Optional<PointInTime> asOf,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<Integer> first) {

    private static final int MOST_ROWS = 10_000;

    /** @throws Refusal 404 where there is no such report, 400 where something else makes no sense */
    static ReportRequest of(Context context) {
        Report report = Reports.named(context.pathParam("report"))
                .orElseThrow(() -> new Refusal(404, "NoSuchReport", "There is no such report; /reports lists them."));
        ReportFormat format = query(context, "format")
                .map(name -> ReportFormat.named(name)
                        .orElseThrow(() -> Refusal.badRequest("\"format\" is html, csv or json.")))
                .orElse(ReportFormat.JSON);
        ReportRequest request = new ReportRequest(
                report,
                format,
                query(context, "asOf").map(text -> point("asOf", text)),
                query(context, "since").map(text -> time("since", text)),
                query(context, "until").map(text -> time("until", text)),
                query(context, "first").map(ReportRequest::number));
        if (!report.hasPeriod() && (request.since.isPresent() || request.until.isPresent())) {
            throw Refusal.badRequest("This report is about one time; \"asOf\" names another than now.");
        }
        return request;
    }

    private static Optional<String> query(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank());
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > MOST_ROWS) {
            throw Refusal.badRequest("\"first\" is a number of rows up to " + MOST_ROWS + ".");
        }
        return Integer.parseInt(text);
    }

    private static PointInTime point(String name, String text) {
        try {
            return PointInTime.parse(text, ZoneOffset.UTC);
        } catch (ReeveException e) {
            throw Refusal.badRequest("\"" + name + "\": " + e.getMessage());
        }
    }

    private static Instant time(String name, String text) {
        return switch (point(name, text)) {
            case PointInTime.AtTime(Instant instant, String _) -> instant;
            case PointInTime.AtVersion _ -> throw Refusal.badRequest("\"" + name + "\" is a time.");
        };
    }
}
