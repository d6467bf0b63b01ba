package dev.reeve.server.http;

import dev.reeve.server.caller.AuthenticatedCaller;
import io.javalin.http.Context;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** What is to be told of a request in the log beside what HTTP itself says of it. */
public final class RequestRecord {

    private static final String CALLER = "reeve.caller";
    private static final String ROUTE = "reeve.route";
    private static final String CMDLET = "reeve.cmdlet";
    private static final String OUTCOME = "reeve.outcome";

    private RequestRecord() {}

    /** Who sent it. */
    public static void caller(Context request, AuthenticatedCaller caller) {
        request.attribute(CALLER, caller.user());
    }

    static void route(Context request, Route route) {
        request.attribute(ROUTE, route.path());
    }

    /** By which of the server's doors it came: the word of its address behind the organization's name. */
    public static String door(Context request) {
        String path = Optional.<String>ofNullable(request.attribute(ROUTE)).orElse("");
        return path.substring(path.indexOf('}') + 1).replaceFirst("^/", "").split("/", 2)[0];
    }

    /** Which cmdlet it runs; never its parameters, which may hold secrets. */
    public static void cmdlet(Context request, String name) {
        request.attribute(CMDLET, name);
    }

    /** The code of the error that it ended with. */
    public static void outcome(Context request, String code) {
        request.attribute(OUTCOME, code);
    }

    static Optional<String> caller(Request request) {
        return text(request, CALLER);
    }

    static Optional<String> route(Request request) {
        return text(request, ROUTE);
    }

    static Optional<String> cmdlet(Request request) {
        return text(request, CMDLET);
    }

    static Optional<String> outcome(Request request) {
        return text(request, OUTCOME);
    }

    private static Optional<String> text(Request request, String name) {
        return Optional.ofNullable(request.getAttribute(name)).map(String::valueOf);
    }
}
