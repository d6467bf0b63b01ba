package dev.reeve.server.signin;

import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.server.caller.CallerSource;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.JsonBody;
import dev.reeve.server.http.Route;
import dev.reeve.server.organization.Organizations;
import dev.reeve.server.signin.ldap.LdapDirectory;
import dev.reeve.server.signin.oidc.OpenIdProvider;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All of signing in, put together: the routes, who sends a request, and the first sign-in of a new server. */
public final class SignIn implements Door {

    private static final int LARGEST_BODY = 16 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CallerSource callers;
    private final SignInSessions sessions;
    private final List<Door> doors;
    private final Reception reception;
    private final OneTimeSignIn oneTime;
    private final boolean elsewhere;

    /**
     * Signing in to the organizations of a home.
     *
     * @param faults takes what the log should tell: that a directory or provider did not answer
     */
    public SignIn(
            SignInConfiguration configuration,
            Organizations organizations,
            InstantSource clock,
            Consumer<Exception> faults) {
        Optional<OpenIdProvider> provider = configuration.provider().map(OpenIdProvider::new);
        Optional<LdapDirectory> directory = configuration.directory().map(LdapDirectory::new);
        this.sessions = new SignInSessions(
                clock,
                new SignInSessions.Bounds(configuration.idle(), configuration.lifetime(), configuration.sessions()));
        this.reception = new Reception(organizations, new Guesses(clock), directory, configuration.directoryProperty());
        this.oneTime = new OneTimeSignIn(clock);
        this.elsewhere = provider.isPresent() || directory.isPresent();
        this.callers = new SignInCallers(sessions, reception, provider, configuration.providerProperty(), faults);
        Optional<OpenIdProvider> forBrowsers =
                provider.filter(each -> each.settings().clientId().isPresent());
        this.doors = Stream.concat(
                        Stream.of(new SignInDoor(
                                reception,
                                sessions,
                                oneTime,
                                who -> name(organizations.of(who.organization()).snapshot(), who),
                                forBrowsers.isPresent(),
                                new JsonBody(LARGEST_BODY, PATIENCE),
                                faults)),
                        forBrowsers.stream()
                                .map(each -> new ProviderDoor(
                                        each, configuration.providerProperty(), reception, sessions, faults)))
                .toList();
    }

    private static String name(Organization organization, SignedIn who) {
        return organization
                .find(who.user(), Recipient.class)
                .map(organization.tree()::canonicalName)
                .orElse("");
    }

    /** Who sends a request. */
    public CallerSource callers() {
        return callers;
    }

    @Override
    public List<Route> routes() {
        return doors.stream().flatMap(door -> door.routes().stream()).toList();
    }

    @Override
    public void forgetOld() {
        sessions.forgetOld();
    }

    /**
     * The secret with which the administrator signs in once, where nobody could otherwise: no administrator has a password
     * yet, and there is no directory and no provider.
     */
    public Optional<String> firstSignIn() {
        return elsewhere ? Optional.empty() : reception.newAdministrator().map(oneTime::make);
    }
}
