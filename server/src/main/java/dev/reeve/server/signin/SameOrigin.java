package dev.reeve.server.signin;

import dev.reeve.server.http.Refusal;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Keeps other sites from sending requests in somebody's name, who need only have a page open there. */
final class SameOrigin {

    static final String FORGERY_TOKEN = "X-CSRF-Token";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    /**
     * Checks a request that a cookie authenticates.
     *
     * @throws Refusal where it would change something and carries not the session's token
     */
    static void check(Context request, String forgeryToken) {
        if (READING.contains(request.method().name())) {
            return;
        }
        checkOrigin(request);
        boolean carried = Optional.ofNullable(request.header(FORGERY_TOKEN))
                .filter(token -> Secrets.same(token, forgeryToken))
                .isPresent();
        if (!carried) {
            throw new Refusal(
                    403,
                    "CrossSite",
                    "With the cookie of a session, changes need the header " + FORGERY_TOKEN
                            + " with the token that GET /session tells.");
        }
    }

    /**
     * Checks where a request was made, as far as the browser says.
     *
     * @throws Refusal where that is another site
     */
    static void checkOrigin(Context request) {
        boolean foreign = Optional.ofNullable(request.header("Origin"))
                        .filter(origin -> !isOwn(origin, request))
                        .isPresent()
                || Optional.ofNullable(request.header("Sec-Fetch-Site"))
                        .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                        .isPresent();
        if (foreign) {
            throw new Refusal(403, "CrossSite", "Requests from pages of other sites are refused.");
        }
    }

    private static boolean isOwn(String origin, Context request) {
        try {
            URI address = URI.create(origin);
            int port = address.getPort() >= 0 ? address.getPort() : "http".equals(address.getScheme()) ? 80 : 443;
            return request.req().getServerName().equalsIgnoreCase(address.getHost())
                    && port == request.req().getServerPort();
        } catch (IllegalArgumentException _) {
            return false; // among them the origin "null" of pages that hide theirs
        }
    }
}
