package dev.reeve.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.server.configuration.HttpConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers whose making fails when some of them is written. */
class BrokenOffTest {

    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();

    private static HttpServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        Door failing = () -> List.of(
                Route.get("/sent", Route.Access.ANYBODY, "Fails when it has sent something.", request -> {
                    request.res().getOutputStream().write(new byte[10]);
                    request.res().flushBuffer();
                    throw new IllegalStateException("behind what was sent");
                }),
                Route.get("/written", Route.Access.ANYBODY, "Fails when it has written something.", request -> {
                    request.res().getOutputStream().write(new byte[10]);
                    throw new IllegalStateException("behind what was written");
                }));
        server = HttpServer.start(
                new HttpConfiguration(
                        "127.0.0.1",
                        0,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        1 << 20,
                        16 << 10,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5)),
                Optional.empty(),
                _ -> Optional.empty(),
                new Health(() -> true),
                new Metrics(),
                new Lines(new PrintStream(LOG, true, StandardCharsets.UTF_8), InstantSource.system()),
                List.of(failing));
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @DisplayName("What was sent is followed by no error; the answer breaks off, so that nobody takes it for whole")
    void sent() throws IOException, InterruptedException {
        assertThatThrownBy(() -> get("/sent")).isInstanceOf(IOException.class);
        assertThat(LOG.toString(StandardCharsets.UTF_8)).contains("behind what was sent");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("What was written and not sent is not sent: the answer is the error alone")
    void written() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/written");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"InternalServerError\"");
    }
}
