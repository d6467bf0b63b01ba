package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderAwayTest {

    @TempDir
    Path folder;

    @Test
    void aProviderThatIsAwayIsNoReasonNotToStart() {
        // Port 9 of this machine: nobody listens.
        try (SignInServer server = SignInServer.on(
                folder.resolve("home"),
                Map.of(
                        "REEVE_OIDC_ISSUER", "http://127.0.0.1:9",
                        "REEVE_OIDC_CLIENT_ID", "reeve",
                        "REEVE_OIDC_REDIRECT", "https://127.0.0.1/signin/oidc/callback",
                        "REEVE_OIDC_AUDIENCE", TestProvider.AUDIENCE,
                        "REEVE_OIDC_CLAIM", "upn"))) {
            assertThat(server.get("/signin/oidc").code()).isEqualTo("SignInUnavailable");
            assertThat(server.get("/session", "Authorization", "Bearer a.b.c").status())
                    .isEqualTo(503);
            assertThat(server.log()).contains("can't be asked");

            server.password("terrya", "Correct-horse-7");
            assertThat(server.signIn("terrya", "Correct-horse-7").status()).isEqualTo(200);
        }
    }
}
