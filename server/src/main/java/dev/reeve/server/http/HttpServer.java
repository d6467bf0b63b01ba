package dev.reeve.server.http;

import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.caller.CallerSource;
import dev.reeve.server.configuration.HttpConfiguration;
import dev.reeve.server.tls.ServerCertificate;
import dev.reeve.server.tls.TlsException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;

/** The running server: every request goes through here, is asked for its sender, answered, and recorded. */
public final class HttpServer implements AutoCloseable {

    private static final int SMALL_BODY = 16 << 10;
    private static final int MOST_CONNECTIONS = 10_000;
    private static final String CALLER = "reeve.authenticated";
    private static final String CALLERS = "reeve.callers";

    private final Javalin javalin;
    private final Health health;
    private final Ongoing ongoing;
    private final Duration patience;
    private final boolean secure;
    private final String host;

    private HttpServer(
            Javalin javalin, Health health, HttpConfiguration configuration, boolean secure, Ongoing ongoing) {
        this.ongoing = ongoing;
        this.patience = configuration.stopping();
        this.javalin = javalin;
        this.health = health;
        this.host = configuration.host();
        this.secure = secure;
    }

    /**
     * Starts listening.
     *
     * @param certificate empty for plain HTTP
     * @param callers finds out who sent a request
     */
    public static HttpServer start(
            HttpConfiguration configuration,
            Optional<ServerCertificate> certificate,
            CallerSource callers,
            Health health,
            Metrics metrics,
            Lines lines,
            List<Door> doors) {
        Ongoing ongoing = new Ongoing();
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.router.ignoreTrailingSlashes = false;
            config.router.treatMultipleSlashesAsSingleSlash = false;
            config.http.defaultContentType = Route.JSON;
            config.jetty.modifyServer(
                    server -> server(server, configuration, new RequestLines(lines, metrics.registry(), ongoing)));
            config.jetty.addConnector((server, http) -> Listener.on(server, http, configuration, certificate));
            errors(config, lines);
            Stream.concat(Stream.of(health, metrics), doors.stream())
                    .flatMap(door -> door.routes().stream())
                    .forEach(route -> add(config, route, callers, ongoing));
        });
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw new ListenException(configuration.host() + ":" + configuration.port(), e);
        }
        return new HttpServer(javalin, health, configuration, certificate.isPresent(), ongoing);
    }

    private static void server(Server server, HttpConfiguration configuration, RequestLines requests) {
        server.setStopTimeout(configuration.stopping().toMillis());
        server.setErrorHandler(new ShortErrors());
        server.setRequestLog(requests);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
    }

    private static void add(JavalinConfig config, Route route, CallerSource callers, Ongoing ongoing) {
        Handler handler = handler(route, callers, ongoing);
        config.routes.addHttpHandler(route.method(), route.path(), handler);
        if (route.method().equals(HandlerType.GET) && !route.isEndless()) {
            // The same headers as of what GET answers, and no body: left alone, HEAD would be answered without a
            // handler.
            config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
        }
    }

    private static Handler handler(Route route, CallerSource callers, Ongoing ongoing) {
        return request -> {
            RequestRecord.route(request, route);
            ongoing.begin(request, route);
            plain(request);
            Optional<AuthenticatedCaller> caller = callers.caller(request);
            caller.ifPresent(known -> {
                request.attribute(CALLER, known);
                request.attribute(CALLERS, callers);
                RequestRecord.caller(request, known);
            });
            if (caller.isEmpty() && route.access() == Route.Access.SIGNED_IN) {
                throw Refusal.notSignedIn();
            }
            if (route.takes().isEmpty()) {
                takeWhatIsLeft(request);
            }
            route.handler().handle(request);
        };
    }

    /** Nothing is kept, and nothing taken for what it is not. */
    private static void plain(Context request) {
        request.header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
    }

    /**
     * Who sent the request.
     *
     * @throws Refusal where nobody is signed in
     */
    public static AuthenticatedCaller caller(Context request) {
        return Optional.<AuthenticatedCaller>ofNullable(request.attribute(CALLER))
                .orElseThrow(Refusal::notSignedIn);
    }

    /** Whether who sent the request is signed in still, for answers that only wait: asking does not keep him signed in. */
    public static boolean isStillSignedIn(Context request) {
        return Optional.<CallerSource>ofNullable(request.attribute(CALLERS))
                .filter(callers -> callers.isStillSignedIn(request))
                .isPresent();
    }

    /** The same for answers that are work: who has asked for it is not signed out for want of use while it goes on. */
    public static boolean staysSignedIn(Context request) {
        return Optional.<CallerSource>ofNullable(request.attribute(CALLERS))
                .flatMap(callers -> callers.caller(request))
                .isPresent();
    }

    /**
     * Whether whoever sent the request has gone away, for answers that take long to find. Asked after its body was read, by the
     * thread that answers. Over HTTP/2 who breaks off one question goes on with others on the same connection; over HTTP/1.1 the
     * connection ends.
     */
    public static BooleanSupplier abandonment(Context request) {
        return Abandonment.of(request.req());
    }

    /**
     * Shows another certificate to whoever connects from now on.
     *
     * @throws TlsException where it can't be used: the one before stays
     */
    public void show(ServerCertificate certificate) {
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            Optional.ofNullable(connector.getConnectionFactory(SslConnectionFactory.class))
                    .ifPresent(tls -> Listener.show(certificate, tls.getSslContextFactory()));
        }
    }

    private static void errors(JavalinConfig config, Lines lines) {
        config.routes.exception(Refusal.class, (refusal, request) -> refuse(request, refusal));
        config.routes.exception(HttpResponseException.class, (thrown, request) -> {
            int status = thrown.getStatus();
            refuse(
                    request,
                    switch (status) {
                        case 404 -> Refusal.notFound();
                        case 405 ->
                            new Refusal(
                                    405, "MethodNotAllowed", "This address does not take " + request.method() + ".");
                        default -> new Refusal(status, "Refused", "The request is refused.");
                    });
        });
        config.routes.exception(Exception.class, (thrown, request) -> {
            lines.fault(thrown);
            refuse(request, new Refusal(500, "InternalServerError", "The server failed; its log tells why."));
        });
    }

    private static void refuse(Context request, Refusal refusal) {
        RequestRecord.outcome(request, refusal.code());
        if (refusal.status() == 401) {
            request.header("WWW-Authenticate", "Bearer");
        }
        if (refusal.status() == 429 && !request.res().containsHeader("Retry-After")) {
            request.header("Retry-After", "5");
        }
        if (request.res().isCommitted()) {
            breakOff(request, refusal);
            return;
        }
        request.res().resetBuffer();
        takeWhatIsLeft(request);
        plain(request);
        request.status(refusal.status()).contentType(Route.JSON).result(ErrorBody.of(refusal));
    }

    /** What was sent can't be taken back. The answer ends as one that is not whole, so that nobody takes it for that. */
    private static void breakOff(Context request, Refusal refusal) {
        ServletContextRequest.getServletContextRequest(request.req())
                .getServletChannel()
                .abort(refusal);
    }

    /** A small body is taken though nobody reads it: a client that is cut off while it sends may miss the answer. */
    private static void takeWhatIsLeft(Context request) {
        long length = request.req().getContentLengthLong();
        if (length > 0 && length <= SMALL_BODY) {
            try {
                request.req().getInputStream().readNBytes(SMALL_BODY);
            } catch (IOException _) {
                // it is refused anyway
            }
        }
    }

    /** The port at which it listens. */
    public int port() {
        return javalin.port();
    }

    /** The address under which it is reached from this machine. */
    public String address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return (secure ? "https://" : "http://") + name + ":" + port();
    }

    /** Takes nothing new, lets running requests finish, and stops. */
    @Override
    public void close() {
        health.stopping();
        ongoing.stop(patience);
        javalin.stop();
    }
}
