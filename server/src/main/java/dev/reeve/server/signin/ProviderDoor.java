package dev.reeve.server.signin;

import dev.reeve.server.http.Door;
import dev.reeve.server.http.RequestRecord;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.signin.SignInSessions.Carrier;
import dev.reeve.server.signin.oidc.CodeFlow.Departure;
import dev.reeve.server.signin.oidc.OpenIdProvider;
import dev.reeve.server.signin.oidc.ProviderException;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The routes by which a browser goes to the OpenID provider and comes back. */
final class ProviderDoor implements Door {

    static final String DEPARTURE = SignInDoor.SIGN_IN + "/oidc";

    private static final Duration JOURNEY = Duration.ofMinutes(10);

    private static final String WANTED = "to";

    private final OpenIdProvider provider;
    private final UserProperty property;
    private final Reception reception;
    private final SignInSessions sessions;
    private final Consumer<Exception> faults;

    ProviderDoor(
            OpenIdProvider provider,
            UserProperty property,
            Reception reception,
            SignInSessions sessions,
            Consumer<Exception> faults) {
        this.provider = provider;
        this.property = property;
        this.reception = reception;
        this.sessions = sessions;
        this.faults = faults;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(DEPARTURE, Access.ANYBODY, "Go to the OpenID provider to sign in.", this::depart)
                        .giving("text/html")
                        .asking(WANTED, "The place in the admin center to come back to: what stands behind its #/."),
                Route.get(DEPARTURE + "/callback", Access.ANYBODY, "Come back from the OpenID provider.", this::arrive)
                        .giving("text/html")
                        .asking("code", "What the provider gave.")
                        .asking("state", "Which journey it belongs to.")
                        .asking("error", "Why the provider gave none."));
    }

    private void depart(Context request) {
        WantedPlace wanted = WantedPlace.of(Optional.ofNullable(request.queryParam(WANTED)));
        try {
            Departure departure = provider.codes().depart();
            SessionCookie.JOURNEY.write(request, wanted.kept() + "." + departure.memory(), JOURNEY);
            request.status(302).header("Location", departure.location().toString());
        } catch (ProviderException e) {
            refuse(request, wanted, e);
        }
    }

    private void arrive(Context request) {
        String[] kept = SessionCookie.JOURNEY.read(request).orElse("").split("\\.", 2);
        WantedPlace wanted = WantedPlace.ofKept(kept[0]);
        String memory = kept.length == 2 ? kept[1] : "";
        SessionCookie.JOURNEY.remove(request);
        try {
            String word = provider.codes().arrive(memory, request.queryParamMap());
            Optional<SignedIn> who = reception.fromProvider(property, word);
            if (who.isEmpty()) {
                refuse(request, wanted, NoSignIn.NOT_ADMITTED);
                return;
            }
            SessionCookie.SESSION.write(
                    request, sessions.open(who.get(), Carrier.COOKIE).secret());
            request.header("Content-Security-Policy", "default-src 'none'").html(leadingTo(wanted));
        } catch (ProviderException e) {
            refuse(request, wanted, e);
        }
    }

    /** A redirect would still count as sent by the provider's site, which gets no cookie of the session; this page does not. */
    private static String leadingTo(WantedPlace wanted) {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=%1$s">
                <title>Signed in</title><p>Signed in. <a href="%1$s">Go on</a></p></html>
                """.formatted(wanted.address().replace("&", "&amp;"));
    }

    private void refuse(Context request, WantedPlace wanted, ProviderException e) {
        faults.accept(e);
        refuse(request, wanted, NoSignIn.of(e));
    }

    /** Leads a browser back to where one signs in, for the place that he wanted; a program gets the answer that programs get everywhere. */
    private static void refuse(Context request, WantedPlace wanted, NoSignIn why) {
        String accepted = request.header("Accept");
        if (accepted == null || !accepted.contains("text/html")) {
            throw why.refusal();
        }
        RequestRecord.outcome(request, why.refusal().code());
        request.status(303).header("Location", wanted.address("noSignIn", why.word()));
    }
}
