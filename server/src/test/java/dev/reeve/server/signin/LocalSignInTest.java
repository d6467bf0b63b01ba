package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.server.signin.SignInServer.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords kept here, sessions and what protects them, over HTTPS. */
class LocalSignInTest {

    private static final String PASSWORD = "Correct-horse-7";

    @TempDir
    static Path folder;

    private static SignInServer server;

    @BeforeAll
    static void start() {
        server = SignInServer.on(folder.resolve("home"));
        server.password("terrya", PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Recipient disabled(Recipient user) {
        return user.withProperties(
                user.properties().with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount"));
    }

    private static Recipient enabled(Recipient user) {
        return user.withProperties(user.properties().with(RecipientProperties.USER_ACCOUNT_CONTROL, "NormalAccount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"terrya", "TERRY@contoso.com", "CONTOSO\\terrya", "contoso.com\\terrya"})
    @DisplayName("SH-69: whoever knows name and password has a session")
    void names(String name) {
        Answer answer = server.signIn(name, PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("user").asString()).contains("Terry");
        assertThat(server.get("/session", "Cookie", answer.cookie())
                        .json()
                        .path("id")
                        .asString())
                .isEqualTo(server.user("terrya").id().toString());
    }

    @Test
    void theCookieIsForThisHostAndTlsAndNoScript() {
        assertThat(server.signIn("terrya", PASSWORD).header("set-cookie"))
                .matches("__Host-reeve=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    @Test
    @DisplayName("Another password, nobody and an account without password are not told apart")
    void wrong() {
        Answer wrong = server.signIn("terrya", "Correct-horse-8");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(server.signIn("nobody-at-all", PASSWORD).body()).isEqualTo(wrong.body());
        assertThat(server.signIn("Administrator", PASSWORD).body()).isEqualTo(wrong.body());
        assertThat(server.signIn("Administrator", "").body()).isEqualTo(wrong.body());
        assertThat(wrong.header("set-cookie")).isEmpty();
    }

    @Test
    @DisplayName("USER-2: whoever is disabled can't sign in, and whoever was signed in is out at the next request")
    void disabledAccount() {
        server.password("adelec", PASSWORD);
        String cookie = server.signIn("adelec", PASSWORD).cookie();
        String token = server.token("adelec", PASSWORD);
        assertThat(server.get("/session", "Cookie", cookie).status()).isEqualTo(200);

        server.change("adelec", LocalSignInTest::disabled);

        assertThat(server.get("/session", "Cookie", cookie).status()).isEqualTo(401);
        assertThat(server.get("/session", "Authorization", "Bearer " + token).status())
                .isEqualTo(401);
        assertThat(server.signIn("adelec", PASSWORD).code()).isEqualTo("SignInFailed");

        server.change("adelec", LocalSignInTest::enabled);
        assertThat(server.get("/session", "Cookie", cookie).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("Whose rights go while the rest of his question is on its way is answered without them")
    void rightsThatGoMeanwhile() {
        server.password("adelec", PASSWORD);
        String token = server.token("adelec", PASSWORD);
        String question = """
                {"subject":{"type":"user","id":"adelec"},"action":{"name":"Get-Mailbox"},
                 "resource":{"type":"mailbox","id":"adelec"}}""";
        String[] asked = {"Authorization", "Bearer " + token, "Content-Type", "application/json"};
        assertThat(server.postWaiting("/access/v1/evaluation", question, () -> {}, asked)
                        .body())
                .isEqualTo("{\"decision\":true}");

        assertThat(server.postWaiting(
                                "/access/v1/evaluation",
                                question,
                                () -> server.change("adelec", LocalSignInTest::disabled),
                                asked)
                        .body())
                .isEqualTo("{\"decision\":false}");

        server.change("adelec", LocalSignInTest::enabled);
    }

    @Test
    @DisplayName("Whose password another process sets is out at the next request, whatever he asked before")
    void passwordOfAnotherProcess() {
        server.password("adelec", PASSWORD);
        String token = server.token("adelec", PASSWORD);
        for (int i = 0; i < 2; i++) {
            assertThat(server.get("/session", "Authorization", "Bearer " + token)
                            .status())
                    .isEqualTo(200);
        }

        server.password("adelec", PASSWORD);

        assertThat(server.get("/session", "Authorization", "Bearer " + token).status())
                .isEqualTo(401);
    }

    @Test
    void aTokenIsNoCookieAndACookieNoToken() {
        String token = server.token("terrya", PASSWORD);
        String cookie = server.signIn("terrya", PASSWORD).cookie();

        assertThat(server.get("/session", "Authorization", "Bearer " + token).status())
                .isEqualTo(200);
        assertThat(server.get("/session", "Cookie", "__Host-reeve=" + token).status())
                .isEqualTo(401);
        assertThat(server.get("/session", "Authorization", "Bearer " + cookie.substring(cookie.indexOf('=') + 1))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("A session that somebody prepared is not the one that signing in gives")
    void fixation() {
        String prepared = "__Host-reeve=" + "A".repeat(43);
        String mine = server.signIn("terrya", PASSWORD).cookie();

        Answer again = server.post("/signin", SignInServer.credentials("terrya", PASSWORD), "Cookie", mine);

        assertThat(server.post("/signin", SignInServer.credentials("terrya", PASSWORD), "Cookie", prepared)
                        .cookie())
                .isNotEqualTo(prepared);
        assertThat(again.cookie()).isNotEqualTo(mine);
        assertThat(server.get("/session", "Cookie", mine).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("With a cookie, changes need the session's token, and no other site makes them")
    void forgery() {
        Answer session = server.signIn("terrya", PASSWORD);
        String token = session.json().path("csrfToken").asString();
        String host = server.uri("/").getAuthority();

        assertThat(server.post("/signout", "{}", "Cookie", session.cookie()).code())
                .isEqualTo("CrossSite");
        assertThat(server.post("/signout", "{}", "Cookie", session.cookie(), "X-CSRF-Token", token + "x")
                        .code())
                .isEqualTo("CrossSite");
        for (String foreign : new String[] {"https://evil.example", "null", "https://" + host + ".evil.example"}) {
            assertThat(server.post(
                                    "/signout",
                                    "{}",
                                    "Cookie",
                                    session.cookie(),
                                    "X-CSRF-Token",
                                    token,
                                    "Origin",
                                    foreign)
                            .code())
                    .isEqualTo("CrossSite");
        }
        assertThat(server.post(
                                "/signout",
                                "{}",
                                "Cookie",
                                session.cookie(),
                                "X-CSRF-Token",
                                token,
                                "Sec-Fetch-Site",
                                "same-site")
                        .code())
                .isEqualTo("CrossSite");
        assertThat(server.get("/session", "Cookie", session.cookie()).status()).isEqualTo(200);
        assertThat(server.post(
                                "/signout",
                                "{}",
                                "Cookie",
                                session.cookie(),
                                "X-CSRF-Token",
                                token,
                                "Origin",
                                "https://" + host)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void nobodyIsSignedInFromAnotherSite() {
        assertThat(server.post(
                                "/signin",
                                SignInServer.credentials("terrya", PASSWORD),
                                "Origin",
                                "https://evil.example")
                        .code())
                .isEqualTo("CrossSite");
    }

    @Test
    void signingOutEndsTheSession() {
        Answer session = server.signIn("terrya", PASSWORD);

        Answer out = server.post(
                "/signout",
                "{}",
                "Cookie",
                session.cookie(),
                "X-CSRF-Token",
                session.json().path("csrfToken").asString());

        assertThat(out.header("set-cookie")).contains("__Host-reeve=;", "Max-Age=0");
        assertThat(server.get("/session", "Cookie", session.cookie()).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("COMP-5: whoever knows the old password sets a new one, and his other sessions end")
    void ownPassword() {
        server.password("aishat", PASSWORD);
        String mine = server.token("aishat", PASSWORD);
        String other = server.token("aishat", PASSWORD);
        String change = "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}";

        assertThat(server.post(
                                "/session/password",
                                change.formatted("no-not-this", "Another-horse-8"),
                                "Authorization",
                                "Bearer " + mine)
                        .status())
                .isEqualTo(403);
        assertThat(server.post(
                                "/session/password",
                                change.formatted(PASSWORD, "short"),
                                "Authorization",
                                "Bearer " + mine)
                        .code())
                .isEqualTo("InvalidArgument");
        assertThat(server.post(
                                "/session/password",
                                change.formatted(PASSWORD, "Another-horse-8"),
                                "Authorization",
                                "Bearer " + mine)
                        .status())
                .isEqualTo(204);

        assertThat(server.get("/session", "Authorization", "Bearer " + mine).status())
                .isEqualTo(200);
        assertThat(server.get("/session", "Authorization", "Bearer " + other).status())
                .isEqualTo(401);
        assertThat(server.signIn("aishat", PASSWORD).status()).isEqualTo(401);
        assertThat(server.signIn("aishat", "Another-horse-8").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("SH-74: the log tells of no password, no cookie and no token")
    void silence() {
        String token = server.token("terrya", PASSWORD);
        server.get("/session", "Authorization", "Bearer " + token);

        assertThat(server.log()).doesNotContain(PASSWORD).doesNotContain(token);
    }
}
