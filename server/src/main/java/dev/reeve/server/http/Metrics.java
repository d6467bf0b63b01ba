package dev.reeve.server.http;

import dev.reeve.server.http.Route.Access;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.LongSupplier;

/** What is measured, for Prometheus to fetch. Tags are routes and statuses only, so that their number is bounded. */
public final class Metrics implements Door {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private volatile LongSupplier reads = () -> 0;

    /** Measures the process from now on. */
    public Metrics() {
        new UptimeMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    /** Tells how many commands that only read were run. */
    public void reads(LongSupplier reads) {
        this.reads = reads; // who measures holds it weakly
        FunctionCounter.builder("reeve.commands.reading", this, metrics -> metrics.reads.getAsLong())
                .description("Commands that only read; those that change are in the audit log")
                .register(registry);
    }

    /** Where other parts keep their measurements. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                        "/metrics",
                        Access.ANYBODY,
                        "Measurements in the format of Prometheus.",
                        request -> request.contentType("text/plain; version=0.0.4; charset=utf-8")
                                .result(registry.scrape()))
                .giving("text/plain"));
    }
}
