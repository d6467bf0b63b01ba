package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.server.signin.SignInServer.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which doors {@code RemotePowerShellEnabled} closes. */
class AdminCenterDoorTest {

    private static final String PASSWORD = "Terry's own pass phrase";
    private static final String OWN_MAILBOX =
            "{\"CmdletInput\":{\"CmdletName\":\"Get-Mailbox\",\"Parameters\":{\"Identity\":\"terrya\"}}}";
    private static final String INVOKE = "/adminapi/beta/contoso.com/InvokeCommand";
    private static final String SCRIPT = "/api/v1/contoso.com/pipelines";

    @TempDir
    Path home;

    private SignInServer server;

    @BeforeEach
    void start() {
        server = SignInServer.on(home);
        server.password("terrya", PASSWORD);
        server.change(
                "terrya",
                user -> user.withProperties(
                        user.properties().with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, false)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("USER-2: without remote PowerShell no scripts run, and no cmdlets of programs; the admin center's do")
    void remotePowerShell() {
        Answer signedIn = server.signIn("terrya", PASSWORD);
        String forgery = server.get("/session", "Cookie", signedIn.cookie())
                .json()
                .path("csrfToken")
                .asString();
        String[] browser = {"Cookie", signedIn.cookie(), "X-CSRF-Token", forgery};
        String[] program = {"Authorization", "Bearer " + server.token("terrya", PASSWORD)};

        assertThat(server.post(INVOKE, OWN_MAILBOX, browser).status()).isEqualTo(200);
        assertThat(server.post(SCRIPT, "{\"script\":\"1\"}", browser).code()).isEqualTo("NoSession");
        assertThat(server.post(INVOKE, OWN_MAILBOX, program).status()).isEqualTo(403);
        Answer refused = server.post(SCRIPT, "{\"script\":\"1\"}", program);
        assertThat(refused.code()).isEqualTo("NoSession");
        assertThat(refused.json().path("error").path("message").asString())
                .contains("'contoso.com/Sales/North America/Terry Adams' may not open a management shell");
    }
}
