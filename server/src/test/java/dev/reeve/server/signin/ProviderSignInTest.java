package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.server.signin.SignInServer.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at a real OpenID provider: browsers by code with PKCE, programs by bearer tokens. */
class ProviderSignInTest {

    @TempDir
    static Path folder;

    private static URI callback;
    private static TestProvider provider;
    private static SignInServer server;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        callback = URI.create("https://127.0.0.1:" + port + "/signin/oidc/callback");
        provider = TestProvider.start(callback);
        server = SignInServer.on(folder.resolve("home"), settings(port));
    }

    private static Map<String, String> settings(int port) {
        Map<String, String> settings = new HashMap<>(provider.settings(callback));
        settings.put("REEVE_HTTP_PORT", Integer.toString(port));
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    @BeforeEach
    void terry() {
        provider.signInAs("Terry@contoso.com");
        provider.tokensLast(600);
    }

    /** What the browser has when it was sent to the provider and back. */
    private record Journey(String cookie, String arrival) {}

    private static Journey journey() {
        return journey("");
    }

    private static Journey journey(String query) {
        Answer departure = server.get("/signin/oidc" + query);
        assertThat(departure.status()).isEqualTo(302);
        URI arrival = TestProvider.through(URI.create(departure.header("location")), callback);
        return new Journey(departure.cookie(), arrival.getRawPath() + "?" + arrival.getRawQuery());
    }

    private static Answer arrive(Journey journey) {
        return server.get(journey.arrival(), "Cookie", journey.cookie());
    }

    private static int withToken(String token) {
        return server.get("/session", "Authorization", "Bearer " + token).status();
    }

    @Test
    @DisplayName("SH-69: the user whom the provider's claim tells has a session")
    void signsIn() {
        Answer arrived = arrive(journey());

        assertThat(arrived.status()).isEqualTo(200);
        String session = arrived.header("set-cookie")
                .lines()
                .filter(cookie -> cookie.startsWith("__Host-reeve="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        assertThat(server.get("/session", "Cookie", session).json().path("id").asString())
                .isEqualTo(server.user("terrya").id().toString());
    }

    @Test
    @DisplayName("Who comes back is where he wanted to be: in the admin center, and nowhere else")
    void comesBackToWhereHeWantedToBe() {
        assertThat(arrive(journey("?to=explorer%3Fwho%3DTerry%2BAdams%26on%3D%25C3%25A9"))
                        .body())
                .contains("content=\"0;url=/#/explorer?who=Terry+Adams&amp;on=%C3%A9\"");
        for (String elsewhere : List.of(
                "https%3A%2F%2Felsewhere.example%2F",
                "%2F%2Felsewhere.example",
                "%5C%5Celsewhere.example",
                "groups%22%3E%3Cscript%3E",
                "groups%0D%0ALocation%3A%20x",
                "x".repeat(1001))) {
            assertThat(arrive(journey("?to=" + elsewhere)).body())
                    .contains("content=\"0;url=/#/\"")
                    .doesNotContain("elsewhere", "script", "Location", "xxx");
        }
        provider.signInAs("nobody@contoso.com");
        assertThat(ledTo(journey("?to=groups"))).isEqualTo("/#/groups?noSignIn=notAdmitted");
        assertThat(ledTo(journey("?to=explorer%3Fwho%3DTerry")))
                .isEqualTo("/#/explorer?who=Terry&noSignIn=notAdmitted");
    }

    @Test
    @DisplayName("A place that somebody put into the cookie himself leads nowhere else")
    void forgedPlace() {
        Journey journey = journey();
        String forged = Base64.getUrlEncoder()
                .encodeToString("\"><a href=//elsewhere.example>".getBytes(StandardCharsets.UTF_8));
        int begins = journey.cookie().indexOf('=') + 1;
        String memory = journey.cookie().substring(journey.cookie().indexOf('.', begins));

        assertThat(arrive(new Journey(journey.cookie().substring(0, begins) + forged + memory, journey.arrival()))
                        .body())
                .contains("content=\"0;url=/#/\"")
                .doesNotContain("elsewhere");
    }

    @Test
    void theWayThereAsksForACodeWithAChallenge() {
        Answer departure = server.get("/signin/oidc");

        assertThat(departure.header("location"))
                .startsWith(provider.issuer() + "/auth?")
                .contains("response_type=code", "code_challenge_method=S256", "nonce=", "state=");
        assertThat(departure.header("set-cookie"))
                .startsWith("__Host-reeve-journey=")
                .endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600");
    }

    @Test
    @DisplayName("Nobody finishes a sign-in that another browser began, or twice, or with another's code")
    void onlyWhoBeganIt() {
        Journey mine = journey();
        Journey others = journey();

        assertThat(arrive(new Journey("a=b", mine.arrival())).status()).isEqualTo(403);
        assertThat(arrive(new Journey(others.cookie(), mine.arrival())).status())
                .isEqualTo(403);
        String otherCode =
                mine.arrival().replaceFirst("code=[^&]+", others.arrival().replaceFirst(".*(code=[^&]+).*", "$1"));
        assertThat(arrive(new Journey(mine.cookie(), otherCode)).status()).isEqualTo(403);
        assertThat(arrive(mine).status()).isEqualTo(200);
        assertThat(arrive(mine).status()).isEqualTo(403);
    }

    @Test
    void whoIsNoUserHereIsRefused() {
        provider.signInAs("nobody@contoso.com");

        assertThat(arrive(journey()).code()).isEqualTo("SignInFailed");
        assertThat(withToken(provider.token(TestProvider.AUDIENCE))).isEqualTo(401);
    }

    @Test
    @DisplayName("USER-2: a provider's word does not help a disabled account")
    void disabled() {
        provider.signInAs("AdeleC@contoso.com");
        String token = provider.token(TestProvider.AUDIENCE);
        assertThat(withToken(token)).isEqualTo(200);

        server.change(
                "adelec",
                user -> user.withProperties(user.properties()
                        .with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount")));

        assertThat(withToken(token)).isEqualTo(401);
        assertThat(arrive(journey()).code()).isEqualTo("SignInFailed");
        assertThat(ledTo(journey())).isEqualTo("/#/?noSignIn=notAdmitted");
    }

    /** Where a browser is led that comes back refused; it has no session. */
    private static String ledTo(Journey journey) {
        Answer answer = server.get(
                journey.arrival(), "Cookie", journey.cookie(), "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("set-cookie")).doesNotContain("__Host-reeve=");
        return answer.header("location");
    }

    @Test
    @DisplayName("A browser that comes back refused is led to the sign-in page, which learns no more than the kind")
    void ledBack() {
        Journey mine = journey();
        assertThat(ledTo(new Journey("a=b", mine.arrival()))).isEqualTo("/#/?noSignIn=failed");

        provider.signInAs("nobody@contoso.com");
        assertThat(ledTo(journey())).isEqualTo("/#/?noSignIn=notAdmitted");

        provider.cancel();
        Journey cancelled = journey();
        assertThat(ledTo(cancelled)).isEqualTo("/#/?noSignIn=cancelled");
        assertThat(arrive(cancelled).code()).isEqualTo("SignInFailed");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertThat(withToken(provider.token(TestProvider.AUDIENCE))).isEqualTo(200);
        assertThat(withToken(provider.token("https://other.test/api"))).isEqualTo(401);
    }

    @Test
    void aTokenThatIsOverIsRefused() {
        provider.tokensLast(-300);

        assertThat(withToken(provider.token(TestProvider.AUDIENCE))).isEqualTo(401);
    }

    @Test
    void aTokenThatTheProviderHasNotSignedIsRefused() throws ParseException, JOSEException {
        String real = provider.token(TestProvider.AUDIENCE);
        JWTClaimsSet claims = SignedJWT.parse(real).getJWTClaimsSet();
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(SignedJWT.parse(real).getHeader().getKeyID())
                        .build(),
                claims);
        shared.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        JWTClaimsSet later = new JWTClaimsSet.Builder(claims)
                .expirationTime(Date.from(Instant.now().plusSeconds(100_000)))
                .build();
        String[] parts = real.split("\\.");

        assertThat(withToken(new PlainJWT(claims).serialize())).isEqualTo(401);
        assertThat(withToken(shared.serialize())).isEqualTo(401);
        assertThat(withToken(parts[0] + "." + later.toPayload().toBase64URL() + "." + parts[2]))
                .isEqualTo(401);
        assertThat(withToken("not.a.token")).isEqualTo(401);
    }

    @Test
    void keysThatTheProviderReplacesAreFetchedAnew() {
        String before = provider.token(TestProvider.AUDIENCE);
        assertThat(withToken(before)).isEqualTo(200);

        provider.rotateKeys();

        assertThat(withToken(provider.token(TestProvider.AUDIENCE))).isEqualTo(200);
        assertThat(withToken(before)).isEqualTo(401);
    }
}
