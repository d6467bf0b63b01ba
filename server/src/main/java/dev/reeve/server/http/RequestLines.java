package dev.reeve.server.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import tools.jackson.databind.node.ObjectNode;

/** One line in the log and one measurement for each request, also for those that are no HTTP that can be taken. */
final class RequestLines implements RequestLog {

    private static final String NO_ROUTE = "none";

    private final Lines lines;
    private final MeterRegistry meters;
    private final Ongoing ongoing;

    RequestLines(Lines lines, MeterRegistry meters, Ongoing ongoing) {
        this.ongoing = ongoing;
        this.lines = lines;
        this.meters = meters;
    }

    @Override
    public void log(Request request, Response response) {
        ongoing.end(request);
        long nanos = NanoTime.since(request.getBeginNanoTime());
        String route = RequestRecord.route(request).orElse(NO_ROUTE);
        int status = response.getStatus();
        Timer.builder("reeve.http.requests")
                .description("Requests, by route and status")
                .tag("method", RequestRecord.route(request).isPresent() ? request.getMethod() : NO_ROUTE)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
        // The query is left out, and so is an address that is no route: both may hold what is nobody's business.
        ObjectNode line = lines.line("request")
                .put("method", request.getMethod())
                .put("route", route)
                .put("status", status)
                .put("milliseconds", nanos / 1_000_000.0)
                .put("bytes", Response.getContentBytesWritten(response))
                .put("address", Request.getRemoteAddr(request))
                .put("protocol", request.getConnectionMetaData().getProtocol());
        RequestRecord.caller(request).ifPresent(caller -> line.put("caller", caller));
        RequestRecord.cmdlet(request).ifPresent(cmdlet -> line.put("cmdlet", cmdlet));
        RequestRecord.outcome(request).ifPresent(code -> line.put("outcome", code));
        lines.write(line);
    }
}
