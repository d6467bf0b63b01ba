package dev.reeve.server;

import dev.reeve.server.authzen.AuthZenDoor;
import dev.reeve.server.caller.CallerSource;
import dev.reeve.server.changes.ChangesDoor;
import dev.reeve.server.configuration.ConfigurationException;
import dev.reeve.server.configuration.ConfigurationReader;
import dev.reeve.server.configuration.HttpConfiguration;
import dev.reeve.server.configuration.SessionConfiguration;
import dev.reeve.server.explain.ExplainDoor;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.Health;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.JsonBody;
import dev.reeve.server.http.Lines;
import dev.reeve.server.http.Metrics;
import dev.reeve.server.openapi.OpenApiDoor;
import dev.reeve.server.organization.Organizations;
import dev.reeve.server.pages.PagesConfiguration;
import dev.reeve.server.pages.PagesDoor;
import dev.reeve.server.pipeline.PipelineDoor;
import dev.reeve.server.report.ReportDoor;
import dev.reeve.server.rest.CmdletDoor;
import dev.reeve.server.rest.OwnCmdletsDoor;
import dev.reeve.server.session.Askers;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.Turnstile;
import dev.reeve.server.signin.SignIn;
import dev.reeve.server.signin.SignInConfiguration;
import dev.reeve.server.tls.CertificateWatch;
import dev.reeve.server.tls.TlsException;
import dev.reeve.server.watch.WatchDoor;
import dev.reeve.workplace.HomeLimits;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A server on a home, put together in one place. */
public final class Server implements AutoCloseable {

    private static final int MOST_WATCHING = 5_000;
    private static final Duration BETWEEN_UPKEEP = Duration.ofSeconds(30);

    private final HttpServer http;
    private final CmdletDoor cmdlets;
    private final PipelineDoor pipelines;
    private final WatchDoor watches;
    private final Upkeep upkeep;
    private final Organizations organizations;
    private final Optional<CertificateWatch> certificate;
    private final Optional<String> firstSignIn;

    private Server(
            HttpServer http,
            Organizations organizations,
            Optional<CertificateWatch> certificate,
            CmdletDoor cmdlets,
            PipelineDoor pipelines,
            WatchDoor watches,
            Upkeep upkeep,
            Optional<String> firstSignIn) {
        this.upkeep = upkeep;
        this.watches = watches;
        this.pipelines = pipelines;
        this.cmdlets = cmdlets;
        this.http = http;
        this.organizations = organizations;
        this.certificate = certificate;
        this.firstSignIn = firstSignIn;
    }

    /**
     * Starts a server as the home and the environment configure it.
     *
     * @param log where its log goes
     * @throws ConfigurationException with all that is wrong with the configuration
     * @throws TlsException where there is no certificate to be had
     */
    public static Server start(Path home, Map<String, String> environment, PrintStream log) {
        ConfigurationReader settings = ConfigurationReader.of(home, environment);
        HttpConfiguration configuration = HttpConfiguration.from(settings);
        SessionConfiguration sessions = SessionConfiguration.from(settings);
        SignInConfiguration signInConfiguration = SignInConfiguration.from(settings);
        PagesConfiguration pages = PagesConfiguration.from(settings);
        boolean auditsReads = settings.flag("audit.reads", false);
        settings.finish();
        Organizations organizations = Organizations.of(home, auditsReads);
        try {
            SignIn signIn = new SignIn(
                    signInConfiguration,
                    organizations,
                    InstantSource.system(),
                    new Lines(log, InstantSource.system())::fault);
            Entrance entrance =
                    new Entrance(signIn.callers(), List.of(signIn, new PagesDoor(pages)), signIn.firstSignIn());
            return start(configuration, sessions, home, organizations, entrance, log);
        } catch (RuntimeException e) {
            organizations.close();
            throw e;
        }
    }

