package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.server.signin.SignInServer.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new server: nobody has a password yet. Then guessing at it. */
class FirstSignInTest {

    private static final String PASSWORD = "Correct-horse-7";

    @TempDir
    Path folder;

    @Test
    void theAdministratorSignsInOnceAndSetsHisPassword() {
        try (SignInServer server = SignInServer.on(folder.resolve("home"))) {
            String secret = server.server().firstSignIn().orElseThrow();
            String offer = "{\"secret\":\"" + secret + "\",\"token\":true}";

            assertThat(server.post("/signin/once", offer.replace(secret, secret + "x"))
                            .status())
                    .isEqualTo(401);
            Answer first = server.post("/signin/once", offer);
            assertThat(first.json().path("user").asString()).isEqualTo("contoso.com/Users/Administrator");
            assertThat(server.post("/signin/once", offer).status()).isEqualTo(401);

            String token = "Bearer " + first.json().path("token").asString();
            assertThat(server.post(
                                    "/session/password",
                                    "{\"newPassword\":\"" + PASSWORD + "\"}",
                                    "Authorization",
                                    token)
                            .status())
                    .isEqualTo(204);
            assertThat(server.signIn("Administrator", PASSWORD).status()).isEqualTo(200);
            assertThat(server.post(
                                    "/session/password",
                                    "{\"newPassword\":\"Without-the-old-1\"}",
                                    "Authorization",
                                    token)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void guessingIsMadeToWait() {
        try (SignInServer server = SignInServer.on(folder.resolve("home"))) {
            server.password("terrya", PASSWORD);
            for (int guess = 0; guess < 5; guess++) {
                assertThat(server.signIn("terrya", "guess-" + guess).status()).isEqualTo(401);
            }

            // Under another name it is the same account.
            Answer late = server.signIn("CONTOSO\\terrya", PASSWORD);

            assertThat(late.status()).isEqualTo(429);
            assertThat(late.code()).isEqualTo("TooManyAttempts");
            assertThat(Integer.parseInt(late.header("retry-after"))).isBetween(1, 3);
            // Nor does a wait tell that there is such an account: the names of nobody count as one in the same way.
            for (String name : new String[] {
                "nobody", "CONTOSO\\nobody", "nobody@contoso.com", "contoso.com\\Nobody", "NOBODY@CONTOSO.COM"
            }) {
                assertThat(server.signIn(name, "guess").status()).isEqualTo(401);
            }
            assertThat(server.signIn("nobody@elsewhere.example", PASSWORD).status())
                    .isEqualTo(401);
            assertThat(server.signIn("nobody", PASSWORD).status()).isEqualTo(429);
        }
    }

    @Test
    void spellingsThatADirectoryTakesForOneNameAreCountedAsOne() {
        try (SignInServer server = SignInServer.on(folder.resolve("home"))) {
            for (String name :
                    new String[] {" no body", "no  body ", "NO\tBODY", "n\u00f6 body", "\uff4eo\u00ad body"}) {
                assertThat(server.signIn(name, PASSWORD).status()).isEqualTo(401);
            }

            assertThat(server.signIn("no body", PASSWORD).status()).isEqualTo(429);
        }
    }

    @Test
    void aPasswordThatAnAdministratorSetsEndsTheSessionsBegunWithTheOneBefore() {
        try (SignInServer server = SignInServer.on(folder.resolve("home"))) {
            server.password("Administrator", PASSWORD);
            server.password("terrya", PASSWORD);
            String administrator = "Bearer " + server.token("Administrator", PASSWORD);
            String before = "Bearer " + server.token("terrya", PASSWORD);
            run(
                    server,
                    administrator,
                    "New-ManagementRoleAssignment -Role 'Reset Password' -SecurityGroup 'Organization Management'");
            assertThat(server.get("/session", "Authorization", before).status()).isEqualTo(200);

            run(
                    server,
                    administrator,
                    "Set-Mailbox Terry -Password (ConvertTo-SecureString '" + PASSWORD + "' -AsPlainText -Force)");

            assertThat(server.get("/session", "Authorization", before).status()).isEqualTo(401);
            assertThat(server.signIn("terrya", PASSWORD).status()).isEqualTo(200);
            assertThat(server.get("/session", "Authorization", administrator).status())
                    .isEqualTo(200);
        }
    }

    private static void run(SignInServer server, String authorization, String script) {
        String body = SignInServer.JSON.createObjectNode().put("script", script).toString();
        Answer answer = server.post("/api/v1/contoso.com/pipelines", body, "Authorization", authorization);
        assertThat(answer.body()).contains("\"hadErrors\":false");
    }

    @Test
    void theOneTimeSignInIsOverWhenThePasswordIsSetElsewhere() {
        try (SignInServer server = SignInServer.on(folder.resolve("home"))) {
            String secret = server.server().firstSignIn().orElseThrow();

            server.password("Administrator", PASSWORD);

            assertThat(server.post("/signin/once", "{\"secret\":\"" + secret + "\"}")
                            .status())
                    .isEqualTo(401);
        }
    }
}
