package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server as it starts without any configuration. */
class ServerTest {

    @TempDir
    private Path home;

    private RunningServer server;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = RunningServer.on(home);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("It speaks HTTPS and HTTP/2 at this machine's own address, and is well")
    void healthy() throws IOException, InterruptedException {
        HttpResponse<String> ready = server.get("/health/ready");

        assertThat(server.address()).startsWith("https://127.0.0.1:");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(ready.body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("The key it made is its owner's only; the certificate's fingerprint is told")
    void certificate() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("server-key.pem"))))
                .isEqualTo("rw-------");
        assertThat(server.fingerprint())
                .hasValueSatisfying(print -> assertThat(print).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"));
    }

    @Test
    @DisplayName("Where nothing is, a short error says so, without a word about the server")
    void nothingThere() throws IOException, InterruptedException {
        HttpResponse<String> missing = server.get("/nothing");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body())
                .isEqualTo("{\"error\":{\"code\":\"NotFound\",\"message\":\"There is nothing at this address.\"}}");
        assertThat(missing.headers().firstValue("Server")).isEmpty();
    }

    @Test
    @DisplayName("Each request is one line of JSON in the log, and counted for Prometheus")
    void observed() throws IOException, InterruptedException {
        server.get("/health/live?password=secret");

        assertThat(server.logged(line -> line.contains("/health/live")))
                .contains("\"event\":\"request\"", "\"status\":200")
                .doesNotContain("secret");
        assertThat(server.get("/metrics").body())
                .contains("reeve_http_requests_seconds_count{method=\"GET\",route=\"/health/live\",status=\"200\"} 1");
    }
}
