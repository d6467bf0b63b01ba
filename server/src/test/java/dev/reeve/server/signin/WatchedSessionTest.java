package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.server.Watched;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes on for long ends with the session that it belongs to. */
@Timeout(120)
class WatchedSessionTest {

    @TempDir
    private Path home;

    @Test
    @DisplayName(
            "Signing out ends what is watched, another password what runs, and so does a session's end for want of use, which a watch does not put off")
    void ends() throws IOException, InterruptedException {
        try (SignInServer server = SignInServer.on(home, Map.of("REEVE_HTTP_IDLE", "2s", "REEVE_SIGNIN_IDLE", "5s"))) {
            server.password("Administrator", "Sesame-1234");
            String token = server.token("Administrator", "Sesame-1234");
            try (Watched watched = watch(server, token)) {
                server.post("/signout", "{}", "Authorization", "Bearer " + token);

                assertThat(watched.next()).isEmpty();
            }
            String another = server.token("Administrator", "Sesame-1234");
            try (InputStream run = server.open(
                            HttpRequest.newBuilder(server.uri("/api/v1/contoso.com/pipelines"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"script\":\"1; Start-Sleep 300; 2\"}")),
                            "Authorization",
                            "Bearer " + another);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(run, StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("{\"output\":1}");
                server.password("Administrator", "Sesame-1234"); // of whoever puts out somebody who knows the old one

                assertThat(lines.lines()).noneMatch(line -> line.contains("\"output\""));
            }
            try (Watched watched = watch(server, server.token("Administrator", "Sesame-1234"))) {
                assertThat(watched.next()).isEmpty();
            }
        }
    }

    private static Watched watch(SignInServer server, String token) throws IOException, InterruptedException {
        Watched watched = new Watched(server.open(
                HttpRequest.newBuilder(server.uri("/api/v1/contoso.com/watch")), "Authorization", "Bearer " + token));
        assertThat(watched.next().orElseThrow().name()).isEqualTo("version");
        return watched;
    }
}
