package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Many sessions that nobody uses for now. */
class IdleSessionsTest {

    private static final String SESSIONS = "/api/v1/contoso.com/sessions";
    private static final int MANY = 500;

    /** What one idle session may hold on to. */
    private static final long MOST_BYTES = 64L << 10;

    @TempDir
    private Path home;

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static List<String> open(RunningServer server, int count) throws IOException, InterruptedException {
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            HttpResponse<String> opened = server.post(SESSIONS, "Administrator", "{}");
            assertThat(opened.statusCode()).describedAs(opened.body()).isEqualTo(201);
            sessions.add(SESSIONS + "/"
                    + JsonMapper.shared().readTree(opened.body()).path("id").asString());
        }
        return sessions;
    }

    private static void run(RunningServer server, String session) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.post(
                session + "/pipelines", "Administrator", "{\"script\":\"$x = Get-Mailbox David; $x.Alias\"}");
        assertThat(answer.body()).startsWith("{\"output\":\"David\"}");
    }

    private static void close(RunningServer server, List<String> sessions) throws IOException, InterruptedException {
        for (String session : sessions) {
            assertThat(server.send(HttpRequest.newBuilder(server.uri(session))
                                    .header("Authorization", "Bearer Administrator")
                                    .DELETE())
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    @DisplayName(
            "500 idle sessions that ran something hold little each, answer still, and nothing when they are closed")
    void heldAndClosed() throws IOException, InterruptedException, GeneralSecurityException {
        try (RunningServer server =
                RunningServer.on(home, Map.of("REEVE_SESSIONS_MOST_OF_CALLER", Integer.toString(MANY)))) {
            holdAndClose(server);
            long before = heap();

            holdAndClose(server);

            // Whatever the server keeps besides was there after the first time.
            assertThat(heap() - before).isLessThan(MANY * MOST_BYTES / 10);
            assertThat(open(server, 1)).hasSize(1);
        }
    }

    private static void holdAndClose(RunningServer server) throws IOException, InterruptedException {
        List<String> warm = open(server, 20);
        for (String session : warm) {
            run(server, session);
        }
        close(server, warm);
        long before = heap();
        List<String> sessions = open(server, MANY);
        for (String session : sessions) {
            run(server, session);
        }

        assertThat((heap() - before) / MANY).isLessThan(MOST_BYTES);
        assertThat(server.post(SESSIONS, "Administrator", "{}").statusCode()).isEqualTo(429);
        run(server, sessions.getFirst());
        close(server, sessions);
    }
}
