package dev.reeve.server.signin;

import dev.reeve.engine.organization.Organization;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.caller.CallerSource;
import dev.reeve.server.caller.SeenSnapshot;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.signin.SignInSessions.Carrier;
import dev.reeve.server.signin.SignInSessions.Current;
import dev.reeve.server.signin.oidc.OpenIdProvider;
import dev.reeve.server.signin.oidc.ProviderException;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who sends a request: by a token in the {@code Authorization} header, one of this server's sessions or a provider's; else by
 * the session's cookie. Whoever is disabled since, or whose password
 * was set anew, is nobody [USER-2].
 */
final class SignInCallers implements CallerSource {

    private static final String BEARER = "bearer ";
    private static final String SESSION = "reeve.session";
    private static final String SECRET = "reeve.session.secret";

    private final SignInSessions sessions;
    private final Reception reception;
    private final Optional<OpenIdProvider> provider;
    private final UserProperty providerProperty;
    private final Consumer<Exception> faults;

    SignInCallers(
            SignInSessions sessions,
            Reception reception,
            Optional<OpenIdProvider> provider,
            UserProperty providerProperty,
            Consumer<Exception> faults) {
        this.sessions = sessions;
        this.reception = reception;
        this.provider = provider;
        this.providerProperty = providerProperty;
        this.faults = faults;
    }

    @Override
    public Optional<AuthenticatedCaller> caller(Context request) {
        if (request.path().equals(SignInDoor.SIGN_IN) || request.path().startsWith(SignInDoor.SIGN_IN + "/")) {
            return Optional.empty(); // whoever signs in is nobody yet, whatever he was before
        }
        String authorization = request.header("Authorization");
        Optional<SignedIn> who = authorization == null ? byCookie(request) : byHeader(request, authorization);
        return who.map(known ->
                new AuthenticatedCaller(known.organization(), known.user().toString(), authorization == null));
    }

    @Override
    public boolean isStillSignedIn(Context request) {
        Optional<String> secret = secret(request);
        return secret.isEmpty()
                ? caller(request).isPresent() // a provider's token, which has no session here
                : secret.flatMap(sessions::look)
                        .filter(current -> reception.isAdmitted(current.who()))
                        .isPresent();
    }

    /** The session that the request belongs to; empty where a provider's token authenticates it. */
    static Optional<Current> session(Context request) {
        return Optional.ofNullable(request.attribute(SESSION));
    }

    /** What opened that session. */
    static Optional<String> secret(Context request) {
        return Optional.ofNullable(request.attribute(SECRET));
    }

    private Optional<SignedIn> byCookie(Context request) {
        return SessionCookie.SESSION.read(request).flatMap(secret -> {
            Optional<Current> session = admitted(secret, Carrier.COOKIE, request);
            session.ifPresent(current -> SameOrigin.check(request, current.forgeryToken()));
            return session.map(Current::who);
        });
    }

    private Optional<SignedIn> byHeader(Context request, String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Optional.empty();
        }
        String token = authorization.substring(BEARER.length()).strip();
        return TokenForm.isOwn(token) ? admitted(token, Carrier.TOKEN, request).map(Current::who) : fromProvider(token);
    }

    private Optional<Current> admitted(String secret, Carrier carrier, Context request) {
        Optional<Current> session = sessions.use(secret, carrier);
        if (session.isEmpty()) {
            return session;
        }
        Optional<Organization> snapshot = reception.admitted(session.get().who());
        if (snapshot.isEmpty()) {
            sessions.close(secret);
            return Optional.empty();
        }
        SeenSnapshot.put(request, snapshot.get());
        request.attribute(SESSION, session.get());
        request.attribute(SECRET, secret);
        return session;
    }

    private Optional<SignedIn> fromProvider(String token) {
        if (provider.filter(each -> each.settings().audience().isPresent()).isEmpty()) {
            return Optional.empty();
        }
        try {
            return reception.fromProvider(
                    providerProperty, provider.get().tokens().claim(token));
        } catch (ProviderException e) {
            if (e.isUnavailable()) {
                faults.accept(e);
                throw unavailable();
            }
            return Optional.empty();
        }
    }

    static Refusal unavailable() {
        return new Refusal(503, "SignInUnavailable", "Who knows the answer can't be asked now. Try again later.");
    }
}
