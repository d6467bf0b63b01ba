package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller may have one request running at a time, and sends a body that does not come. */
class SlowBodyTest {

    @TempDir
    private static Path home;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        server = RunningServer.on(
                home,
                Map.of(
                        "REEVE_HTTP_TLS",
                        "false",
                        "REEVE_SESSIONS_MOST_CALLS",
                        "1",
                        "REEVE_SESSIONS_MOST_OF_CALLER",
                        "1"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/adminapi/beta/contoso.com/InvokeCommand",
                "/adminapi/beta/contoso.com/$batch",
                "/api/v1/contoso.com/changes",
                "/api/v1/contoso.com/changes/preview",
                "/api/v1/contoso.com/explain/why",
                "/api/v1/contoso.com/pipelines",
                "/access/v1/evaluation",
            })
    @DisplayName("What does not come takes no place among the requests that run")
    void takesNoPlace(String path) throws IOException, InterruptedException {
        URI address = URI.create(server.address());
        try (Socket slow = new Socket(address.getHost(), address.getPort());
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.ISO_8859_1))) {
            slow.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer Administrator\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            // The server says so when it begins to read the body.
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");

            assertThat(server.post(
                                    "/adminapi/beta/contoso.com/InvokeCommand",
                                    "Administrator",
                                    "{\"CmdletInput\":{\"CmdletName\":\"Get-AcceptedDomain\"}}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.post("/api/v1/contoso.com/pipelines", "Administrator", "{\"script\":\"1\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
