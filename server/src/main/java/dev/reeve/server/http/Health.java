package dev.reeve.server.http;

import dev.reeve.server.http.Route.Access;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Whether the server runs, and whether it is to be sent requests: not before its organizations can be read. */
public final class Health implements Door {

    private final BooleanSupplier isReady;
    private final AtomicBoolean isStopping = new AtomicBoolean();

    /** Health of a server that can answer while {@code isReady} says so. */
    public Health(BooleanSupplier isReady) {
        this.isReady = isReady;
    }

    /** From now on nothing new is to be sent here. */
    void stopping() {
        isStopping.set(true);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/health/live", Access.ANYBODY, "Whether the server runs.", request -> say(request, true)),
                Route.get(
                        "/health/ready",
                        Access.ANYBODY,
                        "Whether the server can answer: 200, or 503 while it starts, stops or can't read its store.",
                        request -> say(request, !isStopping.get() && isReady.getAsBoolean())));
    }

    private static void say(Context request, boolean well) {
        request.status(well ? 200 : 503)
                .contentType(Route.JSON)
                .result(well ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}");
    }
}