    /** Starts a server on organizations, whose callers are found out elsewhere. */
    public static Server start(
            HttpConfiguration configuration,
            SessionConfiguration sessionConfiguration,
            Path home,
            Organizations organizations,
            CallerSource callers,
            PrintStream log) {
        Entrance entrance = new Entrance(callers, List.of(new PagesDoor(PagesConfiguration.NONE)), Optional.empty());
        return start(configuration, sessionConfiguration, home, organizations, entrance, log);
    }

    /** How callers are found out, the routes that belong to that, and the first sign-in of a new server. */
    private record Entrance(CallerSource callers, List<Door> doors, Optional<String> firstSignIn) {}

    private static Server start(
            HttpConfiguration configuration,
            SessionConfiguration sessionConfiguration,
            Path home,
            Organizations organizations,
            Entrance entrance,
            PrintStream log) {
        Optional<CertificateWatch> certificate = Optional.of(configuration)
                .filter(HttpConfiguration::tls)
                .map(tls -> CertificateWatch.of(tls, home, InstantSource.system()));
        CallerSessions sessions = new CallerSessions(organizations);
        JsonBody bodies = new JsonBody(configuration.largestBody(), configuration.idle());
        Turnstile calls = new Turnstile(sessionConfiguration.mostCalls(), sessionConfiguration.mostRunning());
        Askers askers = new Askers();
        CmdletDoor cmdlets = new CmdletDoor(sessions, bodies, calls);
        PipelineDoor pipelines =
                new PipelineDoor(sessions, bodies, HomeLimits.of(home), sessionConfiguration, InstantSource.system());
        WatchDoor watches = new WatchDoor(
                sessions, new Turnstile(sessionConfiguration.mostWatching(), MOST_WATCHING), configuration.idle());
        List<Door> doors = new ArrayList<>();
        // First, since nothing is asked as often, and the router tries one route after the other.
        doors.add(new AuthZenDoor(organizations, bodies, calls, askers));
        doors.addAll(entrance.doors());
        doors.addAll(List.of(
                cmdlets,
                new OwnCmdletsDoor(sessions),
                new ChangesDoor(sessions, bodies, calls),
                watches,
                pipelines,
                new ReportDoor(sessions, calls),
                new ExplainDoor(sessions, bodies, calls, askers)));
        Health health = new Health(organizations::canBeRead);
        Metrics metrics = new Metrics();
        metrics.reads(organizations::reads);
        doors.add(new OpenApiDoor(
                Stream.concat(Stream.of(health, metrics), doors.stream()).toList()));
        Lines lines = new Lines(log, InstantSource.system());
        HttpServer http = HttpServer.start(
                configuration,
                certificate.map(watch -> watch.shown().certificate()),
                entrance.callers(),
                health,
                metrics,
                lines,
                doors);
        Upkeep upkeep = Upkeep.every(
                BETWEEN_UPKEEP,
                Stream.<Stream<Runnable>>of(
                                Stream.of(organizations::prepareChanges),
                                doors.stream().map(door -> door::forgetOld),
                                certificate.stream().map(watch -> () -> watch.look(new ShownCertificate(http, lines))))
                        .flatMap(work -> work)
                        .toList(),
                lines::fault);
        return new Server(
                http, organizations, certificate, cmdlets, pipelines, watches, upkeep, entrance.firstSignIn());
    }

    /** The address under which it is reached from this machine. */
    public String address() {
        return http.address();
    }

    /** The fingerprint of its certificate; empty where it speaks plain HTTP. */
    public Optional<String> fingerprint() {
        return certificate.map(watch -> watch.shown().certificate().fingerprint());
    }

    /** What whoever starts it should know of its certificate: that it was made anew, or is about to end. */
    public Optional<String> certificateNotice() {
        return certificate.flatMap(watch -> watch.shown().notice());
    }

    /** The secret of the administrator's one-time sign-in; empty where somebody can sign in already. */
    public Optional<String> firstSignIn() {
        return firstSignIn;
    }

    /** Takes nothing new, lets running requests finish, and stops. */
    @Override
    public void close() {
        upkeep.close();
        watches.close(); // or a stop would wait for those who only wait themselves
        http.close();
        cmdlets.close();
        pipelines.close();
        organizations.close();
    }
}
