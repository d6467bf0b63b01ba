package dev.reeve.server.signin;

import dev.reeve.engine.error.ReeveException;
import dev.reeve.language.value.SecureText;
import dev.reeve.server.http.Door;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.JsonBody;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.signin.Reception.Outcome;
import dev.reeve.server.signin.SignInSessions.Carrier;
import dev.reeve.server.signin.SignInSessions.Current;
import dev.reeve.server.signin.SignInSessions.Opened;
import dev.reeve.server.signin.SignedIn.Manner;
import dev.reeve.server.signin.ldap.DirectoryUnavailableException;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The routes for signing in with a password or a one-time secret, for what a session may know of itself, and for leaving. */
final class SignInDoor implements Door {

    /** Where all routes for signing in begin. */
    static final String SIGN_IN = "/signin";

    private final Reception reception;
    private final SignInSessions sessions;
    private final OneTimeSignIn oneTime;
    private final Function<SignedIn, String> names;
    private final boolean hasProvider;
    private final JsonBody bodies;
    private final Consumer<Exception> faults;

    /**
     * The routes.
     *
     * @param names tells a user's name for people
     */
    SignInDoor(
            Reception reception,
            SignInSessions sessions,
            OneTimeSignIn oneTime,
            Function<SignedIn, String> names,
            boolean hasProvider,
            JsonBody bodies,
            Consumer<Exception> faults) {
        this.reception = reception;
        this.sessions = sessions;
        this.oneTime = oneTime;
        this.names = names;
        this.hasProvider = hasProvider;
        this.bodies = bodies;
        this.faults = faults;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SIGN_IN + "/methods", Access.ANYBODY, "How people sign in here.", this::methods),
                Route.post(
                        SIGN_IN,
                        Access.ANYBODY,
                        "Sign in with name and password, for a session in a cookie or, with token, in a bearer token.",
                        texts("user", "password", "organization", "token"),
                        this::signIn),
                Route.post(
                        SIGN_IN + "/once",
                        Access.ANYBODY,
                        "Sign in with the one-time secret that a new server printed.",
                        texts("secret", "token"),
                        this::signInOnce),
                Route.get("/session", Access.SIGNED_IN, "Who is signed in, and until when.", this::session),
                Route.post(
                        "/session/password",
                        Access.SIGNED_IN,
                        "Set one's own password.",
                        texts("oldPassword", "newPassword"),
                        this::setPassword),
                Route.plain(HandlerType.POST, "/signout", Access.SIGNED_IN, "Sign out.", this::signOut));
    }

    private static ObjectNode texts(String... names) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String name : names) {
            properties.putObject(name).put("type", name.equals("token") ? "boolean" : "string");
        }
        return schema;
    }

    private void methods(Context request) {
        ObjectNode methods = JsonNodeFactory.instance.objectNode().put("password", true);
        if (hasProvider) {
            methods.put("oidc", ProviderDoor.DEPARTURE);
        }
        request.result(methods.toString());
    }

    private void signIn(Context request) {
        SameOrigin.checkOrigin(request);
        ObjectNode body = bodies.object(request);
        Reception.Attempt attempt = new Reception.Attempt(
                required(body, "user"),
                new SecureText(required(body, "password")),
                text(body, "organization"),
                address(request));
        switch (attempted(attempt)) {
            case Outcome.Right(SignedIn who) -> open(request, who, isOn(body, "token"));
            case Outcome.Wrong() -> throw wrong();
            case Outcome.Wait(var time) -> throw later(request, time);
        }
    }

    private static Refusal later(Context request, Duration time) {
        long seconds = Math.max(1, time.toSeconds() + 1);
        request.header("Retry-After", Long.toString(seconds));
        return new Refusal(429, "TooManyAttempts", "There were too many failures. Try again in " + seconds + " s.");
    }

    private Outcome attempted(Reception.Attempt attempt) {
        try {
            return reception.signIn(attempt);
        } catch (DirectoryUnavailableException e) {
            faults.accept(e);
            throw SignInCallers.unavailable();
        }
    }

    private void signInOnce(Context request) {
        SameOrigin.checkOrigin(request);
        ObjectNode body = bodies.object(request);
        SignedIn who = oneTime.use(required(body, "secret"))
                .filter(reception::isAdmitted)
                .orElseThrow(SignInDoor::wrong);
        open(request, who, isOn(body, "token"));
    }

    private void open(Context request, SignedIn who, boolean asToken) {
        // What the browser had before is not taken over, and ends [fixation].
        SessionCookie.SESSION.read(request).ifPresent(sessions::close);
        Opened opened = sessions.open(who, asToken ? Carrier.TOKEN : Carrier.COOKIE);
        ObjectNode body = told(opened.session(), !asToken);
        if (asToken) {
            body.put("token", opened.secret());
        } else {
            SessionCookie.SESSION.write(request, opened.secret());
        }
        request.result(body.toString());
    }

    private ObjectNode told(Current session, boolean withForgeryToken) {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("user", names.apply(session.who()))
                .put("id", session.who().user().toString())
                .put("organization", session.who().organization().uuid().toString())
                .put("mustSetPassword", session.who().manner() == Manner.ONCE)
                .put("expires", session.ends().toString());
        if (withForgeryToken) {
            told.put("csrfToken", session.forgeryToken());
        }
        return told;
    }

    private void session(Context request) {
        Optional<Current> session = SignInCallers.session(request);
        boolean byCookie = request.header("Authorization") == null;
        request.result(session.map(current -> told(current, byCookie))
                .orElseGet(() -> JsonNodeFactory.instance
                        .objectNode()
                        .put("id", HttpServer.caller(request).user())
                        .put(
                                "organization",
                                HttpServer.caller(request).organization().uuid().toString()))
                .toString());
    }

    private void setPassword(Context request) {
        ObjectNode body = bodies.object(request);
        Current session = SignInCallers.session(request)
                .orElseThrow(() -> Refusal.badRequest("The provider that you signed in at keeps your password."));
        SecureText wanted = new SecureText(required(body, "newPassword"));
        Optional<SecureText> old = text(body, "oldPassword").map(SecureText::new);
        try {
            switch (reception.setPassword(session.who(), old, address(request), wanted)) {
                case Outcome.Right(SignedIn now) ->
                    SignInCallers.secret(request).ifPresent(kept -> sessions.closeOthers(now, kept));
                case Outcome.Wrong _ -> throw new Refusal(403, "SignInFailed", "The old password is not right.");
                case Outcome.Wait(var time) -> throw later(request, time);
            }
        } catch (ReeveException e) {
            throw new Refusal(400, e.code().name(), String.valueOf(e.getMessage()));
        }
        request.status(204);
    }

    private void signOut(Context request) {
        SignInCallers.secret(request).ifPresent(sessions::close);
        SessionCookie.SESSION.remove(request);
        request.status(204);
    }

    private static InetAddress address(Context request) {
        try {
            return InetAddress.getByName(request.ip());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address in figures is never looked up", e);
        }
    }

    private static Refusal wrong() {
        return new Refusal(401, "SignInFailed", "Name or password is not right, or the account may not sign in.");
    }

    private static boolean isOn(ObjectNode body, String name) {
        JsonNode value = body.get(name);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    private static Optional<String> text(ObjectNode body, String name) {
        return Optional.ofNullable(body.get(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static String required(ObjectNode body, String name) {
        return text(body, name)
                .filter(value -> value.length() <= 1024)
                .orElseThrow(() -> Refusal.badRequest("Give \"" + name + "\", a text of up to 1024 characters."));
    }
}
